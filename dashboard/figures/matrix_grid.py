"""What the table of regions and directions holds: cells, sums, means and the geometry that header and body share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.figures.items import Item
from dashboard.figures.scale import Scale
from dashboard.figures.textsize import widest
from dashboard.figures.view import View
from dashboard.i18n import DASH
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.regions import REGION_CODES

_WIDTH, _COMPACT_WIDTH = 986, 640
_WIDEST_CELL, _TOTALS, _COMPACT_TOTALS = 150, 124, 84
# Up to seven columns fit; each further one makes a table wider than its card on a phone.
_USUAL_COLUMNS, _COMPACT_CELL = 7, 84


@dataclass(frozen=True)
class Grid:
    """Cells by (region, direction); `regions` from the largest total to the smallest, `directions` in fixed order.

    All widths are px of the suggested width: the x axis counts them, so that the plot may grow with its card.
    """

    cells: Mapping[tuple[str, str], Item]
    regions: Sequence[str]
    directions: Sequence[str]
    view: View
    scale: Scale

    def number(self, value: float | None) -> str:
        """Return a total as it is written on the scale of the cells, a dash without one."""
        return DASH if value is None else self.scale.number(value)

    def row_total(self, region: str) -> float | None:
        """Return the sum of a region's stated cells, None when it has none."""
        return self._row_totals.get(region)

    @cached_property
    def _row_totals(self) -> Mapping[str, float | None]:
        lines: dict[str, list[Item]] = {}
        for place, item in self.cells.items():
            lines.setdefault(place[0], []).append(item)
        return {region: _sum(line) for region, line in lines.items()}

    def column_total(self, direction: str) -> float | None:
        """Return the sum of a direction's stated cells, None when it has none."""
        return _sum(self.cells[place] for place in self.cells if place[1] == direction)

    def total(self) -> float | None:
        """Return the sum of all stated cells, None when there are none."""
        return _sum(self.cells.values())

    def mean(self, direction: str) -> float | None:
        """Return the average of a direction over the regions that state a value, or the one that the rows carry."""
        return self._means[direction]

    @cached_property
    def _means(self) -> Mapping[str, float | None]:
        return {direction: self._mean(direction) for direction in self.directions}

    def _mean(self, direction: str) -> float | None:
        column = [item for place, item in self.cells.items() if place[1] == direction and item.value is not None]
        given = [item.row["mean"] for item in column if "mean" in item.row]
        return given[0] if given else sum(item.size for item in column) / len(column) if column else None

    def region_name(self, code: str) -> str:
        """Return a region's name in the first column."""
        return self.view.region(code, "short" if self.view.compact else "label")

    @cached_property
    def left(self) -> int:
        """Return the width of the column of names."""
        return max(widest(self.region_name(code) for code in self.regions), widest([self.totals_head], 12)) + 14

    @property
    def totals_head(self) -> str:
        """Return the head of the line of totals."""
        return self.view.l.t("Total") if self.view.compact else self.view.l.t("Total by direction")

    @property
    def body(self) -> int:
        """Return the width of everything right of the names."""
        return (self.compact_width if self.view.compact else _WIDTH) - self.left

    @property
    def compact_width(self) -> int:
        """Return the width that the whole table needs on a phone."""
        return _COMPACT_WIDTH + max(len(self.directions) - _USUAL_COLUMNS, 0) * _COMPACT_CELL

    @property
    def cell(self) -> float:
        """Return the width of one column."""
        free = self.body - (_COMPACT_TOTALS if self.view.compact else _TOTALS)
        return min(free / len(self.directions), _WIDEST_CELL)

    @property
    def end(self) -> float:
        """Return where the columns end and the totals begin."""
        return self.cell * len(self.directions)


def _sum(found: Iterable[Item]) -> float | None:
    values = [item.value for item in found if item.value is not None]
    return sum(values) if values else None


def grid_of(found: Sequence[Item], view: View, scale: Scale) -> Grid:
    """Return the grid of items that carry region_code and direction in their rows, written on `scale`."""
    cells = {(str(item.row["region_code"]), str(item.row["direction"])): item for item in found}
    directions = [slug for slug in DIRECTION_SLUGS if any(place[1] == slug for place in cells)]
    codes = [code for code in REGION_CODES if any(place[0] == code for place in cells)]
    whole = Grid(cells, codes, directions, view, scale)
    order = sorted(codes, key=lambda code: -(whole.row_total(code) or -1))
    return Grid(cells, order, directions, view, scale)
