"""Column headers and cells in words: for tables on the page and for files that ask for labels."""

from __future__ import annotations

from datetime import date

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
    "measure": N_("Measure"),
    "value": N_("Value"),
    "unit": N_("Unit"),
    "target": N_("Plan"),
    "plan_pct": N_("Percent of the plan"),
    "share_pct": N_("Share, %"),
    "claimed": N_("In the text"),
    "claimed_place": N_("Place in the text"),
    "target_qualifier": N_("Precision of the plan"),
    "count": N_("Small grants"),
    "projects": N_("Projects in Table 1"),
    "total": N_("Sum"),
    "mean": N_("Mean of regions"),
    "volunteers": N_("Volunteers"),
    "pupils": N_("Pupils"),
    "n": N_("Respondents"),
    "note": N_("Note (column)"),
    "event": N_("Event"),
    "date_from": N_("First day"),
    "date_to": N_("Last day"),
    "date_text": N_("Date as printed"),
    "precision": N_("Precision of the date"),
    "place": N_("Place"),
    "mentions": N_("Mentions"),
    "other_dates": N_("Dates elsewhere"),
    "agreement": N_("Agreement of dates"),
    "indicator": N_("Measure"),
    "network": N_("Social network"),
    "country": N_("Country"),
    "nationwide": N_("In the whole country"),
    "value_high": N_("Upper value"),
    "submitted_on": N_("Received on"),
    "days_late": N_("Days late"),
    "year": N_("Year"),
    "work": N_("Kind of work"),
    "hours": N_("Hours"),
    "origin": N_("Hours from"),
    "wage_kzt": N_("Wage, ₸ per hour"),
    "low": N_("From (low end)"),
    "high": N_("To (high end)"),
    "part": N_("Part (column)"),
    "dividend_value": N_("Dividend"),
    "divisor_value": N_("Divisor"),
    "university": N_("University"),
    "age_group": N_("Age group"),
    "registered": N_("Newly registered"),
    "active": N_("Active"),
    "amount_kzt": N_("Money, tenge"),
    "population": N_("People"),
    "population_share": N_("Share of people, %"),
    "question": N_("Question"),
    "option": N_("Answer"),
    "rank": N_("Place"),
    "rank_basis": N_("How the place is known"),
    "date": N_("Date"),
    "activity": N_("Activity"),
    "format": N_("Format"),
    "state": N_("State (of an event)"),
    "events": N_("Events"),
    "qualifier": N_("Precision"),
    "status": N_("Status"),
}
DAYS = frozenset({"date_from", "date_to"})
WORDS = {"qualifier": QUALIFIER_WORDS, "target_qualifier": QUALIFIER_WORDS, "status": STATUS_WORDS}
NUMBERS = frozenset(
    {
        "active",
        "amount_kzt",
        "claimed",
        "claimed_place",
        "count",
        "days_late",
        "dividend_value",
        "divisor_value",
        "events",
        "high",
        "hours",
        "low",
        "mean",
        "mentions",
        "n",
        "nationwide",
        "plan_pct",
        "projects",
        "population",
        "population_share",
        "pupils",
        "rank",
        "registered",
        "share_pct",
        "target",
        "total",
        "value",
        "value_high",
        "volunteers",
        "wage_kzt",
    }
)


def column_labels(rows: pd.DataFrame, l: L) -> dict[str, str]:
    """Return the header of each column in the reader's language."""
    return {name: l.t(HEADERS.get(name, name)) for name in map(str, rows.columns)}


def cells(rows: pd.DataFrame, measure: Measure, view: View) -> list[list[str]]:
    """Return the rows as text cells: codes as names, numbers as written in the language, values with their sign."""
    return [[_cell(name, row, measure, view) for name in map(str, rows.columns)] for _, row in rows.iterrows()]


def _cell(name: str, row: pd.Series, measure: Measure, view: View) -> str:
    value = row[name]
    if name == "value":
        return view.named(measure.codes, value) if isinstance(value, str) else signed_value(row, measure, view)
    if name in NUMBERS:
        return view.l.num(value)
    return _words(name, str(value), view)


def _words(name: str, text: str, view: View) -> str:
    if name in DAYS:
        return view.l.date(date.fromisoformat(text), "medium")
    if name == "note":
        return view.l.t(text)
    if name in WORDS:
        return view.l.t(WORDS[name].get(text, text))
    return view.named(name, text)
