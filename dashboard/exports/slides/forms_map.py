"""The map of the regions with the first of the ranking beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.blocks_bars import Bars
from dashboard.exports.slides.blocks_grids import Map, Patch
from dashboard.exports.slides.forms_bars import ranking
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.classes import classes_of, legend_of, map_scale
from dashboard.figures.items import items
from dashboard.figures.map_traces import Regions
from dashboard.figures.marks import mix
from dashboard.figures.scale import number
from dashboard.i18n import DASH
from dashboard.model.provenance import Status
from dashboard.model.regions import REGION_CODES

_FIRST, _HATCH = 7, 0.3


def regions_map(scene: Scene, *, breaks: Sequence[float] | None = None) -> Body:
    """Return map and ranking, or the one that the presenter wants."""
    if scene.shown == "ranking":
        return ranking(scene, breaks=breaks)
    if scene.shown == "map":
        return [Placed(map_of(scene, breaks), scene.box)]
    left, right = scene.box.columns((0.71, 0.29), 20)
    return [Placed(map_of(scene, breaks), left), *_first(scene.into(right), breaks)]


def _first(scene: Scene, breaks: Sequence[float] | None) -> Body:
    (whole,) = ranking(scene, breaks=breaks, mean=False)
    bars = whole.block
    if not isinstance(bars, Bars):
        return [whole]
    short = {scene.view.region(code): scene.view.region(code, "short") for code in REGION_CODES}
    first = [replace(bar, name=short.get(bar.name, bar.name)) for bar in bars.bars[:_FIRST]]
    box = scene.box.cut(top=4)
    step = min((box.h - 30) / _FIRST, 32.0)
    placed = Placed(replace(bars, bars=first, tallest=step), box.tall(step * len(first)))
    rest = len(bars.bars) - len(first)
    if rest <= 0:
        return [placed]
    words = scene.view.l.n("and {count} more region", "and {count} more regions", rest)
    return [placed, Placed(Words(words, 12), replace(box, y=box.y + step * len(first) + 8, h=18))]


def map_of(scene: Scene, breaks: Sequence[float] | None = None) -> Map:
    """Return the map in five classes; regions that the filters leave out are muted."""
    rows, view, measure = scene.rows, scene.view, scene.measure
    classes = classes_of(rows["value"], view, measure, breaks)
    scale = map_scale(classes, rows["value"], view, measure)
    found = {item.code: item for item in items(rows, view, measure, "region_code", scale)}
    regions = Regions(found, classes, view)
    legend = legend_of(classes, scale, view, measure)
    chosen = {*view.filters.regions, view.focus}
    absent = f"{DASH} {view.l.t('not stated')}" if regions.codes(absent=True) else ""
    patches = [_patch(code, regions, scene, code in chosen) for code in REGION_CODES]
    return Map(patches, list(zip(scene.palette.classes, legend.labels, strict=True)), legend.caption, absent)


def _patch(code: str, regions: Regions, scene: Scene, chosen: bool) -> Patch:
    view, name = scene.view, plain(scene.view.region(code))
    item, fill, ink = regions.found.get(code), regions.fill(code), regions.ink(code)
    if item is None:
        return Patch(code, name, Paint(fill), ink, "", f"{name}: {view.l.t('filtered out')}")
    told = plain(item.hover.replace("</b><br>", ": ", 1).replace("<br>", "; "))
    look = Paint(fill)
    if item.status == Status.DEMO.value:
        look = Paint(mix(ink, fill, _HATCH), fill)
    if number(item.row["value"]) is None:
        look = Paint(scene.ink("mapMuted"), fill)
    return Patch(code, name, look, ink, plain(item.text), told, chosen)
