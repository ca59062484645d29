"""The three readings of the table: count, share of the region, difference from the direction's average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.classes import Classes, classes_of, preset, rounded, span_labels
from dashboard.figures.items import Item
from dashboard.figures.marks import ink_on, is_absent
from dashboard.figures.matrix_grid import Grid
from dashboard.figures.scale import percent_scale
from dashboard.i18n import DASH, N_
from dashboard.model.measures import GRANTS, Measure

CAPTIONS = {
    "count": N_("grants in the cell"),
    "share": N_("share of the region's total"),
    "average": N_("difference from the direction's average"),
}
# In percent of the average; the middle class is the one that counts as average.
_EDGES = (-50.0, -5.0, 5.0, 50.0)
# A table of ones has a single colour.
_ONE = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True)
class Shown:
    """How one cell looks."""

    text: str
    fill: str
    ink: str


@dataclass(frozen=True)
class Mode:
    """One reading: its colours from low to high and their legend; `marks` when cells only say that there is one."""

    name: str
    grid: Grid
    classes: Classes
    labels: Sequence[str]
    caption: str = ""
    marks: bool = False

    @property
    def swatches(self) -> Sequence[tuple[str, str]]:
        """Return the colours of the legend with their words, low to high."""
        return [*zip(self.colours[-len(self.labels) :], self.labels, strict=True)]

    @property
    def colours(self) -> Sequence[str]:
        """Return the class colours, low to high."""
        palette = self.grid.view.palette
        return palette.diverging if self.name == "average" else palette.classes

    def show(self, item: Item) -> Shown:
        """Return text and colours of a cell."""
        color = self.grid.view.palette.color
        if is_absent(item):
            return Shown(DASH, color["surfaceSubtle"], color["textTertiary"])
        if item.size == 0:
            return Shown("0", color["surfaceSubtle"], color["textTertiary"])
        number = self.number(item)
        fill = self.colours[self._index(number)]
        return Shown(self.text(item, number), fill, ink_on(fill))

    def _index(self, number: float) -> int:
        if self.name != "average":
            return self.classes.index(number)
        # An edge belongs to the class nearer to the average.
        return sum(number >= edge if edge < 0 else number > edge for edge in _EDGES)

    def number(self, item: Item) -> float:
        """Return what the reading shows of a cell: the value, or percent of the region or against the average."""
        region, direction = str(item.row["region_code"]), str(item.row["direction"])
        if self.name == "share":
            return item.size / (self.grid.row_total(region) or 1.0) * 100
        if self.name == "average":
            return round((item.size / (self.grid.mean(direction) or item.size) - 1) * 100, 6)
        return item.size

    def text(self, item: Item, number: float) -> str:
        """Return what is written in a cell."""
        if self.name == "share":
            return self.grid.view.l.pct(number, 0)
        return self.grid.view.l.signed_pct(number) if self.name == "average" else item.text


def maxima(mode: Mode) -> list[tuple[int, int]]:
    """Return column and row of the largest shown number of each direction; ties all, nothing for a single region."""
    grid, found = mode.grid, []
    if mode.marks:
        return []
    for column, direction in enumerate(grid.directions):
        cells = [grid.cells.get((region, direction)) for region in grid.regions]
        numbers = [mode.number(cell) if cell and cell.size else None for cell in cells]
        top = max((number for number in numbers if number is not None), default=None)
        found += [(column, row) for row, number in enumerate(numbers) if number is not None and number == top]
    return found if len(grid.regions) > 1 else []


def mode_of(name: str, grid: Grid, measure: Measure) -> Mode:
    """Return the reading count, share or average of a grid."""
    view, values = grid.view, [item.size for item in grid.cells.values()]
    if name == "average":
        return Mode(name, grid, Classes(_EDGES), _average_labels(grid))
    if name == "share":
        whole = {region: grid.row_total(region) or 1.0 for region in grid.regions}
        classes = rounded([item.size / whole[place[0]] * 100 for place, item in grid.cells.items()], whole=False)
        return Mode(name, grid, classes, span_labels(classes, percent_scale(view), view))
    breaks = preset("grantsHeatmapCell") if measure.id == GRANTS.id else None
    own = measure.id == GRANTS.id
    named = ", ".join(part for part in (view.l.t(CAPTIONS[name] if own else measure.name), grid.scale.unit) if part)
    if not own and max(values, default=0.0) <= 1:
        return Mode(name, grid, Classes(_ONE), [view.l.num(1)], named, marks=True)
    classes = classes_of(values, view, measure, breaks)
    return Mode(name, grid, classes, span_labels(classes, grid.scale, view), named)


def _average_labels(grid: Grid) -> list[str]:
    pct, t = grid.view.l.pct, grid.view.l.t
    near, far = pct(_EDGES[2], 0), pct(_EDGES[3], 0)
    return [
        t("below −{far}", far=far),
        t("to −{near}", near=near),
        f"±{near}",
        t("to +{far}", far=far),
        t("above +{far}", far=far),
    ]
