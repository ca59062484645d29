"""Two counts of each row on one axis: a tick for the first, a dot for the second, their ratio at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, edge_note, line, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import hover
from dashboard.figures.scale import number, scale_of, unscaled
from dashboard.figures.swatches import SwatchRow
from dashboard.figures.textsize import balanced, widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_ROW, _COMPACT_ROW, _HEAD, _GAP = 24, 44, 40, 10
_WIDE, _NARROW, _DECIMAL = 400, 290, 10


@dataclass(frozen=True)
class Pair:
    """The two columns that are compared and the messages that name them; `ratio` heads the column of ratios."""

    first: str
    second: str
    first_name: str
    second_name: str
    ratio: str


@dataclass(frozen=True)
class _Row:
    item: Item
    first: float | None
    second: float | None

    @property
    def known(self) -> bool:
        return self.first is not None and self.second is not None

    @property
    def edges(self) -> tuple[float, float]:
        return min(self.first or 0, self.second or 0), max(self.first or 0, self.second or 0)


def dumbbell(  # noqa: PLR0913 - the options of a form are its interface
    rows: pd.DataFrame, view: View, measure: Measure, *, key: str, pair: Pair, sort: bool = False
) -> Figure:
    """Return a row per code in `key`: `pair.first` as a tick, `pair.second` as a dot, the value as their ratio.

    `rows`: `key`, both columns, value, qualifier, status; `sort` puts the largest second count first. A row without
    counts keeps a dash. customdata of a dot is the code.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = [_row(item, pair, view, measure) for item in items(rows, view, measure, key, scale_of((), view, measure))]
    if sort:
        found.sort(key=lambda row: -(row.second if row.second is not None else -1))
    ys = [place + (0.28 if view.compact else 0.0) for place in range(len(found))]
    ratios = [] if view.compact else [row.item.text for row in found]
    left, right = _left(found, view), _right(found, ratios, pair, view)
    legend = _legend(found, pair, view, left)
    return Plot(
        height=len(found) * (_COMPACT_ROW if view.compact else _ROW) + _HEAD + 4,
        traces=[_dots(found, ys, view), _ticks(found, ys, view)],
        margin=(left, right, _HEAD, 4),
        x={"range": [0, max((row.edges[1] for row in found), default=0) or 1]},
        y={"range": [len(found) - 0.5, -0.5]},
        shapes=[*legend.shapes, *_stems(found, ys, view)],
        notes=[
            *legend.notes,
            *_names(found, left, view),
            *_values(found, ys, view),
            *_column(ratios, pair, view, right),
        ],
    ).figure(view)


def _row(item: Item, pair: Pair, view: View, measure: Measure) -> _Row:
    first, second = number(item.row[pair.first]), number(item.row[pair.second])
    lines = [f"{view.l.t(name)}: {view.l.num(value)}" for name, value in _named(pair, first, second)]
    text = _ratio(item.value, view)
    lines.append(f"{view.l.t(pair.ratio)}: {text}")
    told = hover(item.name, dict(item.row) | {"value": None}, view, measure, lines)
    return _Row(Item(item.code, item.name, item.value, item.status, text, told, item.row), first, second)


def _ratio(value: float | None, view: View) -> str:
    return view.l.num(value, 0 if value is not None and value >= _DECIMAL else 1)


def _named(pair: Pair, first: float | None, second: float | None) -> list[tuple[str, float | None]]:
    return [(pair.first_name, first), (pair.second_name, second)]


def _written(value: float | None, view: View) -> str:
    return view.l.num(value) if value is not None else DASH


def _left(found: Sequence[_Row], view: View) -> int:
    lows = widest([_written(row.edges[0], view) for row in found], SMALL) + _GAP + 4
    return lows if view.compact else widest([row.item.name for row in found]) + lows + 8


