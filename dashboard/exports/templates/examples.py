"""One example of every column: together those of a register are a row that loads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from dashboard.exports.templates.form import Entry
from dashboard.i18n import N_, L

# Codes of closed lists, values as they are, words as messages.
CHOSEN: Mapping[str, str] = {
    "region": "55", "direction": "taza-alem", "month": "2020-05", "format": "offline", "state": "held",
    "age_group": "18-28", "source": "local_budget",
}  # fmt: skip
PLAIN: Mapping[str, str | int | float | date] = {
    "event_id": "55-2020-0147", "date": date(2020, 5, 17), "activity": "tree_planting", "volunteers": 24,
    "beneficiaries": 0, "hours": 96, "registered": 310, "active": 124, "amount_kzt": 1_250_000,
    "submitted_on": date(2020, 6, 5),
}  # fmt: skip
SAID: Mapping[str, str] = {"reported_by": N_("Front office of Pavlodar Region")}


def example(entry: Entry, l: L) -> str | int | float | date:
    """Return a value that a cell of the column takes, lists and texts in the language of the reader."""
    if entry.name in CHOSEN:
        place = [one.code for one in entry.values].index(CHOSEN[entry.name])
        return entry.choices(l.lang)[place]
    return l.t(SAID[entry.name]) if entry.name in SAID else PLAIN[entry.name]
