"""Ranking: all rows from high to low, coloured like the map, with the average as a dotted line."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.classes import classes_of
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.horizontal import bar_traces, name_notes, row_axis, value_notes, value_room
from dashboard.figures.items import Item, by_value, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.marks import bar_marker, single_marker
from dashboard.figures.scale import Scale, number, scale_of
from dashboard.figures.textsize import text_width, widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import NBSP
from dashboard.model.measures import Measure

_FEWEST_FOR_MEAN = 3
_FEWEST_BESIDE = 5
_BELOW, _AFTER = 22, 6
WIDTH = 360


def ranking(
    rows: pd.DataFrame,
    view: View,
    measure: Measure,
    *,
    key: str = "region_code",
    breaks: Sequence[float] | None = None,
    mean: bool = True,
    limit: int | None = None,
) -> Figure:
    """Return horizontal bars sorted from high to low; `limit` keeps the first rows, customdata is the code in `key`.

    `rows`: one per `key` with value, qualifier, status; an optional column `mean` replaces the average of the values.
    """
    if rows.empty:
        return empty(view)
    scale = scale_of(rows["value"], view, measure)
    found = _unit_on_first(by_value(items(rows, view, measure, key, scale), key)[:limit], scale)
    average = _average(rows) if mean and not view.compact else None
    marker = _marker(found, rows, view, measure, key=key, breaks=breaks)
    return _plot(found, view, marker, _Mean(average, key, scale)).figure(view)


class _Mean:
    """The dotted line: its value, None when there is none, and how it is written."""

    def __init__(self, value: float | None, key: str, scale: Scale) -> None:
        self.value, self.key, self.scale = value, key, scale

    def caption(self, view: View) -> str:
        return view.l.t("average per region" if self.key == "region_code" else "average")

    def fits_beside(self, found: Sequence[Item], view: View, width: int, right: int) -> bool:
        # The caption stands right of the line when the last two bars with their values end well before it.
        if self.value is None or len(found) < _FEWEST_BESIDE:
            return False
        reach = self.value / top_value(found)
        free = right + (width - right) * (1 - reach)
        lowest = max(item.size for item in found[-2:]) / top_value(found)
        clear = lowest * (width - right) + right < reach * (width - right)
        return clear and text_width(self.caption(view), SMALL) + _AFTER <= free


def _unit_on_first(found: list[Item], scale: Scale) -> list[Item]:
    first, *rest = found
    return [Item(**{**vars(first), "text": value_text(first.row, scale, unit=True)}), *rest]


def _average(rows: pd.DataFrame) -> float | None:
    known = [value for cell in rows["value"] if (value := number(cell)) is not None]
    if "mean" in rows:
        return number(rows["mean"].iloc[0])
    return sum(known) / len(known) if len(known) >= _FEWEST_FOR_MEAN else None


def _marker(
    found: Sequence[Item], rows: pd.DataFrame, view: View, measure: Measure, *, key: str, breaks: Sequence[float] | None
) -> Part:
    palette = view.palette
    if key != "region_code":
        return single_marker(found, palette)
    classes = classes_of(rows["value"], view, measure, breaks)
    fills = [palette.gold if item.code == view.focus else palette.classes[classes.index(item.size)] for item in found]
    return bar_marker(found, fills, palette, outline=palette.color["mapBoundary"])


def _plot(found: Sequence[Item], view: View, marker: Part, mean: _Mean) -> Plot:
    ys, palette = list(range(len(found))), view.palette
    left = widest(item.name for item in found) + 4
    right = value_room(found)
    beside = mean.fits_beside(found, view, WIDTH - left, right)
    bottom = _BELOW if mean.value is not None and not beside else 0
    bold = [item.code == (view.focus or found[0].code) for item in found]
    names = name_notes([item.name for item in found], palette, left, ys, bold)
    shapes, captions = _mean_parts(mean, view, len(found), beside)
    return Plot(
        height=len(found) * (28 if view.compact else 21) + (bottom or 4),
        traces=bar_traces(found, marker, palette, width=0.62 if view.compact else 0.72, ys=ys),
        margin=(left, right, 0, bottom),
        x={"range": [0, top_value(found)]},
        y=row_axis(len(found)),
        shapes=shapes,
        notes=[*names, *value_notes(found, palette, ys), *captions],
    )


def _mean_parts(mean: _Mean, view: View, count: int, beside: bool) -> tuple[list[Part], list[Part]]:
    if mean.value is None:
        return [], []
    color, value = view.palette.color, mean.scale.number(mean.value)
    dotted = line((mean.value, mean.value), (0, 1), color["text"], dash="dot", width=1.25, xref="x", yref="paper")
    if beside:
        place = {"xref": "x", "yref": "y", "xshift": _AFTER, "size": SMALL}
        texts = [(value, color["text"], count - 2, STRONG), (mean.caption(view), color["textSecondary"], count - 1, 450)]
        return [dotted], [note(text, ink, mean.value, y, weight=weight, **place) for text, ink, y, weight in texts]
    text = f"<b>{value}</b>{NBSP}{mean.caption(view)}"
    below = {"xref": "x", "yref": "paper", "yanchor": "top", "yshift": -5, "xanchor": "center", "size": SMALL}
    return [dotted], [note(text, color["textSecondary"], mean.value, 0, **below)]
