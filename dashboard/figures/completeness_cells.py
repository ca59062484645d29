"""The cells of the completeness grid: in time, late with the days, missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.figures.frame import PLAIN, STRONG, Part
from dashboard.figures.labels import status_text
from dashboard.figures.marks import mix
from dashboard.figures.palette import Palette
from dashboard.figures.view import View
from dashboard.i18n import DASH, NBSP
from dashboard.model.provenance import Status

Cell = Mapping[Any, Any]
STATES = ("reported", "late", "missing")
_WIDE, _THICK = 0.94, 0.86


def cell_traces(cells: Sequence[Cell], regions: Sequence[str], months: Sequence[str], view: View) -> list[Part]:
    """Return one trace of bars for each state that occurs, and the texts in the cells."""
    rows, columns = ({code: place for place, code in enumerate(codes)} for codes in (regions, months))
    bars = [
        _bars(state, found, rows, columns, view)
        for state in STATES
        if (found := [cell for cell in cells if cell["value"] == state])
    ]
    return [*bars, _texts(cells, rows, columns, view)]


def _bars(state: str, cells: Sequence[Cell], rows: Mapping[str, int], columns: Mapping[str, int], view: View) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [_WIDE] * len(cells),
        "base": [columns[cell["month"]] + (1 - _WIDE) / 2 for cell in cells],
        "y": [rows[cell["region_code"]] for cell in cells],
        "width": _THICK,
        "marker": _marker(state, cells, view.palette),
        "customdata": [cell["region_code"] for cell in cells],
        "hovertext": [_hover(cell, view) for cell in cells],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _marker(state: str, cells: Sequence[Cell], palette: Palette) -> Part:
    fills = {"reported": "accentSubtle", "late": "warningBackground", "missing": "surface"}
    edges = {"reported": "accentSubtle", "late": "warningBorder", "missing": "text"}
    fill, edge = palette.color[fills[state]], palette.color[edges[state]]
    marker: Part = {
        "color": fill,
        "line": {"color": edge, "width": 1.5 if state == "missing" else 1},
        "cornerradius": 4,
    }
    if state == "missing" or all(cell["status"] != Status.DEMO.value for cell in cells):
        return marker
    ink = palette.color["chartPrimary" if state == "reported" else "warningBorder"]
    hatch = {"shape": "/", "size": 6, "solidity": 0.2, "fillmode": "replace", "fgcolor": mix(ink, fill, 0.55)}
    return marker | {"pattern": hatch | {"bgcolor": fill}}


def _texts(cells: Sequence[Cell], rows: Mapping[str, int], columns: Mapping[str, int], view: View) -> Part:
    color = view.palette.color
    inks = {"reported": color["accent"], "late": color["warningText"], "missing": color["text"]}
    return {
        "type": "scatter",
        "mode": "text",
        "x": [columns[cell["month"]] + 0.5 for cell in cells],
        "y": [rows[cell["region_code"]] for cell in cells],
        "text": [cell_text(cell, view) for cell in cells],
        "textfont": {
            "size": 12 if view.compact else 13,
            "color": [inks[cell["value"]] for cell in cells],
            "weight": [PLAIN if cell["value"] == "reported" else STRONG for cell in cells],
        },
        "hoverinfo": "skip",
    }


def cell_text(cell: Cell, view: View) -> str:
    """Return what stands in a cell: a tick, the days of delay, or a dash with the word."""
    if cell["value"] == "reported":
        return "✓"
    if cell["value"] == "late":
        days = f"+{view.l.num(cell['days_late'])}"
        return days if view.compact else view.l.t("{days} days late (short)", days=days).replace(" ", NBSP)
    return DASH if view.compact else f"{DASH}{NBSP}{view.l.t('none (report)')}"


def _hover(cell: Cell, view: View) -> str:
    place = f"{view.region(cell['region_code'])}, {view.l.period(cell['month'], cell['month'])}"
    days = view.l.n("{count} day late", "{count} days late", cell["days_late"]) if cell["value"] == "late" else ""
    day = cell["submitted_on"]
    sent = view.l.t("received on {date}", date=view.l.date(date.fromisoformat(day))) if day else ""
    lines = [f"<b>{place}</b>", view.named("report", cell["value"]), days, sent, status_text(cell, view)]
    return "<br>".join(text for text in lines if text)
