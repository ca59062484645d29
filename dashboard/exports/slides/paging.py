"""Tables that are longer than a slide go on on the next one, under the same head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.table_room import Grid, measured

_SMALLEST, _LARGEST, _GROWTH, _STEP = 9.5, 15.0, 3.0, 0.5
_NEVER = 1_000


def pages(body: Body) -> list[Body]:
    """Return the bodies of the slides that one body needs; only a table that stands alone can be parted."""
    if len(body) != 1 or not isinstance(body[0].block, Table):
        return [body]
    table, box = body[0].block, body[0].box
    return [[Placed(part, box)] for part in _parts(fitted(table, box), box)]


def fitted(table: Table, box: Box) -> Table:
    """Return the table in the largest size that needs the fewest pages, smaller than its own to save all but one."""
    top = min(table.size + _GROWTH, max(table.size, _LARGEST))
    sizes = [top - _STEP * place for place in range(round((top - min(table.size, _SMALLEST)) / _STEP) + 1)]
    tried = [(replace(table, size=size, row=table.row * size / table.size), size) for size in sizes]
    counted = [(_count(one, box), one, size) for one, size in tried]
    single = next((one for count, one, _ in counted if count == 1), None)
    if single is not None:
        return single
    usual = [(count, one) for count, one, size in counted if size >= table.size]
    fewest = min((count for count, _ in usual), default=1)
    return next((one for count, one in usual if count == fewest), table)


def _count(table: Table, box: Box) -> int:
    grid = measured(table, box)
    if grid.crowded:
        # Words would be broken: as bad as any number of pages.
        return _NEVER
    return -int(-sum(grid.heights) // (box.h - grid.legend - grid.head))


def _parts(table: Table, box: Box) -> Iterator[Table]:
    grid = measured(table, box)
    room = box.h - grid.legend - grid.head
    # All pages are about equally full.
    fair = sum(grid.heights) / -(-sum(grid.heights) // room)
    taken: list[Sequence[Cell]] = []
    used = 0.0
    for row, height in zip(table.rows, grid.heights, strict=True):
        if taken and (used + height > room or used >= fair):
            # A heading goes with the rows that it names.
            kept = taken[-1:] if len(taken[-1]) < len(table.head) else []
            yield _part(table, taken[: len(taken) - len(kept)], grid)
            taken, used = list(kept), sum(grid.heights[:1]) if kept else 0.0
        taken.append(row)
        used += height
    yield _part(table, taken, grid)


def _part(table: Table, rows: Sequence[Sequence[Cell]], grid: Grid) -> Table:
    # All pages share the widths of the whole.
    whole = sum(grid.widths)
    return replace(table, rows=list(rows), widths=[width / whole for width in grid.widths])
