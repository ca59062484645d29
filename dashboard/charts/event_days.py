"""The calendar: held events, their volunteers, the people helped and the hours, day by day."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.event_measures import COLUMNS, FILTERS, from_register
from dashboard.charts.findings import leader
from dashboard.figures.calendar import calendar
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis
from dashboard.queries import event_days

NAMES = {
    "events": N_("Events by day"),
    "volunteers": N_("Volunteers by day"),
    "helped": N_("People helped by day"),
    "hours": N_("Hours by day"),
}
BUSIEST = {
    "events": N_("Most events in one day: {day}"),
    "volunteers": N_("Most volunteers in one day: {day}"),
    "helped": N_("Most people helped in one day: {day}"),
    "hours": N_("Most hours in one day: {day}"),
}


def _chart(measure: Measure, column: str) -> Chart:
    def busiest(rows: pd.DataFrame, view: View) -> str | None:
        top = leader(rows)
        day = "" if top is None else view.l.day(date.fromisoformat(str(top["date"])))
        return view.l.t(BUSIEST[measure.id], day=day) if day else None

    return Chart(
        id=f"{measure.id}-by-day",
        page="events",
        name=NAMES[measure.id],
        finding=busiest,
        measure=measure,
        rows=event_days.by_day(column),
        form=calendar,
        source=from_register(N_("Demo: the report does not publish days")),
        basis=Basis.REGISTERS,
        keys=("date",),
        honours=FILTERS,
        when="months",
        dataset="events",
    )


CHARTS = tuple(_chart(measure, column) for measure, column in COLUMNS.items())
