"""The columns of the register's grid: their names, filters, and widths that hold every name of the language."""

from __future__ import annotations

from dashboard.blocks.reading import Reading
from dashboard.components.register_grid import GridColumn
from dashboard.figures.textsize import text_width, widest
from dashboard.i18n import N_
from dashboard.model.registers import COUNTS, LABELS

NAMES = {
    "date": N_("Date"),
    "region_code": N_("Region"),
    "direction": N_("Direction"),
    "activity": N_("Activity"),
    "format": N_("Format"),
    "state": N_("State (of an event)"),
    "volunteers": N_("Volunteers"),
    "beneficiaries": N_("Helped (column)"),
    "hours": N_("Hours"),
    "event_id": N_("Number (of an event)"),
}
FIXED = {"date": 126, "event_id": 172}
# Beside a header stand the marks of filter and order, beside a cell's text its padding, in px.
_MARKS, _PADDING = 42, 18
# Longer names are read in the tooltip; the activity takes what room is left.
MOST = {"direction": 148, "activity": 160}


def columns_of(reading: Reading) -> list[GridColumn]:
    """Return the columns of the grid, named in the reader's language, with the filter that suits each."""
    return [_column(name, reading) for name in NAMES]


def alphabet(column: str, reading: Reading) -> list[str]:
    """Return the codes of a column with a code list in the alphabetical order of their names; others have none."""
    l, named = reading.view.l, reading.view.named
    return sorted(LABELS.get(column, ()), key=lambda code: l.order(named(column, code).removeprefix("г. ")))


def _column(name: str, reading: Reading) -> GridColumn:
    label, choices = reading.view.l.t(NAMES[name]), _choices(name, reading)
    width = max(FIXED.get(name, 0), text_width(label) + _MARKS, widest(choices.values()) + _PADDING)
    return GridColumn(name, label, min(width, MOST.get(name, width)), _kind(name), choices)


def _kind(column: str) -> str:
    if column in LABELS:
        return "list"
    return "number" if column in COUNTS else "date" if column == "date" else "text"


def _choices(column: str, reading: Reading) -> dict[str, str]:
    return {code: reading.view.named(column, code) for code in alphabet(column, reading)}
