"""Dots against one average: a dotted line for the average, a stem from it to each dot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.horizontal import name_notes, row_axis
from dashboard.figures.items import Item, by_value, items
from dashboard.figures.lollipops import Lollipop, dot_notes, dots_trace, stems
from dashboard.figures.scale import Scale, number, scale_of, unscaled
from dashboard.figures.textsize import widest, wrapped
from dashboard.figures.ticks import rounded_ticks, tick_axis
from dashboard.figures.view import Figure, View
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.measures import Measure

_ROW, _TOP, _BOTTOM, _RIGHT = 26, 24, 24, 34
_NAME, _COMPACT_NAME, _NEAR = 240, 112, 0.06


def dots(
    rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "direction", start: float | None = None
) -> Figure:
    """Return a dot per row from high to low; `start` is where the axis begins, by default near the lowest.

    `rows`: `key`, value, qualifier, status; an optional column `mean` replaces the average of the values. Directions
    keep their colours, the ones beyond the seven are grey; customdata is the code in `key`.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of(rows["value"], view, measure)
    found = by_value(items(rows, view, measure, key, scale), key)
    mean, known = _mean(rows), [item.size for item in found if item.value is not None]
    ticks = rounded_ticks(_start(known, start), max([*known, mean or 0.0], default=1.0), view)
    drawn = [Lollipop(item, mean, _colour(item, key, view)) for item in found]
    strong = [item.code in PRIORITY_SLUGS or key != "direction" for item in found]
    plot = _rows_plot(drawn, strong, view, ticks)
    notes = [*plot.notes, *_mean_note(mean, scale, view)]
    shapes = [*stems(drawn, 2), *_mean_shape(mean, view)]
    return replace(plot, x=tick_axis(ticks, scale, view), shapes=shapes, notes=notes).figure(view)


def _rows_plot(drawn: Sequence[Lollipop], strong: Sequence[bool], view: View, ticks: Sequence[float]) -> Plot:
    names = [wrapped(one.item.name, _COMPACT_NAME if view.compact else _NAME) for one in drawn]
    left, ys = widest(names) + 20 + _value_room(drawn, ticks), list(range(len(names)))
    row = _ROW + (8 if any("<br>" in name for name in names) else 0)
    return Plot(
        height=len(drawn) * row + _TOP + _BOTTOM,
        traces=[dots_trace(drawn, view)],
        margin=(left, _RIGHT, _TOP, _BOTTOM),
        y=row_axis(len(drawn)),
        notes=[*name_notes(names, view.palette, left, ys, strong), *dot_notes(drawn, view, ticks[0])],
    )


def _value_room(drawn: Sequence[Lollipop], ticks: Sequence[float]) -> int:
    # The value of a dot at the very start of the axis would stand on its name.
    near = ticks[0] + (ticks[-1] - ticks[0]) * _NEAR
    return widest(one.item.text for one in drawn if one.before and one.item.size < near)


def _mean(rows: pd.DataFrame) -> float | None:
    if "mean" in rows:
        return number(rows["mean"].iloc[0])
    known = [value for cell in rows["value"] if (value := number(cell)) is not None]
    return sum(known) / len(known) if len(known) > 1 else None


def _start(known: list[float], start: float | None) -> float:
    if start is not None or not known:
        return start or 0.0
    # Half of the axis would be empty: dots, unlike bars, may start elsewhere.
    return min(known) if min(known) > max(known) / 2 else 0.0


def _colour(item: Item, key: str, view: View) -> str:
    return view.palette.direction(item.code) if key == "direction" else view.palette.color["chartPrimary"]


def _mean_shape(mean: float | None, view: View) -> list[Part]:
    if mean is None:
        return []
    place = {"dash": "dot", "width": 1.5, "xref": "x", "yref": "paper"}
    return [line((mean, mean), (0, 1), view.palette.color["text"], **place)]


def _mean_note(mean: float | None, scale: Scale, view: View) -> list[Part]:
    if mean is None:
        return []
    text = view.l.t("average {value}", value=scale.wrap(scale.average(mean)))
    place = {"xref": "x", "yref": "paper", "xanchor": "center", "yanchor": "bottom", "yshift": 3}
    return [note(text, view.palette.color["text"], mean, 1, size=SMALL, weight=STRONG - 100, **place)]
