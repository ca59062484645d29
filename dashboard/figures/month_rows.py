"""Columns by month in rows: one row for each code, all on one scale, so that rows can be compared."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, edge_note, line, note
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.labels import clean, hover
from dashboard.figures.marks import is_absent, single_marker
from dashboard.figures.scale import Scale, scale_of, unscaled
from dashboard.figures.textsize import widest, wrapped
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_ROW, _TALL, _TOP, _BOTTOM, _NAME, _COMPACT_NAME = 62, 42, 10, 24, 150, 84
_WIDTH = 0.62


def month_rows(rows: pd.DataFrame, view: View, measure: Measure, *, key: str) -> Figure:
    """Return a row of columns for each code of `key` in the order of `rows`; customdata is code and month.

    `rows`: `key`, month (YYYY-MM), value, qualifier, status. The highest column of each row carries its value.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of(rows["value"], view, measure)
    codes, months = ([str(code) for code in dict.fromkeys(rows[name])] for name in (key, "month"))
    found = items(rows, view, measure, key, scale)
    names = [wrapped(clean(view.named(key, code)), _COMPACT_NAME if view.compact else _NAME) for code in codes]
    left, height = widest(names) + 14, _ROW * len(codes)
    return Plot(
        height=height + _TOP + _BOTTOM,
        traces=[_trace(found, codes, months, view, measure)],
        margin=(left, 0, _TOP, _BOTTOM),
        x=_axis(months, view),
        y={"range": [height, 0]},
        shapes=[_base(place, view) for place in range(1, len(codes) + 1)],
        notes=[*_names(names, left, view), *_peaks(found, codes, months, scale, view), *_unit(scale, left, view)],
    ).figure(view)


def _trace(found: Sequence[Item], codes: Sequence[str], months: Sequence[str], view: View, measure: Measure) -> Part:
    told = [
        hover(f"{item.name}, {view.named('month', str(item.row['month']))}", item.row, view, measure) for item in found
    ]
    return {
        "type": "bar",
        "x": [months.index(str(item.row["month"])) for item in found],
        "base": [_floor(item, codes) for item in found],
        "y": [-_tall(item, found) for item in found],
        "width": _WIDTH,
        "marker": single_marker(found, view.palette),
        "customdata": [f"{item.code} {item.row['month']}" for item in found],
        "hovertext": told,
        "hoverinfo": "text",
        "textposition": "none",
    }


def _floor(item: Item, codes: Sequence[str]) -> int:
    return _ROW * (codes.index(item.code) + 1)


def _tall(item: Item, found: Sequence[Item]) -> float:
    return round(item.size / top_value(found) * _TALL, 1)


def _axis(months: Sequence[str], view: View) -> Part:
    font = {"size": SMALL, "color": view.palette.color["textSecondary"]}
    texts = [view.l.month(month, "abbreviated") for month in months]
    ticks = {"tickvals": list(range(len(months))), "ticktext": texts, "tickfont": font, "tickangle": 0}
    return {"range": [-0.5, len(months) - 0.5], **ticks}


def _base(place: int, view: View) -> Part:
    y = place * _ROW
    return line((0, 1), (y, y), view.palette.color["controlBorder"], xref="paper", yref="y")


def _names(names: Sequence[str], left: int, view: View) -> list[Part]:
    color = view.palette.color["text"]
    return [edge_note(name, color, (place + 1) * _ROW - _TALL / 2, left) for place, name in enumerate(names)]


def _peaks(found: Sequence[Item], codes: Sequence[str], months: Sequence[str], scale: Scale, view: View) -> list[Part]:
    notes = []
    for code in codes:
        known = [item for item in found if item.code == code and not is_absent(item)]
        if known:
            top = max(known, key=lambda item: item.size)
            text = scale.wrap(scale.number(top.size), False)
            y = _floor(top, codes) - _tall(top, found)
            at = {"xref": "x", "yref": "y", "xanchor": "center", "yanchor": "bottom", "yshift": 2, "weight": STRONG}
            notes.append(
                note(text, view.palette.color["text"], months.index(str(top.row["month"])), y, size=SMALL, **at)
            )
    return notes


def _unit(scale: Scale, left: int, view: View) -> list[Part]:
    place = {"xref": "paper", "yref": "paper", "xshift": -left, "size": SMALL}
    return [note(scale.unit, view.palette.color["textSecondary"], 0, 1, **place)] if scale.unit else []
