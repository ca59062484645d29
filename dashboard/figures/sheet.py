"""Rows as a table on a slide: words and numbers that are already written, as many rows as a slide holds."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import STRONG, Part, Plot
from dashboard.figures.textsize import folded, widest
from dashboard.figures.view import Figure, View

MOST_ROWS = 17
_ROW, _LINE, _WIDEST, _PAD = 21, 17, 260, 24


def sheet(heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[bool], view: View) -> Figure:
    """Return a plotly table; `numbers` says which columns are set to the right. A last row counts what is left out."""
    shown = [list(row) for row in rows[:MOST_ROWS]]
    if len(rows) > len(shown):
        more = view.l.n("and {count} more row", "and {count} more rows", len(rows) - len(shown))
        shown.append([more, *[""] * (len(heads) - 1)])
    columns = [[folded(row[at], _WIDEST) for row in shown] for at in range(len(heads))]
    widths = [widest([head, *column]) + _PAD for head, column in zip(heads, columns, strict=True)]
    trace = {
        "type": "table",
        "columnwidth": widths,
        "header": _box(heads, numbers, view, head=True),
        "cells": _box(columns, numbers, view, head=False),
    }
    height = _ROW + sum(_height(row) for row in zip(*columns, strict=True))
    plot = Plot(height=height + 6, traces=[trace], min_width=sum(widths)).figure(view)
    return {"data": plot["data"], "layout": {k: v for k, v in plot["layout"].items() if k not in ("xaxis", "yaxis")}}


def _height(cells: Sequence[str]) -> int:
    return _ROW + _LINE * max(cell.count("<br>") for cell in cells)


def _box(values: Sequence[str] | Sequence[list[str]], numbers: Sequence[bool], view: View, *, head: bool) -> Part:
    color = view.palette.color
    ink, weight = ("textSecondary", {"weight": STRONG}) if head else ("text", {})
    return {
        "values": list(values),
        "align": ["right" if number else "left" for number in numbers],
        "fill": {"color": color["surfaceSubtle" if head else "surface"]},
        "line": {"color": color["divider"], "width": 1},
        "height": _ROW,
        "font": {"size": 13, "color": color[ink], **weight},
    }
