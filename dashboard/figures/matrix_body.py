"""The rows of the table: cells as rounded bars, the ring on each column's maximum, the totals at the right."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import PLAIN, STRONG, Part, edge_note, note
from dashboard.figures.items import Item
from dashboard.figures.labels import full_value
from dashboard.figures.marks import absent_marker, bar_marker, ink_on, is_absent, mix
from dashboard.figures.matrix_grid import Grid
from dashboard.figures.matrix_modes import Mode, maxima
from dashboard.figures.textsize import text_width
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_GAP, _THICK, _RADIUS = 1.0, 0.94, 3
_RING = (15, 11.5)
_TOTAL_GAP, _TOTAL_ROOM = 10, 46
_HATCH, _HATCH_INK = {"shape": "/", "size": 6, "solidity": 0.16, "fillmode": "replace"}, 0.3


def cell_traces(grid: Grid, mode: Mode, measure: Measure) -> list[Part]:
    """Return the cells with a value, those without, and what is written in them; customdata is the region's code."""
    placed = [(place, item) for place, item in grid.cells.items()]
    known = [pair for pair in placed if not is_absent(pair[1])]
    gone = [pair for pair in placed if is_absent(pair[1])]
    fills = [mode.show(item).fill for _, item in known]
    traces = [_cells(known, _marker([item for _, item in known], fills, grid), grid, mode)] if known else []
    if gone:
        traces.append(_cells(gone, absent_marker(grid.view.palette), grid, mode))
    return [*traces, _texts(placed, grid, mode), *_totals(grid, measure)]


def _marker(found: Sequence[Item], fills: Sequence[str], grid: Grid) -> Part:
    # The number stands on the cell: a demo cell keeps its class colour, under thin lines.
    if all(item.status != Status.DEMO.value for item in found):
        return bar_marker(found, fills, grid.view.palette)
    lines = [mix(ink_on(fill), fill, _HATCH_INK) for fill in fills]
    return {"pattern": _HATCH | {"bgcolor": list(fills), "fgcolor": lines}, "line": {"width": 0}}


Placed = Sequence[tuple[tuple[str, str], Item]]


def _cells(placed: Placed, marker: Part, grid: Grid, mode: Mode) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [grid.cell - 2 * _GAP] * len(placed),
        "base": [grid.directions.index(place[1]) * grid.cell + _GAP for place, _ in placed],
        "y": [grid.regions.index(place[0]) for place, _ in placed],
        "width": _THICK,
        "marker": marker | {"cornerradius": _RADIUS},
        "customdata": [place[0] for place, _ in placed],
        "hovertext": [_hover(place, item, grid, mode) for place, item in placed],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _hover(place: tuple[str, str], item: Item, grid: Grid, mode: Mode) -> str:
    heading, *rest = item.hover.split("<br>")
    name = f"{heading}<br>{grid.view.direction(place[1])}"
    more = "" if mode.name == "count" or is_absent(item) else mode.text(item, mode.number(item))
    # Value first, then what the reading adds, then the status.
    return "<br>".join([name, *rest[:1], *([more] if more else []), *rest[1:]])


def _texts(placed: Placed, grid: Grid, mode: Mode) -> Part:
    shown = [mode.show(item) for _, item in placed]
    strong = [PLAIN if is_absent(item) or item.size == 0 else STRONG for _, item in placed]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [(grid.directions.index(place[1]) + 0.5) * grid.cell for place, _ in placed],
        "y": [grid.regions.index(place[0]) for place, _ in placed],
        "text": [cell.text for cell in shown],
        "textfont": {"size": 13, "color": [cell.ink for cell in shown], "weight": strong},
        "hoverinfo": "skip",
    }


def _totals(grid: Grid, measure: Measure) -> list[Part]:
    totals = [grid.row_total(region) for region in grid.regions]
    room = grid.body - grid.end - _TOTAL_GAP - _TOTAL_ROOM
    top = max((total or 0.0 for total in totals), default=0.0) or 1.0
    names = [grid.view.region(region) for region in grid.regions]
    return [
        {
            "type": "bar",
            "orientation": "h",
            "x": [(total or 0.0) / top * room for total in totals],
            "base": [grid.end + _TOTAL_GAP] * len(totals),
            "y": list(range(len(totals))),
            "width": 0.38,
            "marker": {"color": grid.view.palette.color["chartPrimary"], "cornerradius": 2},
            "customdata": list(grid.regions),
            "hovertext": [
                f"<b>{name}</b><br>{DASH if total is None else full_value(total, grid.view, measure)}"
                for name, total in zip(names, totals, strict=True)
            ],
            "hoverinfo": "text",
            "textposition": "none",
        }
    ]


def rings(grid: Grid, mode: Mode) -> list[Part]:
    """Return the gold ring around the largest cell of each direction."""
    return [_ring(column, row, grid, mode) for column, row in maxima(mode)]


def _ring(column: int, row: int, grid: Grid, mode: Mode) -> Part:
    text = mode.show(grid.cells[(grid.regions[row], grid.directions[column])]).text
    wide, high = max(_RING[0], text_width(text) / 2 + 6), _RING[1]
    x = {"xref": "x", "xsizemode": "pixel", "xanchor": (column + 0.5) * grid.cell, "x0": -wide, "x1": wide}
    y = {"yref": "y", "ysizemode": "pixel", "yanchor": row, "y0": -high, "y1": high}
    return {"type": "circle", "line": {"color": grid.view.palette.gold, "width": 2}, **x, **y}


def body_notes(grid: Grid) -> list[Part]:
    """Return the names of the regions and the totals behind their bars."""
    return [part for row, region in enumerate(grid.regions) for part in _row_notes(row, region, grid)]


def _row_notes(row: int, region: str, grid: Grid) -> list[Part]:
    color, total = grid.view.palette.color, grid.row_total(region)
    top = max(grid.row_total(code) or 0.0 for code in grid.regions) or 1.0
    end = grid.end + _TOTAL_GAP + (total or 0.0) / top * (grid.body - grid.end - _TOTAL_GAP - _TOTAL_ROOM)
    name = edge_note(grid.region_name(region), color["text"], row, grid.left)
    text = grid.number(total)
    return [name, note(text, color["text"], end, row, xref="x", yref="y", xshift=7, weight=STRONG)]
