"""Bars and columns as native charts: each with its name, its value and what the values are held against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from dashboard.exports.slides.bar_lanes import Lanes, across, upright
from dashboard.exports.slides.bar_marks import after, before
from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.canvas import Canvas, colour, paint
from dashboard.exports.slides.charts import add_chart, categories, hide, lay_under, name_axis, spread, write
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import number_format

_THICK = 0.68


def draw_bars(canvas: Canvas, block: Bars, box: Box) -> None:
    """Draw the chart, with its lines and marks behind and before it."""
    lanes = upright(block, box) if block.upright else across(block, box)
    before(canvas, lanes)
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED if block.upright else XL_CHART_TYPE.BAR_CLUSTERED
    names = [bar.name for bar in block.bars]
    data = categories(names, _series(block), number_format(canvas.view.l.lang))
    chart = add_chart(canvas, kind, data, lanes.chart, lanes.plot)
    axis = chart.category_axis
    axis.reverse_order = not block.upright
    name_axis(axis, canvas, lanes.size, canvas.ink("controlBorder") if block.upright else "")
    if block.nameless:
        chart.category_axis.visible = False
    hide(chart.value_axis, 0, block.top)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = round((1 / _THICK - 1) * 100), 100
    _dress(plot.series, lanes, canvas)
    after(canvas, lanes)


def _series(block: Bars) -> list[tuple[str, Sequence[float | None]]]:
    values: list[tuple[str, Sequence[float | None]]] = [(block.series, [bar.value for bar in block.bars])]
    if any(bar.low is not None for bar in block.bars):
        return [*values, (block.values, [bar.low for bar in block.bars])]
    return values


def _dress(series: Any, lanes: Lanes, canvas: Canvas) -> None:
    first, *lows = series
    _number(first, lanes, canvas)
    for place, bar in enumerate(lanes.block.bars):
        if bar.value is None:
            continue
        point = first.points[place]
        spread(point.format, bar.paint)
        if not _follows(bar, canvas):
            write(point, _label(bar, lanes.size, canvas), XL_LABEL_POSITION.OUTSIDE_END, canvas, canvas.ink("surface"))
    for low in lows:
        # What lies below a range is covered, so that the sheet holds both of its ends.
        paint(low.format.fill, Paint(canvas.ink("surface")))


def _number(series: Any, lanes: Lanes, canvas: Canvas) -> None:
    labels = series.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = number_format(canvas.view.l.lang), False
    labels.font.bold, labels.font.size = True, Pt(lanes.size)
    labels.font.color.rgb = colour(canvas.ink("text"))
    labels._element.txPr.bodyPr.set("wrap", "none")
    if lanes.block.line:
        lay_under(labels._element, canvas.ink("surface"))


def _follows(bar: Bar, canvas: Canvas) -> bool:
    # A plain whole number stays bound to its cell; all other labels are written out.
    whole = bar.value is not None and float(bar.value).is_integer() and bar.value > 0
    return whole and not bar.label.more and bar.label.text == canvas.view.l.num(bar.value)


def _label(bar: Bar, size: float, canvas: Canvas) -> list[Span]:
    ink = canvas.ink("text" if bar.value else "textTertiary")
    spans = [Span(bar.label.text, size, ink, bold=bool(bar.value))]
    if bar.label.more:
        spans.append(Span(f"  {bar.label.more}", size - 2, canvas.ink("textSecondary")))
    return spans
