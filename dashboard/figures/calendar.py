"""Days as cells of a calendar: weeks from left to right, Monday on top; on phones weeks run downwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from dashboard.figures.calendar_grid import WEEK, Calendar
from dashboard.figures.classes import Classes, map_scale, rounded, span_labels
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, edge_note, note
from dashboard.figures.items import Item, items
from dashboard.figures.marks import absent_marker, is_absent
from dashboard.figures.scale import unscaled
from dashboard.figures.swatches import LINE, SwatchRow
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.i18n import DASH
from dashboard.model.measures import Measure
from dashboard.model.provenance import Qualifier, Status

_CELL, _COMPACT_CELL, _GAP = 28, 26, 0.92
_WIDE, _NARROW, _LEGEND, _HEAD = 1220, 290, 880, 24


@dataclass(frozen=True)
class Days:
    """The days ready to draw, their calendar and classes; `tall` when weeks run downwards."""

    found: Sequence[Item]
    calendar: Calendar
    classes: Classes
    view: View
    tall: bool

    def at(self, week: float, weekday: float) -> tuple[float, float]:
        """Return x and y of a place in the calendar."""
        return (weekday, week) if self.tall else (week, weekday)

    @property
    def left(self) -> int:
        """Return the px that the names at the left need."""
        return widest(self.months if self.tall else self.weekdays) + 12

    @property
    def weekdays(self) -> list[str]:
        """Return the names of the weekdays, Monday first."""
        return [self.view.l.weekday(place) for place in range(WEEK)]

    @property
    def months(self) -> list[str]:
        """Return the names of the months, with ≥ where a region did not report."""
        doubted = {item.code[:7] for item in self.found if item.row["qualifier"] == Qualifier.AT_LEAST.value}
        names = {month: self.view.l.month(month, "abbreviated") for month in self.calendar.months()}
        return [f"{name} ≥" if month in doubted else name for month, name in names.items()]

    @property
    def width(self) -> float:
        """Return the px of a cell from left to right, about."""
        return (_NARROW - self.left) / WEEK if self.tall else (_WIDE - self.left) / self.calendar.weeks


def calendar(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return a cell per day; `rows`: date (YYYY-MM-DD), value, qualifier, status. Five classes with rounded breaks.

    Nothing on a day is a pale cell, a day that nobody reported a hatched one with a dash. Months stand in outlines,
    dashed for the demonstration.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = items(rows, view, measure, "date")
    classes = rounded([item.size for item in found], whole=True)
    days = Days(found, Calendar.of([item.code for item in found]), classes, view, view.compact)
    legend = _legend(days, measure)
    top = _HEAD + 8 + legend.lines * LINE
    across, along = (WEEK, days.calendar.weeks) if days.tall else (days.calendar.weeks, WEEK)
    return Plot(
        height=top + along * (_COMPACT_CELL if days.tall else _CELL) + 4,
        traces=_cells(days),
        margin=(days.left, 2, top, 2),
        x={"range": [0, across]},
        y={"range": [along, 0]},
        shapes=[*_outlines(days), *legend.shapes],
        notes=[*legend.notes, *_names(days), *_numbers(days)],
    ).figure(view)


def _cells(days: Days) -> list[Part]:
    palette = days.view.palette
    known = [item for item in days.found if not is_absent(item)]
    gone = [item for item in days.found if is_absent(item)]
    fills = [
        palette.classes[days.classes.index(item.size)] if item.size else palette.color["surfaceSubtle"]
        for item in known
    ]
    edges = [palette.color["divider"] if not item.size else fill for item, fill in zip(known, fills, strict=True)]
    marker = {"color": fills, "line": {"color": edges, "width": 1}, "cornerradius": 3}
    traces = [_trace(known, marker, days)] if known else []
    return [*traces, *([_trace(gone, absent_marker(palette), days)] if gone else [])]


def _trace(found: Sequence[Item], marker: Part, days: Days) -> Part:
    places = [days.at(*days.calendar.place(item.code)) for item in found]
    return {
        "type": "bar",
        "x": [x + 0.5 for x, _ in places],
        "base": [y + (1 - _GAP) / 2 for _, y in places],
        "y": [_GAP] * len(places),
        "width": _GAP,
        "marker": marker,
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _outlines(days: Days) -> list[Part]:
    demo = any(item.status == Status.DEMO.value for item in days.found)
    stroke = {"color": days.view.palette.color["controlBorder"], "width": 1, "dash": "3px,3px" if demo else "solid"}
    shapes = []
    for start, end in days.calendar.months().values():
        corners = [days.at(*corner) for corner in days.calendar.outline(start, end)]
        path = "M" + "L".join(f"{x:g},{y:g}" for x, y in corners) + "Z"
        shapes.append({"type": "path", "path": path, "line": stroke, "xref": "x", "yref": "y", "layer": "above"})
    return shapes


def _names(days: Days) -> list[Part]:
    color, months = days.view.palette.color["textSecondary"], days.calendar.months().values()
    starts = [days.calendar.place(_whole_week(start, end).isoformat())[0] for start, end in months]
    if days.tall:
        across = [_above(name, place + 0.5, color, "center") for place, name in enumerate(days.weekdays)]
        beside = zip(days.months, starts, strict=True)
        return [*across, *(edge_note(name, color, week + 0.5, days.left, size=SMALL) for name, week in beside)]
    above = [_above(name, week + 0.1, color, "left") for name, week in zip(days.months, starts, strict=True)]
    weekdays = enumerate(days.weekdays)
    return [*above, *(edge_note(name, color, place + 0.5, days.left, size=SMALL) for place, name in weekdays)]


def _whole_week(start: date, end: date) -> date:
    # The name stands over the first week that begins in the month, clear of the month before.
    monday = start + timedelta(days=-start.weekday() % WEEK)
    return monday if monday <= end else start


def _above(name: str, x: float, color: str, anchor: str) -> Part:
    place = {"xref": "x", "yref": "paper", "xanchor": anchor, "yanchor": "bottom", "yshift": 4, "size": SMALL}
    return note(name, color, x, 1, **place)


def _numbers(days: Days) -> list[Part]:
    # The month carries the ≥, a cell is too small for it.
    texts = [DASH if is_absent(item) else days.view.l.num(item.size) for item in days.found]
    if widest(texts, SMALL) + 4 > days.width:
        return []
    inks = [_ink(item, days) for item in days.found]
    places = [days.at(*days.calendar.place(item.code)) for item in days.found]
    centred = {"xref": "x", "yref": "y", "xanchor": "center", "size": SMALL}
    shown = zip(texts, inks, places, strict=True)
    return [note(text, ink, x + 0.5, y + 0.5, **centred) for text, ink, (x, y) in shown]


def _ink(item: Item, days: Days) -> str:
    palette = days.view.palette
    if is_absent(item) or not item.size:
        return palette.color["textTertiary"]
    return palette.labels[days.classes.index(item.size)]


def _legend(days: Days, measure: Measure) -> SwatchRow:
    width, base = (_NARROW if days.tall else _LEGEND), _HEAD + 8 + LINE // 2
    lines = _filled(SwatchRow(days.view, base, days.left, width), days, measure).lines
    return _filled(SwatchRow(days.view, base + (lines - 1) * LINE, days.left, width), days, measure)


def _filled(row: SwatchRow, days: Days, measure: Measure) -> SwatchRow:
    view, palette = days.view, days.view.palette
    scale = map_scale(days.classes, [item.size for item in days.found], view, measure)
    row.add(view.l.t("in a day:"))
    for fill, words in zip(palette.classes, span_labels(days.classes, scale, view), strict=True):
        row.add(words, "box", fill)
    if any(not is_absent(item) and not item.size for item in days.found):
        row.add("0", "box", palette.color["surfaceSubtle"])
    if any(is_absent(item) for item in days.found):
        row.add(view.l.t("not reported"), "hatch")
    if any("≥" in name for name in days.months):
        row.add(view.l.t("≥ a region did not report"))
    if scale.unit:
        row.add(scale.unit)
    return row
