"""The map with the head of its ranking beside it, as one figure: what a slide shows of a map's card."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.figures.classes import classes_of
from dashboard.figures.frame import PLAIN, SMALL, STRONG, Part, axis, note
from dashboard.figures.horizontal import bar_traces, row_axis, value_notes, value_room
from dashboard.figures.items import Item, by_value, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.map import regions_map
from dashboard.figures.marks import bar_marker, is_absent
from dashboard.figures.scale import scale_of
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure

# The widths are those of a slide of 704 px, whose plot has 648; the ranking takes what the map leaves.
WIDTH, HEIGHT, MAP, GAP, SHOWN = 648, 262, 0.68, 20, 8
_FEWEST = 2


def map_with_ranking(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the map of `rows` (region_code, value, qualifier, status) and bars of the highest regions beside it.

    The map writes values alone: the bars name what its colours mean. One row, or none, is a map without bars.
    """
    figure = regions_map(rows, replace(view, compact=True), measure)
    if len(rows) < _FEWEST:
        return regions_map(rows, view, measure)
    scale = scale_of(rows["value"], view, measure)
    ranked = by_value(items(rows, view, measure, "region_code", scale), "region_code")
    found = [replace(item, name=view.region(item.code, "short")) for item in ranked[:SHOWN]]
    found[0] = replace(found[0], text=value_text(found[0].row, scale, unit=True))
    places = range(len(found))
    bars = bar_traces(found, _marker(found, rows, view, measure), view.palette, width=0.66, ys=places)
    rest = [*_more(len(ranked) - SHOWN, view), *_absent(ranked, view)]
    notes = [*_names(found, view), *value_notes(found, view.palette, places), *rest]
    return {"data": [*figure["data"], *bars], "layout": _layout(figure["layout"], found, notes)}


def _marker(found: list[Item], rows: pd.DataFrame, view: View, measure: Measure) -> Part:
    palette, classes = view.palette, classes_of(rows["value"], view, measure)
    fills = [palette.gold if item.code == view.focus else palette.classes[classes.index(item.size)] for item in found]
    return bar_marker(found, fills, palette, outline=palette.color["mapBoundary"])


def _layout(layout: Part, found: list[Item], notes: list[Part]) -> Part:
    geo = {**layout["geo"], "domain": {"x": [0, MAP], "y": [0, 1]}}
    axes = {"xaxis": axis(_x(found)), "yaxis": axis(row_axis(SHOWN + 1))}
    place = {"margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0}, "meta": {**layout["meta"], "height": HEIGHT}}
    return {**layout, **place, **axes, "geo": geo, "shapes": [], "annotations": notes}


def _x(found: list[Item]) -> Part:
    names = GAP + widest((item.name for item in found), 13) + 10
    start = MAP + names / WIDTH
    end = 1 - value_room(found) / WIDTH
    return {"range": [0, top_value(found)], "domain": [start, max(end, start + 0.04)], "anchor": "y"}


def _names(found: list[Item], view: View) -> list[Part]:
    bold = view.focus or found[0].code
    return [
        note(item.name, view.palette.color["text"], MAP, place, xref="paper", yref="y", xshift=GAP,
             weight=STRONG if item.code == bold else PLAIN)
        for place, item in enumerate(found)
    ]  # fmt: skip


def _more(left: int, view: View) -> list[Part]:
    if left < 1:
        return []
    words = view.l.n("and {count} more region", "and {count} more regions", left)
    place = {"xref": "paper", "yref": "y", "xshift": GAP, "size": SMALL}
    return [note(words, view.palette.color["textSecondary"], MAP, SHOWN, **place)]


def _absent(ranked: list[Item], view: View) -> list[Part]:
    if not any(is_absent(item) for item in ranked):
        return []
    words = f"{DASH} " + view.l.t("not stated")
    place = {"xref": "paper", "yref": "paper", "yanchor": "bottom", "size": SMALL}
    return [note(words, view.palette.color["textSecondary"], 0, 0, **place)]
