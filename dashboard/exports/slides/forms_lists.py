"""Lists as native tables: places named for directions, figures of many units, profiles of regions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.forms_ranks import heading
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item, items
from dashboard.figures.ledger import written
from dashboard.figures.marks import ink_on
from dashboard.figures.scale import Scale, number
from dashboard.figures.strip_rows import Strip, strips_of
from dashboard.i18n import DASH
from dashboard.model.directions import DIRECTION_SLUGS


def places(scene: Scene) -> Body:
    """Return a line per direction with the regions that are named for it."""
    view = scene.view
    found = items(scene.rows, view, scene.measure, "region_code", Scale(view))
    slugs = [slug for slug in DIRECTION_SLUGS if slug in set(scene.rows["direction"])]
    lines = [[item for item in found if item.row["direction"] == slug] for slug in slugs]
    most = max(len(line) for line in lines)
    head = [Cell(view.l.t("Direction")), Cell(view.l.t("Regions")), *[Cell("")] * (most - 1)]
    rows = []
    for slug, line in zip(slugs, lines, strict=True):
        fill = scene.palette.direction(slug)
        names = [Cell(item.name) for item in line] + [Cell("")] * (most - len(line))
        rows.append([Cell(plain(view.direction(slug)), fill, ink_on(fill), bold=True), *names])
    return [Placed(Table(head, rows, row=40, size=14), scene.box)]


def ledger(scene: Scene, *, group: str = "") -> Body:
    """Return figures of many units under headings, how each was reckoned and what must be said of it."""
    view, t = scene.view, scene.view.l.t
    found = items(scene.rows, view, scene.measure, "indicator", Scale(view))
    noted = any(_remark(item, scene) for item in found)
    head = [Cell(t("Measure")), Cell(t("Value"), align="right"), Cell(t("Unit"))]
    rows: list[Sequence[Cell]] = []
    for code, run in groupby(found, lambda item: str(item.row[group]) if group else ""):
        rows += [heading(plain(view.named(group, code)), scene)] if code else []
        rows += [_entry(item, scene, noted) for item in run]
    if noted:
        head.append(Cell(t("Note (column)")))
    return [Placed(Table(head, rows, row=21, size=12, grow=(0, 3) if noted else (0,)), scene.box)]


def _entry(item: Item, scene: Scene, noted: bool) -> list[Cell]:
    value, unit = written(item.row, scene.view)
    caveat = scene.ink("warningText") if item.note else scene.ink("textSecondary")
    return [
        Cell(item.name),
        Cell(plain(value), bold=True, align="right"),
        Cell(unit, ink=scene.ink("textSecondary")),
        *([Cell(_remark(item, scene), ink=caveat)] if noted else []),
    ]


def _remark(item: Item, scene: Scene) -> str:
    return "\n".join(words for words in (_reckoning(item.row, scene), item.note) if words)


def _reckoning(row: Mapping[str, Any], scene: Scene) -> str:
    above, below, l = number(row.get("dividend_value")), number(row.get("divisor_value")), scene.view.l
    if above is None or below is None:
        return ""
    return l.t("calculation: {above} ÷ {below}", above=l.num(above), below=l.num(below))


def strips(scene: Scene) -> Body:
    """Return the profile of a region: value, average, difference, place, lowest and highest of all regions."""
    t, view = scene.view.l.t, scene.view
    heads = (t("Region"), t("Average"), t("vs average"), t("Place"), t("Lowest"), t("Highest"))
    head = [Cell(t("Measure")), Cell(t("Unit")), *[Cell(text, align="right") for text in heads]]
    rows = [_profile(strip, scene) for strip in strips_of(scene.rows, view)]
    return [Placed(Table(head, rows, row=30, size=13), scene.box)]


def _profile(strip: Strip, scene: Scene) -> list[Cell]:
    l, change = scene.view.l, strip.difference
    tone = scene.ink("accent" if (change or 0) > 0 else "warningText" if (change or 0) < 0 else "textSecondary")
    unit = f"{strip.unit}, {l.t('demo')}" if strip.demo else strip.unit
    edges = [strip.written(value) for value in (strip.values[-1], strip.values[0])] if strip.values else [DASH, DASH]
    place = "\n".join(text for text in (strip.place_text(), strip.place_note()) if text) or DASH
    ground = scene.ink("surfaceSubtle") if strip.demo else ""
    hatch = scene.ink("mapMuted") if strip.demo else ""
    return [
        Cell(strip.name, bold=True),
        Cell(unit, ink=scene.ink("warningText" if strip.demo else "textSecondary")),
        Cell(plain(strip.value_text()), ground, scene.ink("text"), True, "right", hatch),
        Cell(strip.written(strip.mean), align="right"),
        Cell(DASH if change is None else l.signed_pct(change), ink=tone, bold=True, align="right"),
        Cell(place, align="right"),
        *[Cell(edge, align="right") for edge in edges],
    ]
