"""Dated events under one another on an axis of time: a dot for a day, a bar for a month, a year or longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.horizontal import name_notes, row_axis
from dashboard.figures.labels import clean
from dashboard.figures.textsize import text_width, widest, wrapped
from dashboard.figures.time_axis import ticks_of
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import Measure

_ROW, _COMPACT_ROW, _COMPACT_DOUBTS, _TOP = 29, 58, 72, 26
# The narrowest card that holds a timeline leaves its axis so many px.
_NAMES, _COMPACT_WIDTH, _WIDTH = 400, 310, 430
OTHER_DATE, AFTER = N_("elsewhere “{date}”"), N_("after “{date}”")


@dataclass(frozen=True)
class Dated:
    """An event made ready to draw: days as ordinals, its name, its date in words and what contradicts it."""

    name: str
    first: int
    last: int
    when: str
    doubt: str
    code: str

    @property
    def is_long(self) -> bool:
        """Return whether the event is drawn as a bar."""
        return self.last - self.first > 2


def timeline(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the events of `rows` from the earliest to the latest: columns as `queries.timeline.dated` gives them."""
    if rows.empty:
        return empty(view)
    found = [_dated(row, view) for _, row in rows.iterrows()]
    names = [_label(one, view) for one in found]
    left = 0 if view.compact else widest(names) + 20
    row = _row(found, names, view)
    span = _span(found, 0.03 if view.compact else 0.012)
    marks = [place + (0.32 if view.compact else 0) for place in range(len(found))]
    heads = [place - (0.2 if view.compact else 0) for place in range(len(found))]
    axis = ticks_of(*span, view)
    return Plot(
        height=len(found) * row + _TOP,
        traces=_traces(found, marks, view),
        margin=(left, 0, _TOP, 0),
        x={"range": list(span), "side": "top", **axis},
        y=row_axis(len(found)),
        shapes=[
            line((x, x), (0, 1), view.palette.color["divider"], yref="paper", layer="below") for x in axis["tickvals"]
        ],
        notes=[
            *name_notes(names, view.palette, left, heads, [False] * len(names)),
            *[_when(one, y, span, view) for one, y in zip(found, marks, strict=True)],
        ],
    ).figure(view)


def _row(found: Sequence[Dated], names: Sequence[str], view: View) -> int:
    if view.compact:
        return _COMPACT_DOUBTS if any(one.doubt for one in found) else _COMPACT_ROW
    return _ROW + (8 if any("<br>" in name for name in names) else 0)


def _dated(row: pd.Series, view: View) -> Dated:
    first, last = (date.fromisoformat(str(row[name])) for name in ("date_from", "date_to"))
    words = _words(first, last, str(row["precision"]), view)
    doubt = {"differs": OTHER_DATE, "too_late": AFTER}.get(str(row["agreement"]), "")
    said = view.l.t(doubt, date=clean(row["other_dates"])) if doubt else ""
    name = clean(view.named("event", str(row["event"])))
    return Dated(name, first.toordinal(), last.toordinal(), words, said, str(row["event"]))


def _label(one: Dated, view: View) -> str:
    if not view.compact:
        return wrapped(one.name, _NAMES)
    doubt = f"<br><span style='color:{view.palette.color['warningText']}'>{one.doubt}</span>" if one.doubt else ""
    return wrapped(one.name, _COMPACT_WIDTH) + doubt


def _words(first: date, last: date, precision: str, view: View) -> str:
    l = view.l
    if precision == "day":
        return l.days(first, last)
    if precision == "month":
        return l.period(f"{first:%Y-%m}", f"{last:%Y-%m}")
    return "–".join(dict.fromkeys((str(first.year), str(last.year))))


def _span(found: Sequence[Dated], edge: float) -> tuple[float, float]:
    first, last = min(one.first for one in found), max(one.last for one in found)
    room = (last - first) * edge
    return first - room, last + room


def _traces(found: Sequence[Dated], ys: Sequence[float], view: View) -> list[Part]:
    days = [(one, y) for one, y in zip(found, ys, strict=True) if not one.is_long]
    spans = [(one, y) for one, y in zip(found, ys, strict=True) if one.is_long]
    return [_dots(days, view), *([_bars(spans, view)] if spans else [])]


def _dots(placed: Sequence[tuple[Dated, float]], view: View) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [(one.first + one.last) / 2 for one, _ in placed],
        "y": [y for _, y in placed],
        "marker": {
            "size": 11,
            "color": [_colour(one, view) for one, _ in placed],
            "symbol": [_sign(one) for one, _ in placed],
        },
        **_told(placed),
    }


def _bars(placed: Sequence[tuple[Dated, float]], view: View) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [one.first for one, _ in placed],
        "x": [one.last - one.first for one, _ in placed],
        "y": [y for _, y in placed],
        "width": 0.2 if view.compact else 0.34,
        "marker": {"color": [_colour(one, view) for one, _ in placed], "cornerradius": 5},
        "textposition": "none",
        **_told(placed),
    }


def _told(placed: Sequence[tuple[Dated, float]]) -> Part:
    lines = [[f"<b>{one.name}</b>", one.when, one.doubt] for one, _ in placed]
    return {
        "customdata": [one.code for one, _ in placed],
        "hovertext": ["<br>".join(filter(None, parts)) for parts in lines],
        "hoverinfo": "text",
    }


def _colour(one: Dated, view: View) -> str:
    return view.palette.color["warningMark" if one.doubt else "chartPrimary"]


def _sign(one: Dated) -> str:
    return "diamond" if one.doubt else "circle"


def _when(one: Dated, y: float, span: tuple[float, float], view: View) -> Part:
    color, text = view.palette.color, f"{one.when}; {one.doubt}" if one.doubt and not view.compact else one.when
    room = (_COMPACT_WIDTH if view.compact else _WIDTH) / (span[1] - span[0])
    fits = (span[1] - one.last) * room > text_width(text, SMALL) + 16
    ink = color["warningText"] if one.doubt else color["textSecondary"]
    gap = 4 if one.is_long else 9
    place = {"xref": "x", "yref": "y", "size": SMALL, "weight": STRONG - 100 if one.doubt else 450}
    if fits:
        return note(text, ink, one.last, y, xshift=gap, **place)
    return note(text, ink, one.first, y, xshift=-gap, xanchor="right", **place)
