"""Bars in panels side by side: one for each direction or group, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.marks import Label
from dashboard.exports.slides.scene import Scene, paint_of, size_of
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.scale import Scale, unscaled

_HEAD, _GAP, _AFTER, _TALLEST, _NAMES, _SIZE = 18.0, 36.0, 9.0, 24.0, 0.62, 10


@dataclass(frozen=True)
class Panel:
    """Bars under a heading with the square of their colour; `more` follows the heading."""

    name: str
    square: str
    bars: Sequence[Bar]
    more: str = ""


def panels(found: Sequence[Panel], scene: Scene, top: float) -> Body:
    """Return the panels in two columns, the first one first, all on one scale; a single one takes all the room."""
    if len(found) == 1:
        return _alone(found[0], scene.box, top)
    cut = min(range(1, len(found) + 1), key=lambda place: max(_rows(found[:place]), _rows(found[place:])))
    sides = [side for side in (found[:cut], found[cut:]) if side]
    step = min(min((scene.box.h - _around(side)) / _bars(side) for side in sides), _TALLEST)
    body: Body = []
    for side, column in zip(sides, scene.box.columns([1.0, 1.0], _GAP), strict=False):
        y = column.y
        for panel in side:
            room = replace(column, y=y, h=_HEAD + step * len(panel.bars))
            body += _panel(panel, room, step, top)
            y += room.h + _AFTER
    return body


def _alone(panel: Panel, box: Box, top: float) -> Body:
    head = Words(panel.name, 14, bold=True, square=panel.square, more=panel.more)
    return [Placed(head, box.tall(24)), Placed(Bars(panel.bars, panel.name, top), box.cut(top=30))]


def _bars(found: Sequence[Panel]) -> int:
    return sum(len(panel.bars) for panel in found)


def _around(found: Sequence[Panel]) -> float:
    return len(found) * (_HEAD + _AFTER) - _AFTER


def _rows(found: Sequence[Panel]) -> float:
    # A heading takes about as much room as two bars.
    return _bars(found) + 2 * len(found)


def _panel(panel: Panel, box: Box, step: float, top: float) -> Body:
    head = Words(panel.name, 12, bold=True, square=panel.square, more=panel.more)
    names = box.w * _NAMES
    block = Bars(panel.bars, panel.name, top, tallest=step, size=_SIZE, names=names)
    return [Placed(head, box.tall(_HEAD)), Placed(block, box.cut(top=_HEAD).tall(step * len(panel.bars)))]


def theme_panels(scene: Scene) -> Body:
    """Return the bars of every direction's themes, how many of its projects they tell in each head."""
    found = items(scene.rows, unscaled(scene.view), scene.measure, "theme", Scale(scene.view))
    slugs = list(dict.fromkeys(str(item.row["direction"]) for item in found))
    groups = [[item for item in found if item.row["direction"] == slug] for slug in slugs]
    return panels([_themes(group, scene) for group in groups], scene, top_value(found))


def _themes(group: Sequence[Item], scene: Scene) -> Panel:
    slug = str(group[0].row["direction"])
    colour = scene.palette.direction(slug)
    bars = [Bar(one.name, size_of(one), Label(plain(one.text)), paint_of(one, colour, scene.palette)) for one in group]
    return Panel(plain(scene.view.direction(slug)), colour, bars, _covered(group, scene))


def _covered(group: Sequence[Item], scene: Scene) -> str:
    told, total, l = sum(item.size for item in group), float(group[0].row["projects"]), scene.view.l
    if told == total:
        return l.t("all {total} projects", total=l.num(total))
    return l.t("{told} of {total} projects are described", told=l.num(told), total=l.num(total))
