"""Columns by month: the value above each, at most two notes on leader lines."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.column_notes import Note, head_room, note_parts, placed_notes
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.marks import absent_marker, is_absent, single_marker
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

WIDE, NARROW = 450, 290
HEIGHT, BOTTOM, UNIT = 200, 24, 18
_STUB = 0.12


def columns(
    rows: pd.DataFrame, view: View, measure: Measure, *, notes: Sequence[Note] = (), key: str = "month"
) -> Figure:
    """Return one column per month (YYYY-MM in `key`), in order; `notes` are dates with translated texts.

    `rows`: one per month with value, qualifier, status; a not stated month is a hatched stub with a dash.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of(rows["value"], view, measure)
    found = items(rows.sort_values(key, kind="stable"), view, measure, key, scale)
    placed = [] if view.compact else placed_notes(found, notes, WIDE)
    unit = scale.unit if scale.pattern and scale.unit != "%" else ""
    inner = HEIGHT - BOTTOM - (UNIT if unit else 0)
    top = head_room(found, placed, inner)
    shapes, texts = note_parts(found, placed, top, view.palette, inner)
    return Plot(
        height=HEIGHT,
        traces=_traces(found, view),
        margin=(0, 0, UNIT if unit else 0, BOTTOM),
        x=_months(found, view, key),
        y={"range": [0, top]},
        shapes=[line((0, 1), (0, 0), view.palette.color["controlBorder"], xref="paper", yref="paper"), *shapes],
        notes=[*_values(found, view), *texts, *_unit(unit, view)],
    ).figure(view)


def _slot(count: int, view: View) -> float:
    return (NARROW if view.compact else WIDE) / count


def _traces(found: Sequence[Item], view: View) -> list[Part]:
    columns = [
        _trace(found, list(range(len(found))), [item.size for item in found], single_marker(found, view.palette))
    ]
    absent = [(place, item) for place, item in enumerate(found) if is_absent(item)]
    if absent:
        stubs = [top_value(found) * _STUB] * len(absent)
        places, gone = [place for place, _ in absent], [item for _, item in absent]
        columns.append(_trace(gone, places, stubs, absent_marker(view.palette)))
    return columns


def _trace(found: Sequence[Item], xs: Sequence[int], ys: Sequence[float], marker: Part) -> Part:
    return {
        "type": "bar",
        "x": list(xs),
        "y": list(ys),
        "width": 0.58,
        "marker": marker,
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _months(found: Sequence[Item], view: View, key: str) -> Part:
    names = [view.l.month(item.code, "abbreviated") if key == "month" else item.name for item in found]
    # Half of the months are named when the names of all would touch.
    every = 1 if widest(names, SMALL) + 4 <= _slot(len(found), view) else 2
    shown = [name if place % every == 0 else "" for place, name in enumerate(names)]
    font = {"size": SMALL, "color": view.palette.color["textSecondary"]}
    ticks = {"tickvals": list(range(len(found))), "ticktext": shown, "tickfont": font, "tickangle": 0}
    return {"range": [-0.5, len(found) - 0.5], **ticks}


def _values(found: Sequence[Item], view: View) -> list[Part]:
    chosen = set(range(len(found)))
    if widest(item.text for item in found) > _slot(len(found), view):
        # Too narrow for all: the highest and the last speak for the rest, the others answer on hover.
        high = max(chosen, key=lambda place: found[place].size)
        chosen = {high, len(found) - 1} if abs(high - len(found) + 1) != 1 else {high}
    return [_value(found[place], place, found, view) for place in sorted(chosen)]


def _value(item: Item, place: int, found: Sequence[Item], view: View) -> Part:
    color = view.palette.color
    if is_absent(item):
        return note(item.text, color["textTertiary"], place, top_value(found) * _STUB / 2, xanchor="center", **_AXES)
    ink = color["text"] if item.size else color["textTertiary"]
    where = {"xanchor": "center", "yanchor": "bottom", "yshift": 4}
    return note(item.text, ink, place, item.size, weight=STRONG, **where, **_AXES)


_AXES = {"xref": "x", "yref": "y"}


def _unit(unit: str, view: View) -> list[Part]:
    if not unit:
        return []
    place = {"xref": "paper", "yref": "paper", "yanchor": "bottom", "yshift": 2, "size": SMALL}
    return [note(unit, view.palette.color["textSecondary"], 0, 1, **place)]
