"""How wide the columns and how high the rows of a table are, in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.slides.blocks import Cell, Table
from dashboard.exports.slides.legends import legend_height
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import line_count, printable
from dashboard.figures.textsize import text_width

PAD, PAD_Y, _NARROWEST, _LEADING = 6.0, 2.5, 34.0, 1.2


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
    over = sum(wanted) - room
    while over > 0.5:
        # The widest columns give way first, down to the next widest one.
        top = max(wanted)
        wide = [place for place, width in enumerate(wanted) if width >= top - 0.5]
        below = max([width for width in wanted if width < top - 0.5], default=_NARROWEST)
        step = min(top - below, over / len(wide)) or over / len(wide)
        wanted = [width - step if place in wide else width for place, width in enumerate(wanted)]
        over = sum(wanted) - room
    return _stretched(wanted, room, table)


def _stretched(widths: Sequence[float], room: float, table: Table) -> list[float]:
    free = room - sum(widths)
    if free <= 0 or not table.stretch:
        return list(widths)
    if table.even:
        rest = sum(widths[1:]) + free
        return [widths[0], *[rest / (len(widths) - 1)] * (len(widths) - 1)] if len(widths) > 1 else [room]
    return [width + free / len(widths) for width in widths]


def _wanted(table: Table, place: int) -> float:
    cells = [row[place] for row in (table.head, *table.rows) if len(row) == len(table.head)]
    return max([_NARROWEST, *(_width(cell, table.size) for cell in cells)])


def _width(cell: Cell, size: float) -> float:
    factor = 1.03 if cell.bold else 0.98
    return max(text_width(part, size) * factor for part in printable(cell.text).split("\n")) + 2 * PAD  # type: ignore[arg-type]


def _height(row: Sequence[Cell], widths: Sequence[float], table: Table) -> float:
    rooms = widths if len(row) == len(widths) else [sum(widths)]
    lines = max(line_count(cell.text, room - 2 * PAD, table.size) for cell, room in zip(row, rooms, strict=True))
    return max(table.row, lines * table.size * _LEADING + 2 * PAD_Y)
