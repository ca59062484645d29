"""Figures of different units under headings: no axis, because nothing in it can be compared by length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, edge_note, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean, signed, status_text
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import text_width, wrapped
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_WIDE, _COMPACT = 500, 310
_LINE, _PAD, _HEADING, _VALUE = 17, 14, 30, 15


@dataclass(frozen=True)
class _Entry:
    item: Item
    name: str
    words: str
    value: str
    unit: str
    top: float

    @property
    def height(self) -> float:
        lines = self.name.count("<br>") + 1 + (self.words.count("<br>") + 1 if self.words else 0)
        return lines * _LINE + _PAD


def ledger(rows: pd.DataFrame, view: View, measure: Measure, *, group: str = "") -> Figure:
    """Return one line per row: the name of its indicator, value with sign, unit; `group` names a column of headings.

    `rows`: indicator, value, unit, qualifier, status; for what was reckoned dividend_value and divisor_value.
    customdata is the indicator. `measure` has no unit of its own.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = items(rows, view, measure, "indicator", scale_of((), view, measure))
    entries, headings, height = _entries(found, group, view)
    return Plot(
        height=round(height),
        traces=[_anchors(entries)],
        x={"range": [0, 1]},
        y={"range": [height, 0]},
        shapes=_rules(entries, headings, view),
        notes=[*_headings(headings, group, view), *[part for entry in entries for part in _line(entry, view)]],
    ).figure(view)


def _entries(found: Sequence[Item], group: str, view: View) -> tuple[list[_Entry], list[tuple[str, float]], float]:
    top, entries, headings, last = 0.0, [], [], ""
    for item in found:
        code = str(item.row[group]) if group else ""
        if code != last:
            headings.append((code, top + _HEADING / 2 + 2))
            top, last = top + _HEADING, code
        entries.append(_entry(item, top, view))
        top += entries[-1].height
    return entries, headings, top


def _entry(item: Item, top: float, view: View) -> _Entry:
    value, unit = written(item.row, view)
    room = (_COMPACT if view.compact else _WIDE) - text_width(value, _VALUE) - text_width(unit, SMALL) - 20
    return _Entry(item, wrapped(item.name, room), wrapped(_reckoning(item.row, view), room, SMALL), value, unit, top)


def written(row: Mapping[str, object], view: View) -> tuple[str, str]:
    """Return a figure as signed number and unit apart; money in words with its currency."""
    value = row["value"]
    if not isinstance(value, float) or value != value:
        return DASH, ""
    if row["unit"] == "tenge":
        return signed(row, view.l.money_short(value) if value >= 1e6 else view.l.money(float(round(value)))), ""
    return signed(row, view.l.num(value, 0 if value >= 10 else 1)), clean(view.named("unit", str(row["unit"])))


def _reckoning(row: Mapping[str, object], view: View) -> str:
    above, below = row.get("dividend_value"), row.get("divisor_value")
    if not isinstance(above, float) or not isinstance(below, float):
        return ""
    return view.l.t("calculation: {above} ÷ {below}", above=view.l.num(above), below=view.l.num(below))


def _anchors(entries: Sequence[_Entry]) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [0.5] * len(entries),
        "y": [entry.top + entry.height / 2 for entry in entries],
        "marker": {"size": 24, "opacity": 0},
        "customdata": [entry.item.code for entry in entries],
        "hoverinfo": "skip",
    }


def _line(entry: _Entry, view: View) -> list[Part]:
    color, top = view.palette.color, entry.top + _PAD / 2
    right = {"xref": "paper", "yref": "y", "xanchor": "right", "yanchor": "top", "align": "right"}
    tail = text_width(entry.unit, SMALL) + 6 if entry.unit else 0
    parts = [
        edge_note(entry.name, color["text"], top, 0, yanchor="top"),
        note(entry.value, color["text"], 1, top - 1, size=_VALUE, weight=STRONG, xshift=-tail, **right),
    ]
    if entry.unit:
        parts.append(note(entry.unit, color["textSecondary"], 1, top + 1, size=SMALL, **right))
    if entry.words:
        under = top + _LINE * (entry.name.count("<br>") + 1)
        parts.append(edge_note(entry.words, color["textSecondary"], under, 0, size=SMALL, yanchor="top"))
        parts.append(_status(entry, under, view, right))
    return parts


def _status(entry: _Entry, y: float, view: View, right: Part) -> Part:
    text = view.l.t("calculated") if entry.item.status == Status.CALCULATED.value else status_text(entry.item.row, view)
    return note(text, view.palette.color["textSecondary"], 1, y, size=SMALL, **right)


def _headings(headings: Sequence[tuple[str, float]], group: str, view: View) -> list[Part]:
    ink = view.palette.color["textSecondary"]
    return [
        edge_note(clean(view.named(group, code)), ink, y, 0, size=SMALL, weight=STRONG) for code, y in headings if code
    ]


def _rules(entries: Sequence[_Entry], headings: Sequence[tuple[str, float]], view: View) -> list[Part]:
    edge = {"color": view.palette.color["divider"], "width": 1}
    tops = [entry.top for entry in entries[0 if headings and headings[0][0] else 1 :]]
    return [
        {"type": "line", "line": edge, "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": top, "y1": top}
        for top in tops
    ]
