"""The legend row of the table: classes, zero, empty in the source, maximum of the column."""

from __future__ import annotations

from dashboard.figures.frame import SMALL, Part, note
from dashboard.figures.labels import safe
from dashboard.figures.marks import is_absent
from dashboard.figures.matrix_grid import Grid
from dashboard.figures.matrix_modes import CAPTIONS, Mode
from dashboard.figures.textsize import text_width

HEIGHT, ROW = 30, 22
_SWATCH, _THICK, _GAP = 22, 12, 14


class Row:
    """A row of swatches and words that grows to the right and breaks when it meets the edge."""

    def __init__(self, grid: Grid, base: int, width: int) -> None:
        self.color, self.grid, self.base, self.width = grid.view.palette.color, grid, base, width
        self.x, self.lines = 0, 1
        self.shapes: list[Part] = []
        self.notes: list[Part] = []

    def add(self, text: str, *, fill: str = "", hatch: bool = False, ring: bool = False) -> None:
        """Append a swatch, when it has a fill, a hatch or a ring, and its words."""
        swatch = _SWATCH + 6 if fill or hatch or ring else 0
        if self.x + swatch + text_width(text, SMALL) > self.width:
            self.x, self.lines = 0, self.lines + 1
        if swatch:
            self.shapes += self._swatch(fill, hatch, ring)
        place = {"xref": "paper", "yref": "paper", "xshift": self.x + swatch - self.grid.left, "yshift": self._y()}
        self.notes.append(note(safe(text), self.color["textSecondary"], 0, 1, size=SMALL, **place))
        self.x += swatch + text_width(text, SMALL) + _GAP

    def _y(self) -> int:
        return self.base - (self.lines - 1) * ROW

    def _swatch(self, fill: str, hatch: bool, ring: bool) -> list[Part]:
        if ring:
            return [self._box((4, 18), 7, "circle", {"color": self.grid.view.palette.gold, "width": 2})]
        edge = {"color": self.color["divider" if hatch else "mapBoundary"], "width": 1}
        box = self._box((0, _SWATCH), _THICK / 2, "rect", edge) | {"fillcolor": fill or self.color["surfaceSubtle"]}
        return [box, *(self._stripe(start) for start in (2, 8, 14))] if hatch else [box]

    def _box(self, span: tuple[int, int], half: float, kind: str, edge: Part) -> Part:
        left = self.x - self.grid.left
        x = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": left + span[0], "x1": left + span[1]}
        y = {"yref": "paper", "ysizemode": "pixel", "yanchor": 1, "y0": self._y() - half, "y1": self._y() + half}
        return {"type": kind, "line": edge, **x, **y}

    def _stripe(self, start: int) -> Part:
        edge = {"color": self.color["mapBoundary"], "width": 1}
        return self._box((start, start + 6), _THICK / 2, "line", edge)


def legend_row(grid: Grid, mode: Mode, base: int) -> Row:
    """Return the legend whose first line stands `base` px above the first row of the table."""
    row, t = Row(grid, base, grid.left + grid.body), grid.view.l.t
    row.add(t(CAPTIONS[mode.name]))
    for fill, text in zip(mode.colours, mode.labels, strict=True):
        row.add(text, fill=fill)
    cells = grid.cells.values()
    if any(item.size == 0 and not is_absent(item) for item in cells):
        row.add("0", fill=grid.view.palette.color["surfaceSubtle"])
    if any(is_absent(item) for item in cells):
        row.add(t("not stated"), hatch=True)
    if grid.maxima():
        row.add(t("column maximum"), ring=True)
    return row
