"""Shares of groups in each row: bars of one length, cut where one group ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, edge_note, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean, hover
from dashboard.figures.marks import ink_on, mix
from dashboard.figures.scale import number, scale_of, unscaled
from dashboard.figures.swatches import LINE, SwatchRow
from dashboard.figures.textsize import text_width, widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_ROW, _COMPACT_ROW, _HEAD, _WHOLE = 24, 44, 30, 100.0
_WIDE, _NARROW = 400, 310


@dataclass(frozen=True)
class _Bars:
    """The codes of the rows with their places, the groups with their fills, and the room for a whole bar in px."""

    key: str
    group: str
    codes: Sequence[str]
    groups: Sequence[str]
    fills: Sequence[str]
    room: float
    view: View

    @property
    def ys(self) -> list[float]:
        shift = 0.2 if self.view.compact else 0.0
        return [place + shift for place in range(len(self.codes))]

    def named(self, codelist: str, codes: Sequence[str]) -> list[str]:
        return [clean(self.view.named(codelist, str(code))) for code in codes]


def stacks(rows: pd.DataFrame, view: View, measure: Measure, *, key: str, group: str) -> Figure:
    """Return a bar of 100 % per code in `key`, one part per code in `group`, in the order of the rows.

    `rows`: `key`, `group`, value (what is counted), share_pct, qualifier, status. A row without counts keeps a dash.
    customdata of a part is the code in `key`.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    codes, groups = list(dict.fromkeys(rows[key])), list(dict.fromkeys(rows[group]))
    names = [clean(view.named(key, str(code))) for code in codes]
    left = 0 if view.compact else widest(names) + 14
    bars = _Bars(key, group, codes, groups, _fills(len(groups), view), _width(view) - left, view)
    legend = _legend(bars, left)
    head = _HEAD + (legend.lines - 1) * LINE
    up = -0.22 if view.compact else 0
    return Plot(
        height=len(codes) * (_COMPACT_ROW if view.compact else _ROW) + head + 4,
        traces=[_part(rows[rows[group] == code], place, bars, measure) for place, code in enumerate(groups)],
        margin=(left, 0, head, 4),
        x={"range": [0, _WHOLE]},
        y={"range": [len(codes) - 0.5, -0.5]},
        shapes=legend.shapes,
        notes=[
            *legend.notes,
            *[edge_note(name, view.palette.color["text"], y + up, left) for y, name in enumerate(names)],
            *_shares(rows, bars),
        ],
        extra={"barmode": "stack"},
    ).figure(view)


def _width(view: View) -> int:
    return _NARROW if view.compact else _WIDE


def _fills(count: int, view: View) -> list[str]:
    classes = list(view.palette.classes)
    return [classes[(place + 1) % len(classes)] for place in range(count)]


def _legend(bars: _Bars, left: int, base: int = _HEAD - 14) -> SwatchRow:
    row = SwatchRow(bars.view, base, left, _width(bars.view))
    for name, fill in zip(bars.named(bars.group, bars.groups), bars.fills, strict=True):
        row.add(name, "box", fill)
    more = (row.lines - 1) * LINE
    return row if base > _HEAD - 14 or not more else _legend(bars, left, base + more)


def _part(rows: pd.DataFrame, place: int, bars: _Bars, measure: Measure) -> Part:
    view = bars.view
    found = items(rows, view, measure, bars.key, scale_of((), view, measure))
    shares = [number(value) for value in rows["share_pct"]]
    group = bars.named(bars.group, bars.groups)[place]
    return {
        "type": "bar",
        "orientation": "h",
        "x": shares,
        "y": bars.ys,
        "width": 0.46 if view.compact else 0.72,
        "marker": _marker([item.status for item in found], bars.fills[place], view),
        "customdata": [item.code for item in found],
        "hovertext": [_told(item, group, share, bars, measure) for item, share in zip(found, shares, strict=True)],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _told(item: Item, group: str, share: float | None, bars: _Bars, measure: Measure) -> str:
    more = [bars.view.l.pct(share)] if share is not None else []
    return hover(f"{item.name}, {group}", item.row, bars.view, measure, more)


def _marker(statuses: Sequence[str], fill: str, view: View) -> Part:
    palette = view.palette
    edge = {"color": palette.color["surface"], "width": 1}
    if Status.DEMO.value not in statuses:
        return {"color": fill, "line": edge}
    ground = mix(fill, palette.color["surface"], 0.55)
    hatch = {"shape": "/", "size": 5, "solidity": 0.3, "fillmode": "replace", "bgcolor": ground, "fgcolor": fill}
    return {"pattern": hatch, "line": edge}


def _shares(rows: pd.DataFrame, bars: _Bars) -> list[Part]:
    notes = []
    for (_, parts), y in zip(rows.groupby(bars.key, sort=False, observed=True), bars.ys, strict=True):
        if parts["share_pct"].isna().all():
            notes.append(note(DASH, bars.view.palette.color["textTertiary"], 0, y, xref="x", yref="y", xshift=6))
        else:
            notes += _row_shares(parts, y, bars)
    return notes


def _row_shares(parts: pd.DataFrame, y: float, bars: _Bars) -> list[Part]:
    middles = parts["share_pct"].cumsum() - parts["share_pct"] / 2
    found = zip(parts["share_pct"], middles, bars.fills, parts["status"], strict=True)
    return [
        note(bars.view.l.num(share, 0), xref="x", yref="y", xanchor="center", size=SMALL, x=middle, y=y, **look)
        for share, middle, fill, status in found
        if _fits(share, bars)
        for look in [_ink(fill, status, bars.view)]
    ]


def _fits(share: float, bars: _Bars) -> bool:
    return text_width(bars.view.l.num(share, 0), SMALL) + 8 <= share / _WHOLE * bars.room


def _ink(fill: str, status: str, view: View) -> dict[str, Any]:
    # A number on hatch needs a ground of its own.
    if status == Status.DEMO.value:
        return {"color": view.palette.color["text"], "bgcolor": view.palette.color["surface"], "borderpad": 1}
    return {"color": ink_on(fill)}
