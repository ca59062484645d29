"""Above or below: for each row a tick at its average and a stem to the dot of its value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import Part, Plot, line
from dashboard.figures.horizontal import name_notes, row_axis
from dashboard.figures.items import Item, items
from dashboard.figures.labels import hover
from dashboard.figures.lollipops import Lollipop, dot_notes, dots_trace, stems
from dashboard.figures.scale import Scale, number, scale_of, unscaled
from dashboard.figures.textsize import widest
from dashboard.figures.ticks import rounded_ticks, tick_axis
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_ROW, _BOTTOM, _RIGHT, _TICK = 30, 24, 26, 0.28
_EQUAL = 1e-6


def deviation(rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "direction") -> Figure:
    """Return a stem per row from its `mean` to its `value`, from the furthest above to the furthest below.

    `rows`: `key`, value, mean, qualifier, status. Above is accent, below brown, equal grey; customdata is the code.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of([*rows["value"], *rows["mean"]], view, measure)
    found = sorted(items(rows, view, measure, key, scale), key=_distance)
    drawn = [_lollipop(item, view, measure, scale) for item in found]
    names, ys = [item.name for item in found], list(range(len(found)))
    furthest = max([*(item.size for item in found), *(one.start or 0.0 for one in drawn)])
    ticks = rounded_ticks(0.0, furthest or 1.0, view)
    left = widest(names) + 22
    return Plot(
        height=len(found) * _ROW + _BOTTOM,
        traces=[dots_trace(drawn, view)],
        margin=(left, _RIGHT, 0, _BOTTOM),
        x=tick_axis(ticks, scale, view),
        y=row_axis(len(found)),
        shapes=[*stems(drawn, 3.5), *_mean_ticks(drawn, view)],
        notes=[*name_notes(names, view.palette, left, ys, [True] * len(ys)), *dot_notes(drawn, view, ticks[0])],
    ).figure(view)


def _distance(item: Item) -> tuple[bool, float]:
    mean = number(item.row["mean"])
    return item.value is None, -(item.size - mean) if mean is not None else 0.0


def _lollipop(item: Item, view: View, measure: Measure, scale: Scale) -> Lollipop:
    mean = number(item.row["mean"])
    lines = [] if mean is None else [view.l.t("average {value}", value=scale.wrap(scale.average(mean)))]
    told = hover(item.name, item.row, view, measure, lines)
    return Lollipop(replace(item, hover=told), mean, _colour(item, mean, view))


def _colour(item: Item, mean: float | None, view: View) -> str:
    palette = view.palette
    if mean is None or abs(item.size - mean) < _EQUAL:
        return palette.other
    return palette.color["accent"] if item.size > mean else palette.diverging[0]


def _mean_ticks(drawn: Sequence[Lollipop], view: View) -> list[Part]:
    colour, axes = view.palette.color["text"], {"xref": "x", "yref": "y", "width": 2}
    return [
        line((one.start, one.start), (row - _TICK, row + _TICK), colour, layer="below", **axes)
        for row, one in enumerate(drawn)
        if one.start is not None
    ]
