"""Formats, states and activities of the events in the register."""

from __future__ import annotations

from functools import partial

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.event_measures import COLUMNS, FILTERS, FORMAT_SHARE, STATES, from_register
from dashboard.charts.findings import leader
from dashboard.figures.bars import bars
from dashboard.figures.multiples import multiples
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis
from dashboard.model.registers import OTHER
from dashboard.queries import event_kinds

HALF = 0.5
MOST_FORMAT = {
    "online": N_("Most events were held online"),
    "offline": N_("Most events were held in person"),
    "mixed": N_("Most events were mixed, online and in person"),
}
ACTIVITY_NAMES = {
    "events": N_("Events by activity"),
    "volunteers": N_("Volunteers by activity"),
    "helped": N_("People helped by activity"),
    "hours": N_("Hours by activity"),
}
FIRST_ACTIVITY = {
    "events": N_("First by events: {name}"),
    "volunteers": N_("First by volunteers: {name}"),
    "helped": N_("First by people helped: {name}"),
    "hours": N_("First by hours: {name}"),
}


def main_format(rows: pd.DataFrame, view: View) -> str | None:
    """Return which format more than half of the events had, or None."""
    counts = rows.groupby("format", sort=False)["events"].sum()
    if view.filters.formats or not counts.sum() or counts.max() / counts.sum() <= HALF:
        return None
    return view.l.t(MOST_FORMAT[str(counts.idxmax())])


FORMATS_CHART = Chart(
    id="event-formats-by-month",
    page="events",
    name=N_("Formats of events by month"),
    finding=main_format,
    measure=FORMAT_SHARE,
    rows=event_kinds.format_shares,
    form=partial(multiples, group="format", shared=True),
    source=from_register(N_("Demo: the report does not publish formats")),
    basis=Basis.REGISTERS,
    keys=("format", "month"),
    honours=FILTERS,
    when="months",
    dataset="events",
)
STATES_CHART = Chart(
    id="event-states-by-month",
    page="events",
    name=N_("Held, planned and cancelled events"),
    measure=STATES,
    rows=event_kinds.states,
    form=partial(multiples, group="state"),
    source=from_register(N_("Demo: the report publishes only events held")),
    basis=Basis.REGISTERS,
    keys=("state", "month"),
    honours=FILTERS,
    when="months",
    dataset="events",
)


def _activities(measure: Measure, column: str) -> Chart:
    def first(rows: pd.DataFrame, view: View) -> str | None:
        top = leader(rows[rows["activity"] != OTHER])
        name = "" if top is None else view.named("activity", str(top["activity"]))
        return view.l.t(FIRST_ACTIVITY[measure.id], name=name) if name else None

    return Chart(
        id=f"{measure.id}-by-activity",
        page="events",
        name=ACTIVITY_NAMES[measure.id],
        finding=first,
        measure=measure,
        rows=event_kinds.by_activity(column),
        form=partial(bars, key="activity"),
        source=from_register(N_("Demo: the report does not publish activities")),
        basis=Basis.REGISTERS,
        keys=("activity",),
        honours=FILTERS,
        when="months",
        dataset="events",
    )


CHARTS = (FORMATS_CHART, STATES_CHART, *(_activities(measure, column) for measure, column in COLUMNS.items()))
