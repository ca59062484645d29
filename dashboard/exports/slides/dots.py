"""Dots on stems as a native chart of points: a series for each row, so that its sheet names them all."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from dashboard.exports.slides.blocks_points import Dot, Dots
from dashboard.exports.slides.canvas import Canvas, colour, outline, paint
from dashboard.exports.slides.charts import add_chart, hide, pairs, tick_axis, write
from dashboard.exports.slides.dot_rows import rows_of
from dashboard.exports.slides.dot_words import around
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box


def draw_dots(canvas: Canvas, block: Dots, box: Box) -> None:
    """Draw the chart, the names of its rows and what stands beside them."""
    rows = rows_of(block, box)
    shown = [(place, dot) for place, dot in enumerate(block.dots) if dot.value is not None]
    count = len(block.dots)
    runs = [(dot.name, _points(dot, count - place)) for place, dot in shown]
    if block.line:
        runs.append((block.line.text, [(block.line.value, 0.5), (block.line.value, count + 0.5)]))
    chart = add_chart(canvas, XL_CHART_TYPE.XY_SCATTER_LINES, pairs(runs), rows.chart, rows.plot)
    hide(chart.value_axis, 0.5, count + 0.5)
    _axis(chart.category_axis, block, canvas)
    series = list(chart.plots[0].series)
    for own, (_, dot) in zip(series, shown, strict=False):
        _dress(own, dot, rows.size, canvas)
    if block.line:
        _line(series[-1], canvas)
    around(canvas, rows, box)


def _points(dot: Dot, y: float) -> list[tuple[float, float]]:
    start = [] if dot.start is None else [(dot.start, y)]
    return [*start, (dot.value or 0.0, y)]


def _axis(axis: Any, block: Dots, canvas: Canvas) -> None:
    if block.bare:
        hide(axis, block.axis.ticks[0], block.axis.ticks[-1])
        return
    tick_axis(axis, block.axis, canvas)


def _dress(series: Any, dot: Dot, size: float, canvas: Canvas) -> None:
    series.smooth = False
    outline(series.format.line, dot.colour, 2)
    if dot.hollow:
        series.format.line.dash_style = MSO_LINE.DASH
    marker = series.marker
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 10
    paint(marker.format.fill, Paint(canvas.ink("surface") if dot.hollow else dot.colour))
    outline(marker.format.line, dot.colour, 1.75)
    last = 0 if dot.start is None else 1
    if last:
        _start(series.points[0], dot, size, canvas)
    before = dot.start is not None and (dot.value or 0) < dot.start
    side = XL_LABEL_POSITION.LEFT if before else XL_LABEL_POSITION.RIGHT
    ground = canvas.ink("surface")
    write(series.points[last], [Span(dot.label, size, canvas.ink("text"), bold=True)], side, canvas, ground)


def _start(point: Any, dot: Dot, size: float, canvas: Canvas) -> None:
    point.marker.style = XL_MARKER_STYLE.NONE
    if dot.first:
        side = XL_LABEL_POSITION.LEFT if (dot.value or 0) >= (dot.start or 0) else XL_LABEL_POSITION.RIGHT
        write(point, [Span(dot.first, size - 1, canvas.ink("textSecondary"))], side, canvas, canvas.ink("surface"))


def _line(series: Any, canvas: Canvas) -> None:
    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    line = series.format.line
    line.color.rgb, line.width, line.dash_style = colour(canvas.ink("text")), Pt(1.5), MSO_LINE.SQUARE_DOT
