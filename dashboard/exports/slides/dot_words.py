"""What is written around dots: the names of the rows, a legend, the right edge."""

from __future__ import annotations

from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.dot_rows import Rows
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import text_width

_TICK, _DOT = 6.0, 10.0


def around(canvas: Canvas, rows: Rows, box: Box) -> None:
    """Write all of it."""
    _names(canvas, rows, box)
    _line_words(canvas, rows)
    _keys(canvas, rows, box)


def _names(canvas: Canvas, rows: Rows, box: Box) -> None:
    room = rows.plot.x - box.x - 14
    for place, dot in enumerate(rows.block.dots):
        y = rows.middle(place)
        name = Box(box.x, y - rows.step / 2, room, rows.step)
        canvas.text(name, dot.name, size=rows.size, anchor="middle", name=f"row: {dot.name}")
        if dot.value is None:
            dash = Box(rows.plot.x + 4, y - 8, 300, 16)
            canvas.text(dash, dot.label, size=12, ink=canvas.ink("textTertiary"), anchor="middle", name=f"— {dot.name}")
        elif dot.tick and dot.start is not None:
            x = rows.at(dot.start)
            canvas.line((x, y - _TICK), (x, y + _TICK), canvas.ink("text"), width=2, name=f"start: {dot.name}")
        if dot.end:
            edge = Box(rows.chart.right, y - 8, box.right - rows.chart.right, 16)
            grey = canvas.ink("textSecondary")
            canvas.text(edge, dot.end, size=12, ink=grey, align="right", anchor="middle", wrap=False)


def _line_words(canvas: Canvas, rows: Rows) -> None:
    if rows.block.line:
        half = text_width(rows.block.line.text, 12) / 2 + 6
        box = Box(rows.at(rows.block.line.value) - half, rows.plot.y - 17, 2 * half, 15)
        canvas.text(box, rows.block.line.text, size=12, bold=True, align="center", wrap=False, name="average")
    if rows.block.head:
        box = Box(rows.chart.right - 120, rows.plot.y - 17, 120 + rows.block_right, 15)
        grey = canvas.ink("textSecondary")
        canvas.text(box, rows.block.head, size=11, ink=grey, align="right", wrap=False, name="head")


def _keys(canvas: Canvas, rows: Rows, box: Box) -> None:
    x, grey = box.x, canvas.ink("textSecondary")
    for kind, words in rows.block.keys:
        middle = box.y + 8
        if kind == "tick":
            canvas.line((x + 5, middle - _TICK), (x + 5, middle + _TICK), canvas.ink("text"), width=2, name=words)
        else:
            ink = canvas.ink("chartPrimary")
            fill = canvas.ink("surface") if kind == "hollow" else ink
            canvas.oval(Box(x, middle - _DOT / 2, _DOT, _DOT), Paint(fill, edge=ink), words, 1.75)
        width = text_width(words, 12)
        canvas.text(Box(x + 18, middle - 8, width + 6, 16), words, size=12, ink=grey, anchor="middle", wrap=False)
        x += 18 + width + 18
