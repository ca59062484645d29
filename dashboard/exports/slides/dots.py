"""Dots on stems as a native chart of points: a series for each row, so that its sheet names them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from dashboard.exports.slides.blocks_points import Dot, Dots
from dashboard.exports.slides.canvas import Canvas, colour, outline, paint
from dashboard.exports.slides.charts import add_chart, hide, pairs, tick_axis, write
from dashboard.exports.slides.dot_words import around
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import text_width, widest

_TALLEST, _AXIS, _HEAD, _KEYS, _RIGHT = 40.0, 22.0, 18.0, 24.0, 44.0


@dataclass(frozen=True)
class Rows:
    """Where the rows stand: the chart, its plot, the size of its texts."""

    block: Dots
    chart: Box
    plot: Box
    size: float

    @property
    def step(self) -> float:
        """Return the points from one row to the next."""
        return self.plot.h / max(len(self.block.dots), 1)

    def middle(self, place: int) -> float:
        """Return the middle of a row."""
        return self.plot.y + (place + 0.5) * self.step

    @property
    def block_right(self) -> float:
        """Return the width of what is written at the right edge."""
        return widest([self.block.head, *(dot.end for dot in self.block.dots)], 12) + 12 if self.block.head else 0

    def at(self, value: float) -> float:
        """Return where a value stands."""
        low, high = self.block.axis.ticks[0], self.block.axis.ticks[-1]
        return self.plot.x + (value - low) / (high - low) * self.plot.w


def draw_dots(canvas: Canvas, block: Dots, box: Box) -> None:
    """Draw the chart, the names of its rows and what stands beside them."""
    rows = _rows(block, box)
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


def _rows(block: Dots, box: Box) -> Rows:
    head = _HEAD if block.line or block.head else 4.0
    keys, below = _KEYS if block.keys else 0.0, 4.0 if block.bare else _AXIS
    step = min((box.h - head - keys - below) / max(len(block.dots), 1), _TALLEST)
    size = min(13.0, max(step * 0.55, 9.0))
    names = min(widest([dot.name for dot in block.dots], 13) * size / 13, box.w * 0.36) + 14
    firsts = widest([dot.first for dot in block.dots], 12) + 14 if any(dot.first for dot in block.dots) else 12
    lefts = [
        text_width(dot.label, 13) + 16 for dot in block.dots if dot.start is not None and (dot.value or 0) < dot.start
    ]
    left = names + max([firsts, *(0.35 * width for width in lefts)])
    labels = widest([dot.label for dot in block.dots], 13) + 18
    ends = widest([block.head, *(dot.end for dot in block.dots)], 12) + 12 if block.head else 0
    plot = Box(box.x + left, box.y + keys + head, box.w - left - ends - max(labels, _RIGHT), step * len(block.dots))
    chart = Box(box.x, plot.y, box.w - ends, plot.h + below)
    return Rows(block, chart, plot, size)
