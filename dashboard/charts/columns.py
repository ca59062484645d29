"""Column headers and cells in words: for tables on the page and for files that ask for labels."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.words import signed_value
from dashboard.figures.view import View
from dashboard.i18n import N_, L
from dashboard.model.measures import Measure
from dashboard.model.precision import QUALIFIER_WORDS, STATUS_WORDS

HEADERS = {
    "region_code": N_("Region"),
    "direction": N_("Direction"),
    "month": N_("Month"),
    "theme": N_("Theme"),
    "source": N_("Money from"),
    "kind": N_("Kind"),
    "group": N_("Group"),
    "date": N_("Date"),
    "activity": N_("Activity"),
    "format": N_("Format"),
    "state": N_("State (of an event)"),
    "measure": N_("Measure"),
    "value": N_("Value"),
    "target": N_("Plan"),
    "target_qualifier": N_("Precision of the plan"),
    "count": N_("Small grants"),
    "mean": N_("Mean of regions"),
    "total": N_("Sum"),
    "events": N_("Events"),
    "volunteers": N_("Volunteers"),
    "pupils": N_("Pupils"),
    "n": N_("Respondents"),
    "note": N_("Note (column)"),
    "event": N_("Event"),
    "qualifier": N_("Precision"),
    "status": N_("Status"),
}
WORDS = {"qualifier": QUALIFIER_WORDS, "target_qualifier": QUALIFIER_WORDS, "status": STATUS_WORDS}
NUMBERS = frozenset({"value", "total", "events", "target", "count", "mean", "volunteers", "pupils", "n"})


def column_labels(rows: pd.DataFrame, l: L) -> dict[str, str]:
    """Return the header of each column in the reader's language."""
    return {name: l.t(HEADERS.get(name, name)) for name in map(str, rows.columns)}


def cells(rows: pd.DataFrame, measure: Measure, view: View) -> list[list[str]]:
    """Return the rows as text cells: codes as names, numbers as written in the language, values with their sign."""
    return [[_cell(name, row, measure, view) for name in map(str, rows.columns)] for _, row in rows.iterrows()]


def _cell(name: str, row: pd.Series, measure: Measure, view: View) -> str:
    value = row[name]
    if name == "value":
        return signed_value(row, measure, view)
    if name == "note":
        return view.l.t(str(value))
    if name in NUMBERS:
        return view.l.num(value)
    if name in WORDS:
        return view.l.t(WORDS[name].get(str(value), str(value)))
    return view.named(name, str(value))
