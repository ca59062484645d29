"""Where something stands: a line per direction with the regions that are named for it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import STRONG, Part, Plot, line, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean
from dashboard.figures.scale import Scale
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.measures import Measure

_WIDE, _NARROW = 760, 326
_ROW, _COMPACT_ROW, _DOT = 44, 62, 11


def places(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return a line per direction: its name, then each of its regions behind a dot; customdata is the region's code.

    `rows`: direction, region_code, value, qualifier, status, one row for each named place.
    """
    if rows.empty:
        return empty(view)
    found = items(rows, view, measure, "region_code", Scale(view))
    slugs = [slug for slug in DIRECTION_SLUGS if slug in set(rows["direction"])]
    lines = [[item for item in found if item.row["direction"] == slug] for slug in slugs]
    width, row = (_NARROW, _COMPACT_ROW) if view.compact else (_WIDE, _ROW)
    left = 0 if view.compact else widest(view.direction(slug) for slug in slugs) + 40
    step = (width - left) / max(len(line) for line in lines)
    height = len(slugs) * row
    return Plot(
        height=height,
        traces=[_dots(lines, slugs, left, step, row, view)],
        x={"range": [0, width]},
        y={"range": [height, 0]},
        shapes=_rules(len(slugs), row, width, view),
        notes=[*_headings(slugs, row, view), *_names(lines, left, step, row, view)],
    ).figure(view)


def _middle(place: int, row: int, view: View) -> float:
    return place * row + (row * 0.7 if view.compact else row / 2)


def _dots(
    lines: Sequence[Sequence[Item]], slugs: Sequence[str], left: int, step: float, row: int, view: View
) -> Part:
    spots = [(place, column, item) for place, found in enumerate(lines) for column, item in enumerate(found)]
    colours = [view.palette.direction(slugs[place]) for place, _, _ in spots]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [left + column * step + _DOT / 2 for _, column, _ in spots],
        "y": [_middle(place, row, view) for place, _, _ in spots],
        "marker": {"size": _DOT, "color": colours, "line": {"width": 0}},
        "customdata": [item.code for _, _, item in spots],
        "hovertext": [f"<b>{item.name}</b><br>{clean(view.direction(slugs[place]))}" for place, _, item in spots],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _names(lines: Sequence[Sequence[Item]], left: int, step: float, row: int, view: View) -> list[Part]:
    form = "short" if view.compact else "label"
    return [
        note(
            clean(view.region(item.code, form)), view.palette.color["text"], left + column * step,
            _middle(place, row, view), xshift=_DOT + 7, xref="x", yref="y",
        )
        for place, found in enumerate(lines)
        for column, item in enumerate(found)
    ]  # fmt: skip


def _headings(slugs: Sequence[str], row: int, view: View) -> list[Part]:
    axes = {"xref": "x", "yref": "y", "weight": STRONG}
    shift = row * 0.27 if view.compact else row / 2
    return [
        note(clean(view.direction(slug)), view.palette.color["text"], 0, place * row + shift, **axes)
        for place, slug in enumerate(slugs)
    ]


def _rules(count: int, row: int, width: int, view: View) -> list[Part]:
    stroke = {"width": 1, "xref": "x", "yref": "y"}
    return [
        line((0, width), (place * row, place * row), view.palette.color["divider"], **stroke)
        for place in range(1, count)
    ]
