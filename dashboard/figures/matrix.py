"""The table of regions and directions: 17 × 7 cells at most, with the sums of both."""

from __future__ import annotations

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import Part, Plot
from dashboard.figures.horizontal import row_axis
from dashboard.figures.items import items
from dashboard.figures.matrix_body import body_notes, cell_traces, rings
from dashboard.figures.matrix_grid import grid_of
from dashboard.figures.matrix_header import header_notes, header_shapes
from dashboard.figures.matrix_header import height as header_height
from dashboard.figures.matrix_legend import HEIGHT as LEGEND_HEIGHT
from dashboard.figures.matrix_legend import legend_row
from dashboard.figures.matrix_modes import mode_of
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.swatches import LINE
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_ROW, _LEGEND_BASE = 34, 14


def matrix(rows: pd.DataFrame, view: View, measure: Measure, *, mode: str = "count") -> Figure:
    """Return the table of `rows`: region_code, direction, value (a count), qualifier, status; optionally `mean`.

    `mode` is count, share (of the region's total) or average (against the direction's mean over the rows, or `mean`).
    Rings mark the largest count of a direction in every mode; customdata of cells and totals is the region's code.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of(rows["value"], view, measure)
    grid = grid_of(items(rows, view, measure, "region_code", scale), view, scale)
    reading = mode_of(mode, grid, measure)
    head = header_height(grid)
    legend = legend_row(grid, reading, head + _LEGEND_BASE)
    wrapped = (legend.lines - 1) * LINE
    if wrapped:
        legend = legend_row(grid, reading, head + _LEGEND_BASE + wrapped)
    top = head + LEGEND_HEIGHT + wrapped
    shapes: list[Part] = [*rings(grid, reading), *header_shapes(grid), *legend.shapes]
    return Plot(
        height=top + len(grid.regions) * _ROW,
        traces=cell_traces(grid, reading, measure),
        margin=(grid.left, 0, top, 0),
        x={"range": [0, grid.body]},
        y=row_axis(len(grid.regions)),
        shapes=shapes,
        notes=[*legend.notes, *header_notes(grid), *body_notes(grid)],
        min_width=grid.compact_width if view.compact else 0,
    ).figure(view)
