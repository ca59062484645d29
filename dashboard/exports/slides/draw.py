"""Each kind of block has one way of being drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.exports.slides.bars import draw_bars
from dashboard.exports.slides.blocks import Body, Keys, Words
from dashboard.exports.slides.blocks_bars import Bars, Stack
from dashboard.exports.slides.blocks_grids import Map, Table
from dashboard.exports.slides.blocks_points import Dots, Field
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.dots import draw_dots
from dashboard.exports.slides.fields import draw_field
from dashboard.exports.slides.legends import draw_legend_block
from dashboard.exports.slides.maps import draw_map
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.stacks import draw_stack
from dashboard.exports.slides.tables import draw_table

_SQUARE = 10.0


def draw(canvas: Canvas, body: Body) -> None:
    """Draw the blocks of one slide."""
    for placed in body:
        DRAWERS[type(placed.block)](canvas, placed.block, placed.box)


def draw_words(canvas: Canvas, words: Words, box: Box) -> None:
    """Write a heading or a sentence, behind a square where it names a group."""
    left = 0.0
    if words.square:
        middle = box.y + words.size * 0.62
        canvas.rect(Box(box.x, middle - _SQUARE / 2, _SQUARE, _SQUARE), Paint(words.square), words.text)
        left = _SQUARE + 7
    spans = [Span(words.text, words.size, bold=words.bold)]
    if words.more:
        spans.append(Span(f"   {words.more}", words.size - 1.5, canvas.ink("textSecondary")))
    place = {"align": "center", "anchor": "middle"} if words.middle else {}
    canvas.text(box.cut(left=left), spans, ink=canvas.ink("textSecondary" if words.middle else "text"), **place)


DRAWERS: Mapping[type, Callable[[Canvas, Any, Box], None]] = {
    Bars: draw_bars,
    Stack: draw_stack,
    Dots: draw_dots,
    Field: draw_field,
    Table: draw_table,
    Map: draw_map,
    Keys: draw_legend_block,
    Words: draw_words,
}
