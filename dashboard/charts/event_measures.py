"""What the events register measures: names, units, and the words of the page's switch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.i18n import N_
from dashboard.model.measures import EVENTS, HELPED, VOLUNTEERS, Measure
from dashboard.model.provenance import Source

HOURS = Measure("hours", N_("Hours of volunteers"), N_("hours (unit)"), N_("Hours"))
FORMAT_SHARE = Measure("format-share", N_("Share of held events"), "%", percent=True)
STATES = Measure("states", N_("Events in the register"), N_("events (unit)"))
FILTERS = frozenset({"region", "direction", "period", "format"})
# Measure → its column in the register's cubes; the page's switch offers them in this order.
COLUMNS: Mapping[Measure, str] = {
    EVENTS: "events",
    VOLUNTEERS: "volunteers",
    HELPED: "beneficiaries",
    HOURS: "hours",
}


@dataclass(frozen=True)
class Rate:
    """A measure per held event and the column that it divides."""

    measure: Measure
    column: str


RATES = (
    Rate(Measure("helped-per-event", N_("People helped per event"), N_("people per event")), "beneficiaries"),
    Rate(Measure("volunteers-per-event", N_("Volunteers per event"), N_("people per event")), "volunteers"),
    Rate(Measure("hours-per-event", N_("Hours per event"), N_("hours per event")), "hours"),
)


def from_register(note: str) -> Source:
    """Return the source of a chart of the events register; `note` says what the report does not publish."""
    return Source(section="IV", registers=("events",), note=note)