def _right(found: Sequence[_Row], ratios: Sequence[str], pair: Pair, view: View) -> int:
    highs = widest([_written(row.edges[1], view) for row in found]) + _GAP + 4
    return highs + (max(widest(ratios), widest(_head(pair, view), SMALL)) + 6 if ratios else 0)


def _head(pair: Pair, view: View) -> tuple[str, ...]:
    return balanced(view.l.t(pair.ratio), SMALL)


def _legend(found: Sequence[_Row], pair: Pair, view: View, left: int) -> SwatchRow:
    row = SwatchRow(view, _HEAD - 12, left, _NARROW if view.compact else _WIDE * 0.7)
    row.add(view.l.t(pair.first_name), "tick")
    demo = any(one.item.status == Status.DEMO.value for one in found)
    row.add(view.l.t(pair.second_name), "hollow" if demo else "dot", view.palette.color["chartPrimary"])
    return row


def _dots(found: Sequence[_Row], ys: Sequence[float], view: View) -> Part:
    colour, surface = view.palette.color["chartPrimary"], view.palette.color["surface"]
    fill = [surface if row.item.status == Status.DEMO.value else colour for row in found]
    marker = {"size": 11, "color": fill, "opacity": 1, "line": {"color": colour, "width": 1.8}}
    return _trace(found, [row.second for row in found], ys, marker)


def _ticks(found: Sequence[_Row], ys: Sequence[float], view: View) -> Part:
    line_of = {"color": view.palette.color["text"], "width": 2}
    return _trace(found, [row.first for row in found], ys, {"symbol": "line-ns", "size": 12, "line": line_of})


def _trace(found: Sequence[_Row], xs: Sequence[float | None], ys: Sequence[float], marker: Part) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": list(xs),
        "y": list(ys),
        "marker": marker,
        "customdata": [row.item.code for row in found],
        "hovertext": [row.item.hover for row in found],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _stems(found: Sequence[_Row], ys: Sequence[float], view: View) -> list[Part]:
    colour, place = view.palette.color["chartPrimary"], {"xref": "x", "yref": "y", "layer": "below", "width": 2}
    return [
        line(row.edges, (y, y), colour, dash="dash" if row.item.status == Status.DEMO.value else "solid", **place)
        for row, y in zip(found, ys, strict=True)
        if row.known
    ]


def _names(found: Sequence[_Row], left: int, view: View) -> list[Part]:
    up = -0.13 if view.compact else 0
    return [edge_note(row.item.name, view.palette.color["text"], place + up, left) for place, row in enumerate(found)]


def _values(found: Sequence[_Row], ys: Sequence[float], view: View) -> list[Part]:
    color, notes = view.palette.color, []
    for row, y in zip(found, ys, strict=True):
        if not row.known:
            notes.append(note(DASH, color["textTertiary"], 0, y, xref="x", yref="y", xshift=6))
            continue
        (low, high), low_is_first = row.edges, (row.first or 0) <= (row.second or 0)
        sides = ((low, {"xanchor": "right", "xshift": -_GAP}, low_is_first), (high, {"xshift": _GAP}, not low_is_first))
        notes += [_value(value, y, side, small, view) for value, side, small in sides]
    return notes


def _value(value: float, y: float, side: Part, small: bool, view: View) -> Part:
    look = {"size": SMALL} if small else {"weight": STRONG}
    ink = view.palette.color["textSecondary" if small else "text"]
    return note(_written(value, view), ink, value, y, xref="x", yref="y", **look, **side)


def _column(ratios: Sequence[str], pair: Pair, view: View, right: int) -> list[Part]:
    if not ratios:
        return []
    colour, edge = view.palette.color["textSecondary"], {"xref": "paper", "xanchor": "right", "align": "right"}
    cells = [note(text, colour, 1, y, yref="y", xshift=right, **edge) for y, text in enumerate(ratios)]
    top = {"yref": "paper", "yanchor": "bottom", "yshift": 8, "size": SMALL, "xshift": right}
    return [*cells, note("<br>".join(_head(pair, view)), colour, 1, 1, **edge, **top)]
