"""Themes of directions: a panel of bars for each, side by side in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.exports.slides.blocks import Bar, Bars, Body, Label, Placed, Words
from dashboard.exports.slides.scene import Scene, paint_of, size_of
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.scale import Scale, unscaled

_COLUMNS, _HEAD, _GAP, _AFTER, _TALLEST = 3, 18.0, 24.0, 12.0, 24.0


def theme_panels(scene: Scene) -> Body:
    """Return the bars of every direction's themes on one scale, how many of its projects they tell in each head."""
    found = items(scene.rows, unscaled(scene.view), scene.measure, "theme", Scale(scene.view))
    slugs = list(dict.fromkeys(str(item.row["direction"]) for item in found))
    groups = [[item for item in found if item.row["direction"] == slug] for slug in slugs]
    top, columns = top_value(found), min(_COLUMNS, len(groups))
    lines = [groups[place : place + columns] for place in range(0, len(groups), columns)]
    tall = [max(len(group) for group in line) for line in lines]
    step = min((scene.box.h - len(lines) * (_HEAD + _AFTER)) / sum(tall), _TALLEST)
    body, y = [], scene.box.y
    for line, count in zip(lines, tall, strict=True):
        row = replace(scene.box, y=y, h=_HEAD + step * count)
        boxes = row.columns([1.0] * columns, _GAP)
        body += [part for group, box in zip(line, boxes, strict=False) for part in _panel(group, box, step, top, scene)]
        y += row.h + _AFTER
    return body


def _panel(group: Sequence[Item], box: Box, step: float, top: float, scene: Scene) -> Body:
    slug = str(group[0].row["direction"])
    colour = scene.palette.direction(slug)
    name = plain(scene.view.direction(slug))
    head = Words(name, 12, bold=True, square=colour, more=_covered(group, scene))
    bars = [Bar(one.name, size_of(one), Label(plain(one.text)), paint_of(one, colour, scene.palette)) for one in group]
    block = Bars(bars, name, top, tallest=step, size=10, names=box.w * 0.52)
    return [Placed(head, box.tall(_HEAD)), Placed(block, box.cut(top=_HEAD).tall(step * len(bars)))]


def _covered(group: Sequence[Item], scene: Scene) -> str:
    told, total, l = sum(item.size for item in group), float(group[0].row["projects"]), scene.view.l
    if told == total:
        return l.t("all {total} projects", total=l.num(total))
    return l.t("{told} of {total} projects are described", told=l.num(told), total=l.num(total))
