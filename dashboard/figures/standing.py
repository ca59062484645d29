"""One row among all: bars from 0, the one in question in its own colour, the others quiet."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, note
from dashboard.figures.horizontal import bar_traces, name_notes, row_axis, value_notes, value_room
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.marks import bar_marker, is_absent, mix
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import widest, wrapped
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_ROW, _LINE, _QUIET = 24, 14, 0.38
_NAME, _COMPACT_NAME = 190, 130


def standing(rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "direction") -> Figure:
    """Return a bar per row in the order of `rows`; the chosen directions stand out, all do when none is chosen.

    `rows`: `key`, value, qualifier, status, note; a row without a value shows its note instead. customdata is the code.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = items(rows, view, measure, key, scale_of(rows["value"], view, measure))
    ys, chosen = list(range(len(found))), [_chosen(item, view) for item in found]
    names = [wrapped(item.name, _COMPACT_NAME if view.compact else _NAME) for item in found]
    left, tall = widest(names) + 16, sum(name.count("<br>") for name in names)
    marker = bar_marker(
        found, [_colour(item, one, view) for item, one in zip(found, chosen, strict=True)], view.palette
    )
    known = [item for item in found if not (is_absent(item) and item.note)]
    places = [y for item, y in zip(found, ys, strict=True) if item in known]
    return Plot(
        height=len(found) * _ROW + tall * _LINE + 4,
        traces=bar_traces(found, marker, view.palette, width=0.68, ys=ys),
        margin=(left, value_room(found), 0, 0),
        x={"range": [0, top_value(found)]},
        y=row_axis(len(found)),
        notes=[
            *name_notes(names, view.palette, left, ys, chosen),
            *value_notes(known, view.palette, places),
            *_remarks(found, view),
        ],
    ).figure(view)


def _chosen(item: Item, view: View) -> bool:
    return not view.filters.directions or item.code in view.filters.directions


def _colour(item: Item, chosen: bool, view: View) -> str:
    palette = view.palette
    return (
        palette.direction(item.code) if chosen else mix(palette.color["mapBoundary"], palette.color["surface"], _QUIET)
    )


def _remarks(found: Sequence[Item], view: View) -> list[Part]:
    axes = {"xref": "x", "yref": "y"}
    return [
        note(item.note, view.palette.color["textSecondary"], 0, row, size=SMALL, **axes)
        for row, item in enumerate(found)
        if is_absent(item) and item.note
    ]
