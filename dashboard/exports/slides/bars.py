"""Bars and columns as native charts: each with its name, its value and what the values are held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from dashboard.exports.slides.bar_marks import after, before
from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.canvas import Canvas, colour, paint
from dashboard.exports.slides.charts import add_chart, categories, hide, lay_under, name_axis, spread, write
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import line_count, number_format
from dashboard.figures.textsize import text_width, widest

_GAP, _BETWEEN, _THICK = 8, 9, 0.68
_LINE_ROOM, _LEAD_ROOM, _HEAD_ROOM, _MONTHS, _VALUE_ROOM = 22.0, 54.0, 18.0, 24.0, 22.0


@dataclass(frozen=True)
class Lanes:
    """Where the bars stand: the chart, its plot, the size of its texts."""

    block: Bars
    chart: Box
    plot: Box
    size: float

    @property
    def step(self) -> float:
        """Return the points from one bar to the next."""
        return (self.plot.w if self.block.upright else self.plot.h) / max(len(self.block.bars), 1)

    def middle(self, place: int) -> float:
        """Return where the middle of a bar stands, down or across."""
        return (self.plot.x if self.block.upright else self.plot.y) + (place + 0.5) * self.step

    def at(self, value: float) -> float:
        """Return where a value stands, across or, upright, down."""
        share = min(value / self.block.top, 1.0)
        return self.plot.bottom - share * self.plot.h if self.block.upright else self.plot.x + share * self.plot.w


def draw_bars(canvas: Canvas, block: Bars, box: Box) -> None:
    """Draw the chart, with its lines and marks behind and before it."""
    lanes = _upright(block, box) if block.upright else _across(block, box)
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


def _across(block: Bars, box: Box) -> Lanes:
    top = _HEAD_ROOM if block.head else 0.0
    below = _LINE_ROOM if block.line else 0.0
    room = box.cut(top=top)
    count = max(len(block.bars), 1)
    step = min((box.h - top - below) / count, block.tallest or _tallest(count))
    names = [bar.name for bar in block.bars]
    size = min(block.size or _largest(count), max(step * 0.6, 8.0))
    left = 0.0 if block.nameless else block.names or min(widest(names, 13) * size / 13, box.w * 0.42) + 10
    if left and not block.names and step < 24 and any(line_count(name, left - 8, size) > 1 for name in names):
        size = min(size, step / 2.5)
    ends = widest([*(bar.end for bar in block.bars), block.head], 11) + 8 if _has_ends(block) else 0
    chart = Box(box.x, room.y, box.w - ends, step * count)
    right = _tail(block, chart.w - left, size)
    return Lanes(block, chart, Box(chart.x + left, chart.y, chart.w - left - right, chart.h), size)


def _tallest(count: int) -> float:
    # A few bars would leave most of the slide empty.
    return next((high for most, high in ((3, 84.0), (4, 72.0), (6, 60.0)) if count <= most), 46.0)


def _largest(count: int) -> float:
    return 15.0 if count <= 6 else 13.0


def _has_ends(block: Bars) -> bool:
    return any(bar.end for bar in block.bars)


def _tail(block: Bars, width: float, size: float) -> float:
    # The shorter the bar, the more of its label stands over the plot itself.
    tails = [_width(bar, size) - (1 - (bar.value or 0) / block.top) * 0.72 * width for bar in block.bars]
    return min(max([0.0, *tails]), width * 0.6)


def _width(bar: Bar, size: float) -> float:
    more = _BETWEEN + text_width(bar.label.more, round(size - 2)) if bar.label.more else 0
    return _GAP + text_width(bar.label.text, round(size)) * 1.08 + more


def _upright(block: Bars, box: Box) -> Lanes:
    top = _VALUE_ROOM + (_LEAD_ROOM if block.leads else 0)
    step = box.w / max(len(block.bars), 1)
    longest = widest([bar.name for bar in block.bars], 12)
    size = (block.size or _largest(len(block.bars))) if longest < step else 11.0
    return Lanes(block, box, box.cut(top=top, bottom=_MONTHS), size)
