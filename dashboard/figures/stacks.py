"""Shares of groups in each row: bars of one length, cut where one group ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, edge_note, note
from dashboard.figures.items import items
from dashboard.figures.labels import clean, hover
from dashboard.figures.marks import ink_on, mix
from dashboard.figures.scale import number, scale_of, unscaled
from dashboard.figures.swatches import LINE, SwatchRow
from dashboard.figures.textsize import text_width, widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_ROW, _COMPACT_ROW, _HEAD, _WHOLE = 24, 40, 30, 100.0
_WIDE, _NARROW = 480, 330


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
    ys = [place + (0.2 if view.compact else 0.0) for place in range(len(codes))]
    left, width = (0 if view.compact else widest(names) + 14), (_NARROW if view.compact else _WIDE)
    fills = _fills(len(groups), view)
    legend = _legend([clean(view.named(group, str(code))) for code in groups], fills, view, left)
    head = _HEAD + (legend.lines - 1) * LINE
    up = -0.24 if view.compact else 0
    return Plot(
        height=len(codes) * (_COMPACT_ROW if view.compact else _ROW) + head + 4,
        traces=[
            _part(rows[rows[group] == code], key, ys, fill, view, measure)
            for code, fill in zip(groups, fills, strict=True)
        ],
        margin=(left, 0, head, 4),
        x={"range": [0, _WHOLE]},
        y={"range": [len(codes) - 0.5, -0.5]},
        shapes=legend.shapes,
        notes=[
            *legend.notes,
            *[edge_note(name, view.palette.color["text"], y + up, left) for y, name in enumerate(names)],
            *_shares(rows, key, group, fills, width - left, view, ys),
        ],
        extra={"barmode": "stack"},
    ).figure(view)


def _fills(count: int, view: View) -> list[str]:
    classes = list(view.palette.classes)
    return [classes[(place + 1) % len(classes)] for place in range(count)]


def _legend(names: Sequence[str], fills: Sequence[str], view: View, left: int, base: int = _HEAD - 14) -> SwatchRow:
    row = SwatchRow(view, base, left, _NARROW if view.compact else _WIDE)
    for name, fill in zip(names, fills, strict=True):
        row.add(name, "box", fill)
    more = (row.lines - 1) * LINE
    return row if base > _HEAD - 14 or not more else _legend(names, fills, view, left, base + more)


def _part(rows: pd.DataFrame, key: str, ys: Sequence[float], fill: str, view: View, measure: Measure) -> Part:
    found = items(rows, view, measure, key, scale_of((), view, measure))
    shares = [number(value) for value in rows["share_pct"]]
    group = clean(view.named("age_group", str(rows["age_group"].iloc[0])))
    told = [
        hover(f"{item.name}, {group}", item.row, view, measure, [view.l.pct(share)] if share is not None else [])
        for item, share in zip(found, shares, strict=True)
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "x": shares,
        "y": list(ys),
        "width": 0.46 if view.compact else 0.72,
        "marker": _marker([item.status for item in found], fill, view),
        "customdata": [item.code for item in found],
        "hovertext": told,
        "hoverinfo": "text",
        "textposition": "none",
    }


def _marker(statuses: Sequence[str], fill: str, view: View) -> Part:
    palette = view.palette
    edge = {"color": palette.color["surface"], "width": 1}
    if Status.DEMO.value not in statuses:
        return {"color": fill, "line": edge}
    ground = mix(fill, palette.color["surface"], 0.55)
    hatch = {"shape": "/", "size": 5, "solidity": 0.3, "fillmode": "replace", "bgcolor": ground, "fgcolor": fill}
    return {"pattern": hatch, "line": edge}


def _shares(
    rows: pd.DataFrame, key: str, group: str, fills: Sequence[str], width: float, view: View, ys: Sequence[float]
) -> list[Part]:
    notes = []
    for (_, parts), y in zip(rows.groupby(key, sort=False), ys, strict=True):
        if parts["share_pct"].isna().all():
            notes.append(note(DASH, view.palette.color["textTertiary"], 0, y, xref="x", yref="y", xshift=6))
            continue
        ends = parts["share_pct"].cumsum()
        middles = zip(parts["share_pct"], ends - parts["share_pct"] / 2, fills, parts["status"], strict=True)
        notes += [
            _share(share, middle, y, fill, status, view)
            for share, middle, fill, status in middles
            if _fits(share, width, view)
        ]
    return notes


def _fits(share: float, width: float, view: View) -> bool:
    return text_width(view.l.num(share, 0), SMALL) + 8 <= share / _WHOLE * width


def _share(share: float, middle: float, y: float, fill: str, status: str, view: View) -> Part:
    text = view.l.num(share, 0)
    if status == Status.DEMO.value:
        ground = {"bgcolor": view.palette.color["surface"], "borderpad": 1}
        ink = view.palette.color["text"]
    else:
        ground, ink = {}, ink_on(fill)
    return note(text, ink, middle, y, xref="x", yref="y", xanchor="center", size=SMALL, **ground)
