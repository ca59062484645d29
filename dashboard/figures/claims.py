"""Bars of a table beside what the text claims: where both speak of a row, they agree or they do not."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, note
from dashboard.figures.horizontal import bar_traces, name_notes, row_axis, value_notes, value_room
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.marks import bar_marker
from dashboard.figures.scale import number, scale_of, unscaled
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import NBSP
from dashboard.model.measures import Measure

_ROW, _COMPACT_ROW, _TOP = 22, 28, 24


def claims(rows: pd.DataFrame, view: View, measure: Measure, *, colour: str = "", head: str = "") -> Figure:
    """Return a bar per row in the order of `rows`, at the right edge what the text claims; customdata is the region.

    `rows`: region_code, value, claimed, qualifier, status. «= 12» where the text agrees with the bar, «≠ 11» where it
    does not; a diamond stands where the bar should end then. `head` (a message) names the column of claims.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = items(rows, view, measure, "region_code", scale_of(rows["value"], view, measure))
    palette, ys = view.palette, list(range(len(found)))
    told = [_claim(item, view) for item in found]
    title = view.l.t(head) if any(told) else ""
    left, right = widest(item.name for item in found) + 14, widest([*told, title], SMALL) + value_room(found) + 10
    marker = bar_marker(found, [colour or palette.color["chartPrimary"]] * len(found), palette)
    top = _TOP if title else 0
    wrong = [(place, item) for place, item in enumerate(found) if _differs(item)]
    tops = [top_value(found), *[float(item.row["claimed"]) for _, item in wrong]]
    return Plot(
        height=len(found) * (_COMPACT_ROW if view.compact else _ROW) + top + 4,
        traces=[*bar_traces(found, marker, palette, width=0.68, ys=ys), *_diamonds(wrong, view)],
        margin=(left, right, top, 0),
        x={"range": [0, max(tops)]},
        y=row_axis(len(found)),
        notes=[
            *name_notes([item.name for item in found], palette, left, ys, [bool(text) for text in told]),
            *value_notes(found, palette, ys),
            *_column(found, told, title, right, view),
        ],
    ).figure(view)


def _differs(item: Item) -> bool:
    claimed = number(item.row["claimed"])
    return claimed is not None and claimed != item.value


def _claim(item: Item, view: View) -> str:
    claimed = number(item.row["claimed"])
    return "" if claimed is None else f"{'≠' if _differs(item) else '='}{NBSP}{view.l.num(claimed)}"


def _diamonds(wrong: Sequence[tuple[int, Item]], view: View) -> list[Part]:
    if not wrong:
        return []
    edge = {"color": view.palette.color["error"], "width": 2}
    texts = [view.l.t("in the text: {value}", value=view.l.num(item.row["claimed"])) for _, item in wrong]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [float(item.row["claimed"]) for _, item in wrong],
            "y": [place for place, _ in wrong],
            "marker": {"symbol": "diamond", "size": 11, "color": view.palette.color["surface"], "line": edge},
            "customdata": [item.code for _, item in wrong],
            "hovertext": [f"{item.hover}<br>{text}" for (_, item), text in zip(wrong, texts, strict=True)],
            "hoverinfo": "text",
            "cliponaxis": False,
        }
    ]


def _column(found: Sequence[Item], told: Sequence[str], title: str, right: int, view: View) -> list[Part]:
    color = view.palette.color
    place = {"xref": "paper", "xanchor": "right", "align": "right", "xshift": right, "size": SMALL}
    cells = [
        note(text, color["error" if _differs(item) else "textSecondary"], 1, row, yref="y", weight=STRONG, **place)
        for row, (item, text) in enumerate(zip(found, told, strict=True))
        if text
    ]
    above = {"yref": "paper", "yanchor": "bottom", "yshift": 6}
    return [*cells, *([note(title, color["textSecondary"], 1, 1, **place, **above)] if title else [])]
