"""What stands around bars: averages behind them, plans, claims, missing values and notes before them."""

from __future__ import annotations

from pptx.enum.shapes import MSO_SHAPE

from dashboard.exports.slides.bar_lanes import Lanes
from dashboard.exports.slides.blocks_bars import Bar
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import text_width

_STUB, _HALF = 34.0, 7.0


def before(canvas: Canvas, lanes: Lanes) -> None:
    """Draw the dotted line of an average behind the bars, so that their values stay readable."""
    if lanes.block.line and not lanes.block.line.firm:
        _line(canvas, lanes)


def after(canvas: Canvas, lanes: Lanes) -> None:
    """Draw the line of a plan, marks, right edge, notes, and a dash for each value that was not stated."""
    if lanes.block.line and lanes.block.line.firm:
        _line(canvas, lanes)
    for place, bar in enumerate(lanes.block.bars):
        _mark(canvas, lanes, place, bar)
        _end(canvas, lanes, place, bar)
        if bar.value is None:
            _absent(canvas, lanes, place, bar)
    _head(canvas, lanes)
    _leads(canvas, lanes)


def _line(canvas: Canvas, lanes: Lanes) -> None:
    line, plot = lanes.block.line, lanes.plot
    if line is None:
        return
    x, name = lanes.at(line.value), f"{line.text}"
    look = {"width": 1.75} if line.firm else {"width": 1.25, "dotted": True}
    canvas.line((x, plot.y), (x, plot.bottom + 3), canvas.ink("text"), name=name, **look)
    half = text_width(line.text, 12) / 2 + 4
    left = min(max(x - half, lanes.chart.x), lanes.chart.right - 2 * half)
    canvas.text(Box(left, plot.bottom + 4, 2 * half, 16), line.text, size=12, align="center", name=name)


def _mark(canvas: Canvas, lanes: Lanes, place: int, bar: Bar) -> None:
    if bar.mark is None:
        return
    x, y, name = lanes.at(bar.mark), lanes.middle(place), f"{lanes.block.marks}: {bar.name}"
    if lanes.block.diamond:
        look = Paint(canvas.ink("surface"), edge=canvas.ink("error"))
        canvas.shape(MSO_SHAPE.DIAMOND, Box(x - 5.5, y - 5.5, 11, 11), look, name, 1.75)
        return
    half = lanes.step / 2
    canvas.line((x, y - half), (x, y + half), canvas.ink("text"), width=2, name=name)


def _end(canvas: Canvas, lanes: Lanes, place: int, bar: Bar) -> None:
    if bar.end:
        y, x = lanes.middle(place), lanes.chart.right
        room = Box(x, y - 9, max(text_width(bar.end, 11), text_width(lanes.block.head, 11)) + 8, 18)
        ink = bar.end_ink or canvas.ink("textSecondary")
        canvas.text(room, bar.end, size=11, ink=ink, align="right", anchor="middle", wrap=False)


def _head(canvas: Canvas, lanes: Lanes) -> None:
    if lanes.block.head and any(bar.end for bar in lanes.block.bars):
        ends = [text_width(text, 11) for text in (lanes.block.head, *(bar.end for bar in lanes.block.bars))]
        room = Box(lanes.chart.right, lanes.chart.y - 18, max(ends) + 8, 16)
        canvas.text(room, lanes.block.head, size=11, ink=canvas.ink("textSecondary"), align="right", wrap=False)


def _absent(canvas: Canvas, lanes: Lanes, place: int, bar: Bar) -> None:
    middle, palette = lanes.middle(place), canvas.palette
    if lanes.block.upright:
        box = Box(middle - lanes.step * 0.29, lanes.plot.bottom - 18, lanes.step * 0.58, 18)
    else:
        box = Box(lanes.plot.x, middle - min(_HALF, lanes.step * 0.34), _STUB, min(2 * _HALF, lanes.step * 0.68))
    if bar.label.more:
        words = Box(box.x + 4, middle - 9, lanes.chart.right - box.x - 4, 18)
        canvas.text(words, bar.label.more, size=min(lanes.size, 11.5), ink=canvas.ink("textSecondary"), anchor="middle")
        return
    hatch = Paint(palette.color["mapMuted"], palette.color["surfaceSubtle"], palette.color["divider"])
    shape = canvas.rect(box, hatch, f"— {bar.name}")
    del shape
    canvas.text(box, [Span(bar.label.text, bold=True)], size=11, align="center", anchor="middle", name=f"— {bar.name}")


def _leads(canvas: Canvas, lanes: Lanes) -> None:
    for lead in lanes.block.leads:
        x, width = lanes.middle(lead.place), min(lanes.step * 1.7, 220.0)
        left = min(max(x - width / 2, lanes.chart.x), lanes.chart.right - width)
        box = Box(left, lanes.chart.y, width, 32)
        canvas.text(box, lead.text, size=11, ink=canvas.ink("textSecondary"), align="center", anchor="bottom")
        value = lanes.block.bars[lead.place].value or 0.0
        end = lanes.at(value) - 24
        if end - box.bottom > 8:
            canvas.line((x, box.bottom + 3), (x, end), canvas.ink("controlBorder"))
