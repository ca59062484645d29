"""Native tables: head, rows, class colours as fills of cells, headings across, a legend above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.exports.slides.blocks import Cell, Paint, Table
from dashboard.exports.slides.canvas import ANCHOR, Canvas, Span, frame_text, paint, tell
from dashboard.exports.slides.legends import draw_keys
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.table_room import PAD_Y, Grid, measured

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_EDGES = ("a:lnL", "a:lnR", "a:lnT", "a:lnB")


def draw_table(canvas: Canvas, table: Table, box: Box) -> None:
    """Draw the table with its legend."""
    grid = measured(table, box)
    if grid.legend:
        draw_keys(canvas, table.keys, table.caption, box)
    heights = [grid.head, *grid.heights]
    place = [Pt(box.x), Pt(box.y + grid.legend), Pt(sum(grid.widths)), Pt(sum(heights))]
    frame = canvas.slide.shapes.add_table(len(heights), len(grid.widths), *place)
    frame.name = "table"
    tell(frame, canvas.told)
    native = frame.table
    _bare(native)
    for column, width in zip(native.columns, grid.widths, strict=True):
        column.width = Pt(width)
    for line, height in zip(native.rows, heights, strict=True):
        line.height = Pt(height)
    for place_, row in enumerate([table.head, *table.rows]):
        _row(native, place_, row, canvas, grid)


def _bare(native: Any) -> None:
    native.first_row, native.horz_banding = True, False
    native._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE


def _row(native: Any, place: int, row: Sequence[Cell], canvas: Canvas, grid: Grid) -> None:
    wide = len(row) == 1 and len(grid.widths) > 1
    if wide:
        native.cell(place, 0).merge(native.cell(place, len(grid.widths) - 1))
        row = [*row, *[Cell("")] * (len(grid.widths) - 1)]
    for column, cell in enumerate(row):
        _cell(native.cell(place, column), cell, canvas, grid, place == 0)


def _cell(native: Any, cell: Cell, canvas: Canvas, grid: Grid, head: bool) -> None:
    size = grid.table.size - (1 if head else 0)
    native.margin_left = native.margin_right = Pt(grid.table.pad)
    native.margin_top = native.margin_bottom = Pt(PAD_Y)
    native.vertical_anchor = ANCHOR["bottom" if head else "middle"]
    ink = cell.ink or canvas.ink("textSecondary" if head else "text")
    lines = [[Span(part, size, ink, bold=cell.bold or head)] for part in cell.text.split("\n")]
    frame_text(native.text_frame, lines, canvas.view.l.lang, cell.align)
    if cell.fill:
        paint(native.fill, Paint(cell.hatch or cell.fill, cell.fill if cell.hatch else ""))
    else:
        native.fill.background()
    _edges(native._tc.get_or_add_tcPr(), cell, canvas, head)


def _edges(properties: Any, cell: Cell, canvas: Canvas, head: bool) -> None:
    if cell.ring:
        looks = [(canvas.palette.gold, 2.25)] * 4
    elif cell.fill:
        looks = [(canvas.ink("surface"), 1.5)] * 4
    else:
        below = (canvas.ink("text"), 1.25) if head else (canvas.ink("divider"), 0.75)
        looks = [("", 0.0), ("", 0.0), ("", 0.0), below]
    for place, (name, (ink, width)) in enumerate(zip(_EDGES, looks, strict=True)):
        properties.insert(place, parse_xml(_edge(name, ink, width)))


def _edge(name: str, ink: str, width: float) -> str:
    if not ink:
        return f'<{name} {nsdecls("a")} w="0"><a:noFill/></{name}>'
    fill = f'<a:solidFill><a:srgbClr val="{ink[1:]}"/></a:solidFill>'
    return f'<{name} {nsdecls("a")} w="{round(width * 12700)}">{fill}</{name}>'
