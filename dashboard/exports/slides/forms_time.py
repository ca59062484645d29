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

_DOUBTS = {"differs": OTHER_DATE, "too_late": AFTER}


def timeline(scene: Scene) -> Body:
    """Return the events from the earliest to the latest; a doubted date is marked and said so."""
    t, rows = scene.view.l.t, scene.rows
    doubts = [_doubt(row, scene) for _, row in rows.iterrows()]
    head = [Cell(t("Date")), Cell(t("Event")), *([Cell(t("Contradiction"))] if any(doubts) else [])]
    lines = []
    for (_, row), doubt in zip(rows.iterrows(), doubts, strict=True):
        ink = scene.ink("warningText" if doubt else "text")
        name = plain(clean(scene.view.named("event", str(row["event"]))))
        line = [Cell(_when(row, scene), ink=ink, bold=True), Cell(name)]
        lines.append([*line, Cell(f"◆ {doubt}" if doubt else "", ink=ink)] if any(doubts) else line)
    return [Placed(Table(head, lines, row=20, size=11.5, grow=(1,)), scene.box)]


def _doubt(row: pd.Series, scene: Scene) -> str:
    message = _DOUBTS.get(str(row["agreement"]), "")
    return plain(scene.view.l.t(message, date=clean(row["other_dates"]))) if message else ""


def _when(row: pd.Series, scene: Scene) -> str:
    first, last = (date.fromisoformat(str(row[name])) for name in ("date_from", "date_to"))
    l, precision = scene.view.l, str(row["precision"])
    if precision == "day":
        return l.days(first, last)
    if precision == "month":
        return l.period(f"{first:%Y-%m}", f"{last:%Y-%m}")
    return "–".join(dict.fromkeys((str(first.year), str(last.year))))
