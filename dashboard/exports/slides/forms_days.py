"""Days and reports as native tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.forms_tables import HATCH
from dashboard.exports.slides.legends import Key
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.calendar_grid import Calendar
from dashboard.figures.classes import Classes, map_scale, rounded, span_labels
from dashboard.figures.completeness_cells import cell_text
from dashboard.figures.items import Item, items
from dashboard.figures.marks import is_absent, mix
from dashboard.figures.scale import unscaled
from dashboard.figures.textsize import widest
from dashboard.i18n import DASH
from dashboard.model.provenance import Qualifier, Status

_DAYS, _DAY_ROOM, _MISSING = 31, 25, "missing"
_STATES = {
    "reported": ("accentSubtle", "accent", "chartPrimary"),
    "late": ("warningBackground", "warningText", "warningBorder"),
    "missing": ("surfaceSubtle", "text", "mapMuted"),
}


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
    hatch = mix(ink, fill, HATCH) if item.status == Status.DEMO.value else ""
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
    hatch = mix(line, fill, HATCH) if demo else ""
    return Cell(plain(cell_text(cell, scene.view)), fill, ink, cell["value"] != "reported", "center", hatch)
