"""Held events, their volunteers, the people helped and the hours, by direction."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart
from dashboard.charts.event_measures import COLUMNS, FILTERS, from_register
from dashboard.charts.findings import leading_code
from dashboard.figures.bars import bars
from dashboard.i18n import N_
from dashboard.model.measures import EVENTS, Measure
from dashboard.model.provenance import Basis
from dashboard.queries import events

DIRECTIONS = {
    "events": (N_("Events by direction"), N_("Most events belong to {name}")),
    "volunteers": (N_("Volunteers by direction"), N_("Most volunteers: {name}")),
    "helped": (N_("People helped by direction"), N_("Most people helped: {name}")),
    "hours": (N_("Hours by direction"), N_("Most hours: {name}")),
}


def _directional(measure: Measure, column: str) -> Chart:
    name, leads = DIRECTIONS[measure.id]
    return Chart(
        id="events-by-direction" if measure is EVENTS else f"event-{measure.id}-by-direction",
        page="directions" if measure is EVENTS else "events",
        name=name,
        finding=leading_code(leads, "direction"),
        measure=measure,
        rows=events.by_direction(column),
        form=partial(bars, key="direction"),
        source=from_register(N_("Demo: the report does not publish events by direction")),
        basis=Basis.REGISTERS,
        keys=("direction",),
        honours=FILTERS,
        when="months",
        dataset="events",
    )


CHARTS = tuple(_directional(measure, column) for measure, column in COLUMNS.items())
