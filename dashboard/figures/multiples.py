"""Small multiples: a row of columns by month for each code of a list, one under the other, values above each column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import PLAIN, SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.marks import absent_marker, is_absent, single_marker
from dashboard.figures.scale import percent_scale, scale_of, unscaled
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_ROW, _HEAD, _MONTHS, _STUB, _THICK = 92, 42, 24, 12, 0.58
_WIDE, _NARROW = 400, 290
_AXES = {"xref": "x", "yref": "y"}


@dataclass(frozen=True)
class Row:
    """One row: its code, its items by month, and the px from the foot of the plot to its baseline."""

    code: str
    found: Sequence[Item]
    base: float
    top: float

    def height(self, item: Item) -> float:
        """Return the px of a column; what is absent has a stub."""
        return _STUB if is_absent(item) else item.size / self.top * (_ROW - _HEAD)


def multiples(rows: pd.DataFrame, view: View, measure: Measure, *, group: str, shared: bool = False) -> Figure:
    """Return one row of columns per code in `group`, in the order of the rows; `shared` sets all rows on one scale.

    `rows`: `group`, month (YYYY-MM), value, qualifier, status.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = replace(percent_scale(view), digits=0) if measure.percent else scale_of(rows["value"], view, measure)
    found = _rows(rows, group, partial(items, view=view, measure=measure, key="month", scale=scale), shared=shared)
    months = [item.code for item in found[0].found]
    names = {row.code: view.named(group, row.code) for row in found}
    return Plot(
        height=len(found) * _ROW + _MONTHS,
        traces=[trace for row in found for trace in _traces(row, names[row.code], view)],
        margin=(0, 0, 0, _MONTHS),
        x={"range": [-0.5, len(months) - 0.5], **_ticks(months, view)},
        y={"range": [0, len(found) * _ROW]},
        shapes=[_baseline(row, len(months), view) for row in found],
        notes=[part for row in found for part in _notes(row, names[row.code], view)],
    ).figure(view)


def _rows(rows: pd.DataFrame, group: str, ready: Callable[[pd.DataFrame], list[Item]], *, shared: bool) -> list[Row]:
    codes = list(dict.fromkeys(rows[group]))
    parts = [ready(rows[rows[group] == code]) for code in codes]
    highest = top_value([item for part in parts for item in part])
    tops = [highest if shared else top_value(part) for part in parts]
    bases = [(len(codes) - 1 - place) * _ROW for place in range(len(codes))]
    return [Row(*row) for row in zip(codes, parts, bases, tops, strict=True)]


def _traces(row: Row, name: str, view: View) -> list[Part]:
    known = [place for place, item in enumerate(row.found) if not is_absent(item)]
    gone = [place for place, item in enumerate(row.found) if is_absent(item)]
    marker = single_marker([row.found[place] for place in known], view.palette)
    traces = [_trace(row, name, known, marker)] if known else []
    return [*traces, *([_trace(row, name, gone, absent_marker(view.palette))] if gone else [])]


def _trace(row: Row, name: str, places: Sequence[int], marker: Part) -> Part:
    shown = [row.found[place] for place in places]
    return {
        "type": "bar",
        "x": list(places),
        "y": [row.height(item) for item in shown],
        "base": [row.base] * len(shown),
        "width": _THICK,
        "marker": marker,
        "customdata": [item.code for item in shown],
        "hovertext": [_told(name, item.hover) for item in shown],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _told(name: str, hover: str) -> str:
    month, *rest = hover.split("<br>")
    return "<br>".join([f"{month}, {name}", *rest])


def _ticks(months: Sequence[str], view: View) -> Part:
    names = [view.l.month(month, "abbreviated") for month in months]
    every = 1 if widest(names, SMALL) + 4 <= _slot(len(months), view) else 2
    shown = [name if place % every == 0 else "" for place, name in enumerate(names)]
    font = {"size": SMALL, "color": view.palette.color["textSecondary"]}
    return {"tickvals": list(range(len(months))), "ticktext": shown, "tickfont": font, "tickangle": 0}


def _slot(count: int, view: View) -> float:
    return (_NARROW if view.compact else _WIDE) / count


def _baseline(row: Row, count: int, view: View) -> Part:
    return line((-0.5, count - 0.5), (row.base, row.base), view.palette.color["controlBorder"], **_AXES)


def _notes(row: Row, name: str, view: View) -> list[Part]:
    # The name stands at the head of the row, above the values of its highest column.
    place = {"xref": "paper", "yref": "y", "yanchor": "top"}
    head = note(name, view.palette.color["text"], 0, row.base + _ROW - 4, weight=STRONG, size=SMALL, **place)
    if widest((item.text for item in row.found), SMALL) > _slot(len(row.found), view):
        high = max(row.found, key=lambda item: item.size)
        return [head, *(_value(row, at, view) for at, item in enumerate(row.found) if item is high)]
    return [head, *(_value(row, place, view) for place in range(len(row.found)))]


def _value(row: Row, place: int, view: View) -> Part:
    item, color = row.found[place], view.palette.color
    ink = color["text"] if item.size else color["textTertiary"]
    where = {"xanchor": "center", "yanchor": "bottom", "yshift": 2, "size": SMALL, "weight": PLAIN, **_AXES}
    return note(item.text, ink, place, row.base + row.height(item), **where)
