"""Regions by directions as a native table in class colours."""

from __future__ import annotations

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.legends import Key
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item, items
from dashboard.figures.marks import ink_on, is_absent, mix
from dashboard.figures.matrix_grid import Grid, grid_of
from dashboard.figures.matrix_modes import CAPTIONS, Mode, maxima, mode_of
from dashboard.figures.scale import scale_of, unscaled
from dashboard.model.provenance import Status

HATCH = 0.3


def matrix(scene: Scene, *, mode: str = "count") -> Body:
    """Return regions by directions in class colours, with the sums of both and rings on the largest cells."""
    view, rows = unscaled(scene.view), scene.rows
    scale = scale_of(rows["value"], view, scene.measure)
    grid = grid_of(items(rows, view, scene.measure, "region_code", scale), view, scale)
    reading = mode_of(mode, grid, scene.measure)
    t, rings = view.l.t, set(maxima(reading))
    heads = [
        Cell(plain(view.direction(slug)), align="center", bold=True, ink=scene.ink("text")) for slug in grid.directions
    ]
    head = [Cell(t("Region")), *heads, Cell(t("Total"), align="right", ink=scene.ink("accent"))]
    sums = [Cell(grid.number(grid.column_total(slug)), align="center", bold=True) for slug in grid.directions]
    totals = [Cell(grid.totals_head, bold=True), *sums, Cell(grid.number(grid.total()), align="right", bold=True)]
    body = [_line(place, region, grid, reading, rings, scene) for place, region in enumerate(grid.regions)]
    keys, caption = _matrix_keys(grid, reading, bool(rings), scene)
    block = Table(head, [totals, *body], keys=keys, caption=caption, row=17.5, size=10.5, pad=3.5, even=True)
    return [Placed(block, scene.box)]


def _line(  # noqa: PLR0913 - a line is made of these
    place: int, region: str, grid: Grid, mode: Mode, rings: set[tuple[int, int]], scene: Scene
) -> list[Cell]:
    cells = [
        _shown(grid.cells.get((region, slug)), mode, (column, place) in rings, scene)
        for column, slug in enumerate(grid.directions)
    ]
    return [Cell(grid.region_name(region)), *cells, Cell(grid.number(grid.row_total(region)), align="right", bold=True)]


def _shown(item: Item | None, mode: Mode, ring: bool, scene: Scene) -> Cell:
    if item is None:
        return Cell("")
    shown = mode.show(item)
    hatch = scene.ink("mapMuted") if is_absent(item) else ""
    if not hatch and item.size and item.status == Status.DEMO.value:
        hatch = mix(ink_on(shown.fill), shown.fill, HATCH)
    return Cell(plain(shown.text), shown.fill, shown.ink, bool(item.size), "center", hatch, ring)


def _matrix_keys(grid: Grid, mode: Mode, rings: bool, scene: Scene) -> tuple[list[Key], str]:
    t, color, edge = scene.view.l.t, scene.palette.color, scene.ink("mapBoundary")
    keys: list[Key] = [(Paint(fill, edge=edge), plain(words)) for fill, words in mode.swatches]
    found = grid.cells.values()
    if any(item.size == 0 and not is_absent(item) for item in found):
        keys.append((Paint(color["surfaceSubtle"], edge=color["divider"]), "0"))
    if any(is_absent(item) for item in found):
        keys.append((Paint(color["mapMuted"], color["surfaceSubtle"], color["divider"]), t("not stated")))
    if rings:
        keys.append((Paint("", edge=scene.palette.gold), t("column maximum")))
    return keys, mode.caption or t(CAPTIONS[mode.name])
