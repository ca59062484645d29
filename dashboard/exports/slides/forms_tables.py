"""Grids as native tables: regions by directions, days, reports, groups of experts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.legends import Key
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.calendar_grid import Calendar
from dashboard.figures.classes import Classes, map_scale, rounded, span_labels
from dashboard.figures.completeness_cells import cell_text
from dashboard.figures.items import Item, items
from dashboard.figures.marks import ink_on, is_absent, mix
from dashboard.figures.matrix_grid import Grid, grid_of
from dashboard.figures.matrix_modes import CAPTIONS, Mode, maxima, mode_of
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import widest
from dashboard.i18n import DASH
from dashboard.model.provenance import Qualifier, Status

_HATCH, _DAYS, _DAY_ROOM, _MISSING = 0.3, 31, 25, "missing"
_STATES = {
    "reported": ("accentSubtle", "accent", "chartPrimary"),
    "late": ("warningBackground", "warningText", "warningBorder"),
    "missing": ("surfaceSubtle", "text", "mapMuted"),
}


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
        hatch = mix(ink_on(shown.fill), shown.fill, _HATCH)
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


def calendar(scene: Scene) -> Body:
    """Return months in rows and days in columns, in five classes."""
    view = unscaled(scene.view)
    found = {item.code: item for item in items(scene.rows, view, scene.measure, "date")}
    classes = rounded([item.size for item in found.values()], whole=True)
    months = Calendar.of(list(found)).months()
    doubted = {code[:7] for code, item in found.items() if item.row["qualifier"] == Qualifier.AT_LEAST.value}
    texts = [view.l.num(item.size) for item in found.values()]
    written = widest(texts, 9) <= _DAY_ROOM
    head = [Cell(view.l.t("Month")), *[Cell(str(day), align="center") for day in range(1, _DAYS + 1)]]
    rows = [
        [
            Cell(f"{view.l.month(month)} ≥" if month in doubted else view.l.month(month), bold=True),
            *[_day(found.get(f"{month}-{day:02d}"), classes, scene, written) for day in range(1, _DAYS + 1)],
        ]
        for month in months
    ]
    high = min((scene.box.h - 60) / max(len(rows), 1), 46.0)
    block = Table(
        head,
        rows,
        keys=_day_keys(found, classes, bool(doubted), scene),
        caption=view.l.t("in a day:"),
        row=high,
        size=9,
        pad=1,
        even=True,
    )
    return [Placed(block, scene.box)]


def _day(item: Item | None, classes: Classes, scene: Scene, written: bool) -> Cell:
    color, palette = scene.palette.color, scene.palette
    if item is None:
        return Cell("")
    if is_absent(item):
        return Cell(DASH, color["surfaceSubtle"], color["textTertiary"], align="center", hatch=color["mapMuted"])
    text = scene.view.l.num(item.size) if written else ""
    if not item.size:
        return Cell(text, color["surfaceSubtle"], color["textTertiary"], align="center")
    place = classes.index(item.size)
    fill, ink = palette.classes[place], palette.labels[place]
    hatch = mix(ink, fill, _HATCH) if item.status == Status.DEMO.value else ""
    return Cell(text, fill, ink, align="center", hatch=hatch)


def _day_keys(found: Mapping[str, Item], classes: Classes, doubted: bool, scene: Scene) -> list[Key]:
    view, color = unscaled(scene.view), scene.palette.color
    scale = map_scale(classes, [item.size for item in found.values()], view, scene.measure)
    spans = zip(scene.palette.classes, span_labels(classes, scale, view), strict=True)
    keys: list[Key] = [(Paint(fill, edge=color["mapBoundary"]), plain(words)) for fill, words in spans]
    if scale.unit:
        keys.append((None, scale.unit))
    if any(is_absent(item) for item in found.values()):
        hatch = Paint(color["mapMuted"], color["surfaceSubtle"], color["divider"])
        keys.append((hatch, view.l.t("not reported")))
    if doubted:
        keys.append((None, view.l.t("≥ a region did not report")))
    return keys


def completeness(scene: Scene) -> Body:
    """Return who has reported: regions down, months across, how many of each came."""
    view, records = scene.view, scene.rows.to_dict("records")
    regions, months = (list(dict.fromkeys(scene.rows[name])) for name in ("region_code", "month"))
    at = {(cell["region_code"], cell["month"]): cell for cell in records}
    head = [Cell(view.l.t("Region"))]
    head += [
        Cell(f"{view.l.month(month)}\n{_sent(records, 'month', month, scene)}", align="center") for month in months
    ]
    head.append(Cell(view.l.t("Reports (column)"), align="right"))
    rows = [
        [
            Cell(plain(view.region(code))),
            *[_report(at.get((code, month)), scene) for month in months],
            Cell(_sent(records, "region_code", code, scene), align="right"),
        ]
        for code in regions
    ]
    return [Placed(Table(head, rows, row=18, size=10.5, even=True), scene.box)]


def _sent(records: Sequence[Mapping[Any, Any]], column: str, code: str, scene: Scene) -> str:
    line, l = [cell for cell in records if cell[column] == code], scene.view.l
    some = sum(cell["value"] != _MISSING for cell in line)
    return l.t("{some} of {count}", some=l.num(some), count=l.num(len(line)))


def _report(cell: Mapping[Any, Any] | None, scene: Scene) -> Cell:
    if cell is None:
        return Cell("")
    fill, ink, line = (scene.ink(role) for role in _STATES[cell["value"]])
    demo = cell["status"] == Status.DEMO.value and cell["value"] != _MISSING
    hatch = mix(line, fill, _HATCH) if demo else ""
    return Cell(plain(cell_text(cell, scene.view)), fill, ink, cell["value"] != "reported", "center", hatch)
