"""The rows as a table: what the picture shows, in words and numbers."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import STRONG, Part, Plot
from dashboard.figures.items import items
from dashboard.figures.labels import clean, exact_text, status_text
from dashboard.figures.textsize import text_width
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH, N_
from dashboard.model.measures import Measure

KEY_WORDS = {
    "region_code": N_("Region"),
    "direction": N_("Direction"),
    "month": N_("Month"),
    "theme": N_("Topic"),
    "source": N_("Source of funds"),
    "group": N_("Group"),
}
_ROW, _LINE, _NARROW = 30, 20, 175


def table(rows: pd.DataFrame, view: View, measure: Measure, *, keys: Sequence[str], value: bool = True) -> Figure:
    """Return a plotly table of `rows`: a column for each of `keys`, the value with its unit, the status.

    A list of things has no `value` to show: each row counts one.
    """
    if rows.empty:
        return empty(view)
    columns = [[clean(view.named(key, str(code))) for code in rows[key]] for key in keys]
    found = items(rows, view, measure, keys[0])
    values = [exact_text(item.row, view, measure) or DASH for item in found]
    status = [status_text(item.row, view) for item in found]
    heads = [view.l.t(KEY_WORDS[key]) if key in KEY_WORDS else clean(key) for key in keys]
    heads += [*([view.l.t(measure.name)] if value else []), view.l.t("Status")]
    body = [*columns, *([values] if value else []), status]
    trace = {"type": "table", "header": _head(heads, view, value), "cells": _cells(body, view, value)}
    # A name of two lines makes its row higher.
    long = sum(max(map(text_width, cells)) > _NARROW for cells in zip(*columns, status, strict=True))
    plot = Plot(height=(len(rows) + 1) * _ROW + (long + 1) * _LINE, traces=[trace]).figure(view)
    return {"data": plot["data"], "layout": {k: v for k, v in plot["layout"].items() if k not in ("xaxis", "yaxis")}}


def _head(heads: Sequence[str], view: View, numbers: bool) -> Part:
    color = view.palette.color
    font = {"size": 13, "color": color["textSecondary"], "weight": STRONG}
    return {"values": list(heads), **_box(len(heads), color["surfaceSubtle"], view, numbers), "font": font}


def _cells(columns: Sequence[Sequence[str]], view: View, numbers: bool) -> Part:
    color = view.palette.color
    box = _box(len(columns), color["surface"], view, numbers)
    return {"values": [list(column) for column in columns], **box, "font": {"size": 13, "color": color["text"]}}


def _box(count: int, fill: str, view: View, numbers: bool) -> Part:
    align = ["left"] * (count - 2) + ["right" if numbers else "left", "left"]
    edge = {"color": view.palette.color["divider"], "width": 1}
    return {"align": align, "fill": {"color": fill}, "line": edge, "height": _ROW}
