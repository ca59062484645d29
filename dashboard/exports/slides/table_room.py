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
_HALVINGS, _WHOLE = 24, 0.999
# Arial is narrower than the font that texts are measured in.
_NARROW_FONT = 1.05


@dataclass(frozen=True)
class Grid:
    """A table measured for a box: widths of its columns, height of its head and of each row.

    In a `crowded` one words have to be broken.
    """

    table: Table
    widths: Sequence[float]
    head: float
    heights: Sequence[float]
    room: float
    crowded: bool = False

    @property
    def legend(self) -> float:
        """Return the points that the legend takes above the table."""
        return legend_height(self.table.keys, self.table.caption, self.room)


def measured(table: Table, box: Box) -> Grid:
    """Return the table measured for the width of the box."""
    widths, crowded = _widths(table, box.w)
    heights = [_height(row, widths, table) for row in table.rows]
    return Grid(table, widths, max(_height(table.head, widths, table), 20.0), heights, box.w, crowded)


def _widths(table: Table, room: float) -> tuple[list[float], bool]:
    if sum(table.widths) > _WHOLE:
        return [share * room for share in table.widths], False
    columns = range(len(table.head))
    wanted, least = [_wanted(table, place) for place in columns], [_least(table, place) for place in columns]
    if table.widths:
        wanted = [max(own, share * room) for own, share in zip(wanted, table.widths, strict=True)]
    # The names of the rows keep their room while that is a modest part of the whole.
    kept = wanted[:1] if len(wanted) > 2 and wanted[0] <= _NAMES * room else []
    free, others = room - sum(kept), slice(len(kept), None)
    widths = [*kept, *_shrunk(wanted[others], least[others], free)]
    return _stretched(widths, room, table), sum(least[others]) > free


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
    cells = (_width(row[place], table) for row in table.rows if len(row) == len(table.head))
    return max([_NARROWEST, *_head_words(table, place), *cells])


def _least(table: Table, place: int) -> float:
    cells = [row[place] for row in table.rows if len(row) == len(table.head)]
    words = (_width(replace(cell, text=word), table) for cell in cells for word in _words(cell))
    return max([_NARROWEST, *_head_words(table, place), *words])


def _head_words(table: Table, place: int) -> list[float]:
    small = replace(table, size=table.size - 0.5)
    return [_width(Cell(word, bold=True), small) for word in _words(table.head[place])]


def _words(cell: Cell) -> list[str]:
    # A number with its thousands apart is one word.
    return cell.text.replace("\n", " ").split(" ")


def _width(cell: Cell, table: Table) -> float:
    factor = 1.03 if cell.bold else 0.98
    lines = printable(cell.text).split("\n")
    return max(text_width(part, table.size) * factor for part in lines) + 2 * table.pad


def _height(row: Sequence[Cell], widths: Sequence[float], table: Table) -> float:
    rooms = widths if len(row) == len(widths) else [sum(widths)]
    lines = max(
        line_count(cell.text, (room - 2 * table.pad) * _NARROW_FONT, table.size)
        for cell, room in zip(row, rooms, strict=True)
    )
    return max(table.row, lines * table.size * _LEADING + 2 * PAD_Y)
