"""Native tables: head, rows, class colours as fills of cells, headings across, a legend above."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.canvas import Canvas, tell
from dashboard.exports.slides.legends import draw_keys
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import SPACE, Span, edge_xml, fill_xml, paragraph_xml
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.table_room import PAD_Y, Grid, measured

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_EDGES = ("lnL", "lnR", "lnT", "lnB")


def draw_table(canvas: Canvas, table: Table, box: Box) -> None:
    """Draw the table with its legend."""
    grid = measured(table, box)
    if grid.legend:
        draw_keys(canvas, table.keys, table.caption, box)
    heights = [grid.head, *grid.heights]
    place = [Pt(box.x), Pt(box.y + grid.legend), Pt(sum(grid.widths)), Pt(sum(heights))]
    frame = canvas.slide.shapes.add_table(1, len(grid.widths), *place)
    frame.name = "table"
    tell(frame, canvas.told)
    native = frame.table
    native.first_row, native.horz_banding = True, False
    native._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE
    for column, width in zip(native.columns, grid.widths, strict=True):
        column.width = Pt(width)
    native._tbl.remove(native._tbl.tr_lst[0])
    for line, (row, height) in enumerate(zip([table.head, *table.rows], heights, strict=True)):
        native._tbl.append(parse_xml(_row(row, height, canvas, grid, line == 0)))


def _row(row: Sequence[Cell], height: float, canvas: Canvas, grid: Grid, head: bool) -> str:
    count = len(grid.widths)
    wide = count if len(row) == 1 else 1
    cells = [_cell(cell, canvas, grid, head, f' gridSpan="{wide}"' if wide > 1 else "") for cell in row]
    cells += [_cell(Cell(""), canvas, grid, head, ' hMerge="1"')] * (count - len(row))
    return f'<a:tr {SPACE} h="{Pt(height)}">{"".join(cells)}</a:tr>'


def _cell(cell: Cell, canvas: Canvas, grid: Grid, head: bool, span: str) -> str:
    size = grid.table.size - (1 if head else 0)
    ink = cell.ink or canvas.ink("textSecondary" if head else "text")
    lines = [[Span(part, size, ink, bold=cell.bold or head)] for part in cell.text.split("\n")]
    words = "".join(paragraph_xml(line, canvas.view.l.lang, cell.align) for line in lines)
    side, top = Pt(grid.table.pad), Pt(PAD_Y)
    place = f'marL="{side}" marR="{side}" marT="{top}" marB="{top}" anchor="{"b" if head else "ctr"}"'
    fill = fill_xml(Paint(cell.hatch or cell.fill, cell.fill if cell.hatch else ""))
    look = f"<a:tcPr {place}>{_edges(cell, canvas, head)}{fill}</a:tcPr>"
    return f"<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>{look}</a:tc>"


def _edges(cell: Cell, canvas: Canvas, head: bool) -> str:
    if cell.ring:
        looks = [(canvas.palette.gold, 2.25)] * 4
    elif cell.fill:
        looks = [(canvas.ink("surface"), 1.5)] * 4
    else:
        below = (canvas.ink("text"), 1.25) if head else (canvas.ink("divider"), 0.75)
        looks = [("", 0.0), ("", 0.0), ("", 0.0), below]
    return "".join(edge_xml(name, ink, width) for name, (ink, width) in zip(_EDGES, looks, strict=True))
