"""The legend of the table: classes, zero, empty in the source, maximum of the column."""

from __future__ import annotations

from dashboard.figures.marks import is_absent
from dashboard.figures.matrix_grid import Grid
from dashboard.figures.matrix_modes import CAPTIONS, Mode, maxima
from dashboard.figures.swatches import SwatchRow

HEIGHT = 30


def legend_row(grid: Grid, mode: Mode, base: int) -> SwatchRow:
    """Return the legend whose first line stands `base` px above the first row of the table."""
    row, t = SwatchRow(grid.view, base, grid.left, grid.left + grid.body), grid.view.l.t
    row.add(mode.caption or t(CAPTIONS[mode.name]))
    for fill, text in mode.swatches:
        row.add(text, "box", fill)
    cells = grid.cells.values()
    if any(item.size == 0 and not is_absent(item) for item in cells):
        row.add("0", "box")
    if any(is_absent(item) for item in cells):
        row.add(t("not stated"), "hatch")
    if maxima(mode):
        row.add(t("column maximum"), "ring")
    return row
