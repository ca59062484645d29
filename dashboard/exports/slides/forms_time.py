"""Dated events as a native table: when, what, and which dates contradict each other."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.labels import clean
from dashboard.figures.timeline import AFTER, OTHER_DATE
from dashboard.figures.view import View

_DOUBTS = {"differs": OTHER_DATE, "too_late": AFTER}


def timeline(scene: Scene) -> Body:
    """Return the events from the earliest to the latest; a doubted date is marked and said so."""
    view, rows = scene.view, scene.rows
    doubts = [doubt_words(row, view) for _, row in rows.iterrows()]
    doubted = any(doubts)
    head = [Cell(view.l.t("Date")), Cell(view.l.t("Event"))]
    head += [Cell(view.l.t("Contradiction"))] if doubted else []
    lines = []
    for (_, row), doubt in zip(rows.iterrows(), doubts, strict=True):
        ink = scene.ink("warningText" if doubt else "text")
        name = plain(clean(view.named("event", str(row["event"]))))
        line = [Cell(date_words(row, view), ink=ink, bold=True), Cell(name)]
        lines.append([*line, Cell(f"◆ {doubt}" if doubt else "", ink=ink)] if doubted else line)
    return [Placed(Table(head, lines, row=20, size=11.5, grow=(1,)), scene.box)]


def doubt_words(row: pd.Series, view: View) -> str:
    """Return what contradicts the date of an event; nothing where all agree."""
    message = _DOUBTS.get(str(row["agreement"]), "")
    return plain(view.l.t(message, date=clean(row["other_dates"]))) if message else ""


def date_words(row: pd.Series, view: View) -> str:
    """Return the date of an event as exactly as it is known."""
    first, last = (date.fromisoformat(str(row[name])) for name in ("date_from", "date_to"))
    l, precision = view.l, str(row["precision"])
    if precision == "day":
        return l.days(first, last)
    if precision == "month":
        return l.period(f"{first:%Y-%m}", f"{last:%Y-%m}")
    return "–".join(dict.fromkeys((str(first.year), str(last.year))))
