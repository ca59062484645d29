"""How wide the columns and how high the rows of a table are, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.legends import legend_height
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import line_count, printable
from dashboard.figures.textsize import text_width

PAD_Y, _NARROWEST, _LEADING, _NAMES = 1.5, 16.0, 1.18, 0.22
_HALVINGS = 24


@dataclass(frozen=True)
class Grid:
    """A table measured for a box: widths of its columns, height of its head and of each row."""

    table: Table
    widths: Sequence[float]
    head: float
    heights: Sequence[float]
    room: float

    @property
    def legend(self) -> float:
        """Return the points that the legend takes above the table."""
        return legend_height(self.table.keys, self.table.caption, self.room)


def measured(table: Table, box: Box) -> Grid:
    """Return the table measured for the width of the box."""
    widths = _widths(table, box.w)
    heights = [_height(row, widths, table) for row in table.rows]
    return Grid(table, widths, max(_height(table.head, widths, table), 20.0), heights, box.w)


def _widths(table: Table, room: float) -> list[float]:
    wanted = [_wanted(table, place) for place in range(len(table.head))]
    if table.widths:
        wanted = [max(own, share * room) for own, share in zip(wanted, table.widths, strict=True)]
    # The names of the rows keep their room while that is a modest part of the whole.
    kept = wanted[:1] if len(wanted) > 2 and wanted[0] <= _NAMES * room else []
    least = [_least(table, place) for place in range(len(kept), len(wanted))]
    return _stretched([*kept, *_shrunk(wanted[len(kept) :], least, room - sum(kept))], room, table)


def _least(table: Table, place: int) -> float:
    cells = [row[place] for row in (table.head, *table.rows) if len(row) == len(table.head)]
    words = [replace(cell, text=word) for cell in cells for word in cell.text.split()]
    return max([_NARROWEST, *(_width(word, table, table.size) for word in words)])


def _shrunk(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    if sum(wanted) <= room:
        return list(wanted)
    # Long texts get more room than short ones, but less than in proportion: they can be wrapped.
    low, high = 0.0, max(wanted)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(_at(middle, wanted, least)) < room else (low, middle)
    widths = _at(low, wanted, least)
    return [width * min(1.0, room / sum(widths)) for width in widths]


def _at(factor: float, wanted: Sequence[float], least: Sequence[float]) -> list[float]:
    return [max(own, min(most, factor * most**0.5)) for own, most in zip(least, wanted, strict=True)]


def _stretched(widths: Sequence[float], room: float, table: Table) -> list[float]:
    free = room - sum(widths)
    if free <= 0:
        return list(widths)
    if table.even and len(widths) > 1 and max(widths[1:]) <= (room - widths[0]) / (len(widths) - 1):
        return [widths[0], *[(room - widths[0]) / (len(widths) - 1)] * (len(widths) - 1)]
    growing = table.grow or range(len(widths))
    return [width + free / len(growing) if place in growing else width for place, width in enumerate(widths)]


def _wanted(table: Table, place: int) -> float:
    cells = [row[place] for row in table.rows if len(row) == len(table.head)]
    words = [Cell(word, bold=True) for word in table.head[place].text.split()]
    heads = [_width(word, table, table.size - 0.5) for word in words]
    return max([_NARROWEST, *heads, *(_width(cell, table, table.size) for cell in cells)])


def _width(cell: Cell, table: Table, size: float) -> float:
    factor = 1.03 if cell.bold else 0.98
    lines = printable(cell.text).split("\n")
    return max(text_width(part, size) * factor for part in lines) + 2 * table.pad


def _height(row: Sequence[Cell], widths: Sequence[float], table: Table) -> float:
    rooms = widths if len(row) == len(widths) else [sum(widths)]
    lines = max(line_count(cell.text, room - 2 * table.pad, table.size) for cell, room in zip(row, rooms, strict=True))
    return max(table.row, lines * table.size * _LEADING + 2 * PAD_Y)
