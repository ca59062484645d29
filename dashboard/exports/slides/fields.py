"""Two numbers against each other as a native chart of points, on axes with light gridlines."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE

from dashboard.exports.slides.blocks_points import Field, Run
from dashboard.exports.slides.canvas import Canvas, outline, paint
from dashboard.exports.slides.charts import add_chart, pairs, tick_axis, write
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box

_LEFT, _RIGHT, _TOP, _BOTTOM = 58.0, 110.0, 20.0, 40.0
SIDES = {
    "right": XL_LABEL_POSITION.RIGHT,
    "left": XL_LABEL_POSITION.LEFT,
    "above": XL_LABEL_POSITION.ABOVE,
    "below": XL_LABEL_POSITION.BELOW,
}


def draw_field(canvas: Canvas, block: Field, box: Box) -> None:
    """Draw the chart, the texts of its axes and its facts."""
    plot = plot_of(box)
    data = pairs([(run.name, [(point.x, point.y) for point in run.points]) for run in block.runs])
    chart = add_chart(canvas, XL_CHART_TYPE.XY_SCATTER_LINES, data, box, plot)
    tick_axis(chart.category_axis, block.across, canvas)
    tick_axis(chart.value_axis, block.up, canvas)
    for series, run in zip(chart.plots[0].series, block.runs, strict=True):
        _dress(series, run, canvas)
    _axes(canvas, block, box, plot)
    for place, fact in enumerate(block.facts):
        spot = Box(plot.x + 14, plot.y + 12 + 20 * place, 320, 18)
        grey = canvas.ink("textSecondary" if place % 2 else "text")
        canvas.text(spot, fact, size=12 if place % 2 else 14, ink=grey, bold=not place % 2, name="fact")


def plot_of(box: Box) -> Box:
    """Return where the points of a field stand in its box."""
    return box.cut(left=_LEFT, right=_RIGHT, top=_TOP, bottom=_BOTTOM)


def _dress(series: Any, run: Run, canvas: Canvas) -> None:
    series.smooth = False
    outline(series.format.line, run.colour if run.joined else "", 1.5 if run.dotted else 2.25)
    if run.joined and (run.dotted or run.hollow):
        series.format.line.dash_style = MSO_LINE.SQUARE_DOT if run.dotted else MSO_LINE.DASH
    _mark(series.marker, run, canvas)
    for place, point in enumerate(run.points):
        if point.name:
            ink = canvas.ink("text")
            write(series.points[place], [Span(point.name, 11, ink)], SIDES[point.side], canvas)


def _mark(marker: Any, run: Run, canvas: Canvas) -> None:
    if not run.marked:
        marker.style = XL_MARKER_STYLE.NONE
        return
    marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 9
    paint(marker.format.fill, Paint(canvas.ink("surface") if run.hollow else run.colour))
    outline(marker.format.line, run.colour, 1.5)


def _axes(canvas: Canvas, block: Field, box: Box, plot: Box) -> None:
    grey = canvas.ink("textSecondary")
    canvas.text(Box(box.x, box.y - 4, 500, 16), block.up.title, size=12, ink=grey, name="axis")
    spot = Box(plot.x, plot.bottom + 20, plot.w, 16)
    canvas.text(spot, block.across.title, size=12, ink=grey, align="right", name="axis")
