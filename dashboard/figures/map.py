"""The map of the 17 regions: five classes, a value in every region, the three cities as circles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.figures.classes import classes_of, legend_of, map_scale
from dashboard.figures.empty import empty
from dashboard.figures.frame import CLEAR, Part, base
from dashboard.figures.items import items
from dashboard.figures.legend import HEIGHT as LEGEND_HEIGHT
from dashboard.figures.legend import corner_legend, wide_legend
from dashboard.figures.map_labels import city_marks, region_labels
from dashboard.figures.map_traces import Regions, fills, hatches, outline
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure

_WIDTH, _COMPACT_WIDTH = 560, 326


def regions_map(rows: pd.DataFrame, view: View, measure: Measure, *, breaks: Sequence[float] | None = None) -> Figure:
    """Return the choropleth of `rows` (region_code, value, qualifier, status); `breaks` are five lower bounds.

    Regions without a row are muted and still answer a click: `points[0].location` of a region, `.id` of a city.
    The chosen regions (`view.filters.regions`, `view.focus`) have a gold outline.
    """
    if rows.empty:
        return empty(view, _height(view))
    classes = classes_of(rows["value"], view, measure, breaks)
    scale = map_scale(classes, rows["value"], view, measure)
    written = replace(scale, brief=view.compact)
    found = {item.code: item for item in items(rows, view, measure, "region_code", written)}
    regions = Regions(found, classes, view)
    chosen = list(dict.fromkeys([*view.filters.regions, *([view.focus] if view.focus else [])]))
    traces = [*fills(regions), *hatches(regions), *(outline(chosen, view) if chosen else [])]
    absent = f"{DASH} " + view.l.t("not stated") if regions.codes(absent=True) else ""
    draw = wide_legend if view.compact else corner_legend
    shapes, notes = draw(legend_of(classes, scale, view, measure), view.palette, absent)
    layout = _layout(view) | {"shapes": shapes, "annotations": notes}
    return {"data": [*traces, region_labels(regions), *city_marks(regions)], "layout": layout}


def _height(view: View) -> int:
    width = _COMPACT_WIDTH if view.compact else _WIDTH
    return round(width / view.map_view.aspect) + (LEGEND_HEIGHT if view.compact else 14)


def _layout(view: View) -> Part:
    bottom = LEGEND_HEIGHT if view.compact else 0
    geo = {"visible": False, "bgcolor": CLEAR, "domain": {"x": [0, 1], "y": [0, 1]}, **view.map_view.geo}
    return base(view) | {
        "geo": geo,
        "margin": {"l": 0, "r": 0, "t": 0, "b": bottom, "pad": 0},
        "meta": {"lang": view.l.lang, "height": _height(view)},
    }
