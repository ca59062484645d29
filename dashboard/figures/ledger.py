"""Figures of different units under headings: no axis, because nothing in it can be compared by length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean, signed
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import text_width, wrapped
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_WIDE, _COMPACT = 400, 310
_LINE, _PAD, _HEADING, _VALUE = 17, 14, 30, 15


@dataclass(frozen=True)
class _Entry:
    item: Item
    name: str
    words: str
    value: str
    unit: str
    top: float
    caveat: str = ""

    @property
    def under(self) -> float:
        return _PAD / 2 + _LINE * (self.name.count("<br>") + 1)

    @property
    def height(self) -> float:
        below = [words.count("<br>") + 1 for words in (self.words, self.caveat) if words]
        return (self.name.count("<br>") + 1 + sum(below)) * _LINE + _PAD


def ledger(rows: pd.DataFrame, view: View, measure: Measure, *, group: str = "") -> Figure:
    """Return one line per row: the name of its indicator, value with sign, unit; `group` names a column of headings.

    `rows`: indicator, value, unit, qualifier, status; for what was reckoned dividend_value and
    divisor_value; `note` is a caveat below.
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
            headings.append((code, top))
            top, last = top + _HEADING, code
        entries.append(_entry(item, top, view))
        top += entries[-1].height
    return entries, headings, top


def _entry(item: Item, top: float, view: View) -> _Entry:
    value, unit = written(item.row, view)
    whole = _COMPACT if view.compact else _WIDE
    room = whole - text_width(value, _VALUE) - text_width(unit, SMALL) - 20
    caveat = wrapped(item.note, whole, SMALL)
    return _Entry(item, wrapped(item.name, room), _reckoning(item.row, view), value, unit, top, caveat)


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
    color, top, first = view.palette.color, entry.top, _PAD / 2
    tail = text_width(entry.unit, SMALL) + 6 if entry.unit else 0
    parts = [
        _left(entry.name, color["text"], top, first),
        _right(entry.value, color["text"], top, first - 1, size=_VALUE, weight=STRONG, xshift=-tail),
    ]
    if entry.unit:
        parts.append(_right(entry.unit, color["textSecondary"], top, first + 1, size=SMALL))
    if entry.words:
        parts.append(_left(entry.words, color["textSecondary"], top, entry.under, size=SMALL))
        parts += _status(entry, view)
    if entry.caveat:
        below = entry.under + (_LINE if entry.words else 0)
        parts.append(_left(entry.caveat, color["warningText"], top, below, size=SMALL))
    return parts


def _left(text: str, ink: str, top: float, below: float, **look: Any) -> Part:
    # In a card that is higher than the figure the entries move apart, the lines of each stay together.
    return note(text, ink, 0, top, xref="paper", yref="y", yanchor="top", yshift=-below, **look)


def _right(text: str, ink: str, top: float, below: float, **look: Any) -> Part:
    return _left(text, ink, top, below, **look) | {"x": 1, "xanchor": "right", "align": "right"}


def _status(entry: _Entry, view: View) -> list[Part]:
    if entry.item.status != Status.CALCULATED.value:
        return []
    return [_right(view.l.t("calculated"), view.palette.color["textSecondary"], entry.top, entry.under, size=SMALL)]


def _headings(headings: Sequence[tuple[str, float]], group: str, view: View) -> list[Part]:
    ink = view.palette.color["textSecondary"]
    named = [(clean(view.named(group, code)), top) for code, top in headings if code]
    return [_left(name, ink, top, _HEADING - _LINE - 4, size=SMALL, weight=STRONG) for name, top in named]


def _rules(entries: Sequence[_Entry], headings: Sequence[tuple[str, float]], view: View) -> list[Part]:
    edge = {"color": view.palette.color["divider"], "width": 1}
    tops = [entry.top for entry in entries[0 if headings and headings[0][0] else 1 :]]
    across = {"xref": "paper", "x0": 0, "x1": 1, "yref": "y"}
    return [{"type": "line", "line": edge, **across, "y0": top, "y1": top} for top in tops]
