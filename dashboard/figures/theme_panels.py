"""Bars in groups, two groups side by side: each under its name with how much of its whole the bars cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.bars import bars
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, note
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.labels import clean
from dashboard.figures.marks import bar_marker
from dashboard.figures.scale import Scale, unscaled
from dashboard.figures.textsize import wrapped
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_WIDTH, _GAP, _NAMES, _VALUE = 1356, 56, 290, 40
_NAME_ROOM, _ROW, _LINE, _HEAD, _AFTER, _THICK = 200, 25, 15, 30, 14, 16
_SQUARE, _COLUMNS = 10, 2


@dataclass(frozen=True)
class Group:
    """The bars of one direction, their wrapped names, and where they stand in px."""

    slug: str
    found: Sequence[Item]
    names: Sequence[str]
    left: float
    top: float

    @property
    def ys(self) -> list[float]:
        """Return the middle of each bar."""
        places, y = [], self.top + _HEAD
        for name in self.names:
            tall = _ROW + _LINE * name.count("<br>")
            places.append(y + tall / 2)
            y += tall
        return places

    @property
    def height(self) -> float:
        """Return the px from the heading to the last bar."""
        return _HEAD + sum(_ROW + _LINE * name.count("<br>") for name in self.names)


def theme_panels(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the bars of every direction's themes in two columns, one column on phones; customdata is the direction.

    `rows`: direction, theme, value, projects, qualifier, status; `projects` are what the themes are part of.
    """
    if rows.empty:
        return empty(view)
    if view.compact:
        return bars(rows, view, measure, key="theme", group="direction")
    view = unscaled(view)
    groups = _placed(items(rows, view, measure, "theme", Scale(view)))
    top = top_value([item for group in groups for item in group.found])
    height = max(group.top + group.height for group in groups)
    return Plot(
        height=round(height) + 4,
        traces=[_bars(group, top, view) for group in groups],
        x={"range": [0, _WIDTH]},
        y={"range": [height, 0]},
        shapes=[_square(group, view) for group in groups],
        notes=[part for group in groups for part in _notes(group, top, view)],
    ).figure(view)


def _column() -> float:
    return (_WIDTH - _GAP * (_COLUMNS - 1)) / _COLUMNS


def _placed(found: Sequence[Item]) -> list[Group]:
    slugs = list(dict.fromkeys(str(item.row["direction"]) for item in found))
    groups: list[Group] = []
    top = tallest = 0.0
    for place, slug in enumerate(slugs):
        if place % _COLUMNS == 0:
            top, tallest = top + tallest + (_AFTER if place else 0), 0.0
        own = [item for item in found if item.row["direction"] == slug]
        names = [wrapped(item.name, _NAME_ROOM) for item in own]
        group = Group(slug, own, names, (place % _COLUMNS) * (_column() + _GAP), top)
        groups.append(group)
        tallest = max(tallest, group.height)
    return groups


def _length(item: Item, top: float) -> float:
    return item.size / top * (_column() - _NAMES - _VALUE)


def _bars(group: Group, top: float, view: View) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [_length(item, top) for item in group.found],
        "base": [group.left + _NAMES] * len(group.found),
        "y": group.ys,
        "width": _THICK,
        "marker": bar_marker(group.found, [view.palette.direction(group.slug)] * len(group.found), view.palette),
        "customdata": [group.slug] * len(group.found),
        "hovertext": [item.hover for item in group.found],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _square(group: Group, view: View) -> Part:
    x = {"xref": "x", "xsizemode": "pixel", "xanchor": group.left, "x0": 0, "x1": _SQUARE}
    y = {"yref": "y", "ysizemode": "pixel", "yanchor": group.top + 12, "y0": -_SQUARE / 2, "y1": _SQUARE / 2}
    return {"type": "rect", "fillcolor": view.palette.direction(group.slug), "line": {"width": 0}, **x, **y}


def _notes(group: Group, top: float, view: View) -> list[Part]:
    color, axes = view.palette.color, {"xref": "x", "yref": "y"}
    head = note(
        clean(view.direction(group.slug)), color["text"], group.left, group.top + 12, xshift=17, weight=STRONG, **axes
    )
    covered = note(
        _covered(group, view), color["textSecondary"], group.left + _NAMES, group.top + 12, size=SMALL, **axes
    )
    pairs = zip(group.found, group.names, group.ys, strict=True)
    texts = [
        part
        for item, name, y in pairs
        for part in (
            note(name, color["text"], group.left, y, **axes),
            note(
                item.text, color["text"], group.left + _NAMES + _length(item, top), y, xshift=7, weight=STRONG, **axes
            ),
        )
    ]
    return [head, covered, *texts]


def _covered(group: Group, view: View) -> str:
    told, total = sum(item.size for item in group.found), float(group.found[0].row["projects"])
    if told == total:
        return view.l.t("all {total} projects", total=view.l.num(total))
    return view.l.t("{told} of {total} projects are described", told=view.l.num(told), total=view.l.num(total))
