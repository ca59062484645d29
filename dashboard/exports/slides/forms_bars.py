"""Rows as bars: rankings, lists, ladders, plans, claims and answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import pandas as pd

from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.forms_panels import Panel, panels
from dashboard.exports.slides.marks import Line, Paint
from dashboard.exports.slides.scene import Scene, label_of, paint_of, single_paint, size_of, with_unit
from dashboard.exports.slides.texts import plain
from dashboard.figures.classes import classes_of
from dashboard.figures.items import Item, by_value, items, top_value
from dashboard.figures.ranges import is_range, with_ends
from dashboard.figures.scale import number, scale_of, unscaled
from dashboard.figures.view import View
from dashboard.i18n import NBSP

_FEWEST_FOR_MEAN, _HEADING, _AFTER, _MANY = 3, 24.0, 14.0, 14


def ranking(  # noqa: PLR0913 - the options of a form are its interface
    scene: Scene,
    *,
    key: str = "region_code",
    breaks: Sequence[float] | None = None,
    mean: bool = True,
    limit: int | None = None,
    caption: str = "",
) -> Body:
    """Return the rows from high to low in the class colours of the map, against their average."""
    rows, view = scene.rows, scene.view
    scale = scale_of(rows["value"], view, scene.measure)
    found = with_unit(by_value(items(rows, view, scene.measure, key, scale), key)[:limit], scale)
    paints = (
        _class_paints(found, scene, breaks)
        if key == "region_code"
        else [single_paint(one, scene.palette) for one in found]
    )
    bars = [Bar(one.name, size_of(one), label_of(one), look) for one, look in zip(found, paints, strict=True)]
    average, line = _average(rows, view) if mean else None, None
    if average is not None:
        words = view.l.t(caption) or view.l.t("average per region" if key == "region_code" else "average")
        line = Line(average, f"{scale.average(average)}{NBSP}{words}")
    top = max(top_value(found), average or 0.0)
    return [Placed(Bars(bars, scene.series, top, line=line), scene.box)]


def _average(rows: pd.DataFrame, view: View) -> float | None:
    if "mean" in rows:
        return number(rows["mean"].iloc[0])
    known = [value for cell in view.everywhere or rows["value"] if (value := number(cell)) is not None]
    return sum(known) / len(known) if len(known) >= _FEWEST_FOR_MEAN else None


def _class_paints(found: Sequence[Item], scene: Scene, breaks: Sequence[float] | None) -> list[Paint]:
    palette, edge = scene.palette, scene.ink("mapBoundary")
    classes = classes_of(scene.rows["value"], scene.view, scene.measure, breaks)
    gold = scene.view.focus
    fills = [palette.gold if one.code == gold else palette.classes[classes.index(one.size)] for one in found]
    return [paint_of(one, fill, palette, edge) for one, fill in zip(found, fills, strict=True)]


def listed(  # noqa: PLR0913 - the options of a form are its interface
    scene: Scene,
    *,
    key: str,
    colour: str | None = None,
    label_above: bool = False,
    group: str | None = None,
    subtotals: bool = False,
) -> Body:
    """Return a bar per row in the order of the rows, under headings where they are grouped."""
    scene = replace(scene, view=unscaled(scene.view))
    rows, view = scene.rows, scene.view
    scale = scale_of([*rows["value"], *rows.get("value_high", [])], view, scene.measure)
    found = with_unit([with_ends(one) for one in items(rows, view, scene.measure, key, scale)], scale)
    bars = [_listed_bar(one, scene, colour, key, group) for one in found]
    top = top_value(found)
    if group is None:
        return [Placed(_bars(bars, scene, top), scene.box)]
    runs = [
        (str(code), list(run)) for code, run in groupby(zip(found, bars, strict=True), lambda pair: pair[0].row[group])
    ]
    sums = {code: view.value(scene.measure, sum(one.size for one, _ in run)) if subtotals else "" for code, run in runs}
    return _grouped([(code, [bar for _, bar in run]) for code, run in runs], sums, group, scene, top)


def _bars(bars: Sequence[Bar], scene: Scene, top: float, tallest: float = 0.0, names: float = 0.0) -> Bars:
    return Bars(bars, scene.series, top, tallest=tallest, names=names, values=scene.view.l.t("Value"))


def _listed_bar(item: Item, scene: Scene, colour: str | None, key: str, group: str | None) -> Bar:
    palette = scene.palette
    if "direction" in (key, group):
        look = paint_of(item, palette.direction(str(item.row[group]) if group else item.code), palette)
    else:
        look = single_paint(item, palette, palette.color.get(colour, colour) if colour else "")
    if is_range(item):
        look = replace(look, colour=palette.classes[2], edge="")
    low = number(item.row["value"]) if is_range(item) else None
    return Bar(item.name, size_of(item), label_of(item), look, low)


def _grouped(
    runs: Sequence[tuple[str, Sequence[Bar]]], sums: dict[str, str], group: str, scene: Scene, top: float
) -> Body:
    box, view = scene.box, scene.view
    count = sum(len(bars) for _, bars in runs)
    if count > _MANY:
        return panels([_as_panel(code, bars, group, scene) for code, bars in runs], scene, top)
    step = min((box.h - len(runs) * (_HEADING + _AFTER)) / count, 34.0)
    names = min(max(_name_room([bar.name for _, bars in runs for bar in bars], step), 80.0), box.w * 0.42)
    body, y = [], box.y
    for code, bars in runs:
        name = plain(view.named(group, code))
        words = f"{name}: {sums[code]}" if sums[code] else name
        head = Words(words, 13, bold=True, square=_square(code, group, scene))
        body.append(Placed(head, replace(box, y=y, h=_HEADING)))
        room = replace(box, y=y + _HEADING, h=step * len(bars))
        body.append(Placed(_bars(bars, scene, top, tallest=step, names=names), room))
        y += _HEADING + step * len(bars) + _AFTER
    return body


def _as_panel(code: str, bars: Sequence[Bar], group: str, scene: Scene) -> Panel:
    return Panel(plain(scene.view.named(group, code)), _square(code, group, scene), bars)


def _square(code: str, group: str, scene: Scene) -> str:
    return scene.palette.direction(code) if group == "direction" else scene.ink("chartPrimary")


def _name_room(names: Sequence[str], step: float) -> float:
    from dashboard.figures.textsize import widest

    return widest(names, 13) * min(13.0, max(step * 0.56, 8.0)) / 13 + 10
