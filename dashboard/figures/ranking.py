"""Ranking: all rows from high to low, coloured like the map, with the average as a dotted line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.figures.classes import classes_of
from dashboard.figures.empty import empty
from dashboard.figures.frame import Part, Plot
from dashboard.figures.horizontal import bar_traces, name_notes, row_axis, value_notes, value_room
from dashboard.figures.items import Item, by_value, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.marks import bar_marker, single_marker
from dashboard.figures.mean_line import MeanLine
from dashboard.figures.scale import Scale, number, scale_of
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_FEWEST_FOR_MEAN = 3
_ROW, _COMPACT_ROW, _BELOW = 21, 28, 22


def ranking(  # noqa: PLR0913 - the options of a form are its interface
    rows: pd.DataFrame,
    view: View,
    measure: Measure,
    *,
    key: str = "region_code",
    breaks: Sequence[float] | None = None,
    mean: bool = True,
    limit: int | None = None,
    caption: str = "",
) -> Figure:
    """Return horizontal bars sorted from high to low; `limit` keeps the first rows, customdata is the code in `key`.

    `rows`: one per `key` with value, qualifier, status; an optional column `mean` replaces the average of the values,
    and `caption`, a message, its words.
    """
    if rows.empty:
        return empty(view)
    scale = scale_of(rows["value"], view, measure)
    found = _unit_on_first(by_value(items(rows, view, measure, key, scale), key)[:limit], scale)
    average = _average(rows, view) if mean and not view.compact else None
    usual = view.l.t("average per region") if key == "region_code" else view.l.t("average")
    marker = (
        _class_marker(found, rows, view, measure, breaks)
        if key == "region_code"
        else single_marker(found, view.palette)
    )
    if average is not None:
        drawn = MeanLine(average, scale.average(average), view.l.t(caption) or usual, average / top_value(found))
    else:
        drawn = None
    return _plot(found, view, marker, drawn).figure(view)


def _unit_on_first(found: list[Item], scale: Scale) -> list[Item]:
    first, *rest = found
    return [replace(first, text=value_text(first.row, scale, unit=True)), *rest]


def _average(rows: pd.DataFrame, view: View) -> float | None:
    if "mean" in rows:
        return number(rows["mean"].iloc[0])
    known = [value for cell in view.everywhere or rows["value"] if (value := number(cell)) is not None]
    return sum(known) / len(known) if len(known) >= _FEWEST_FOR_MEAN else None


def _class_marker(
    found: Sequence[Item], rows: pd.DataFrame, view: View, measure: Measure, breaks: Sequence[float] | None
) -> Part:
    palette, classes = view.palette, classes_of(rows["value"], view, measure, breaks)
    fills = [palette.gold if item.code == view.focus else palette.classes[classes.index(item.size)] for item in found]
    return bar_marker(found, fills, palette, outline=palette.color["mapBoundary"])


def _plot(found: Sequence[Item], view: View, marker: Part, mean: MeanLine | None) -> Plot:
    ys, palette = list(range(len(found))), view.palette
    left, right = widest(item.name for item in found) + 14, value_room(found)
    beside = mean is not None and mean.fits_beside(found, left, right)
    bottom = 0 if beside or mean is None else _BELOW
    bold = [item.code == (view.focus or found[0].code) for item in found]
    names = name_notes([item.name for item in found], palette, left, ys, bold)
    return Plot(
        height=len(found) * (_COMPACT_ROW if view.compact else _ROW) + (bottom or 4),
        traces=bar_traces(found, marker, palette, width=0.62 if view.compact else 0.72, ys=ys),
        margin=(left, right, 0, bottom),
        x={"range": [0, top_value(found)]},
        y=row_axis(len(found)),
        shapes=[] if mean is None else [mean.shape(palette)],
        notes=[
            *names,
            *value_notes(found, palette, ys),
            *([] if mean is None else mean.notes(palette, len(found), beside)),
        ],
    )
