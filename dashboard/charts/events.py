"""Events, volunteers and people helped: the events register by region, month and direction."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.charts import event_days, event_directions, event_kinds, event_rates
from dashboard.charts.chart import Chart
from dashboard.charts.event_measures import COLUMNS, FILTERS, HOURS, from_register
from dashboard.charts.findings import Finding, busiest_month, leading_region
from dashboard.figures.columns import columns
from dashboard.figures.map import regions_map
from dashboard.figures.ranking import ranking
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import EVENTS, HELPED, VOLUNTEERS, Measure
from dashboard.model.provenance import Basis
from dashboard.queries import events

BY_REGION = N_("Demo: the report names only the leading regions")
BY_MONTH = N_("Demo: the report does not publish months")


def _with_notes(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    noted = zip(rows["month"].tolist(), rows["event"].tolist(), strict=True)
    notes = [(date.fromisoformat(f"{month}-01"), view.named("event", event)) for month, event in noted if event]
    return columns(rows, view, measure, notes=notes)


def _regional(measure: Measure, column: str, name: str, finding: Finding) -> tuple[Chart, Chart]:
    def chart(suffix: str, form: object) -> Chart:
        return Chart(
            id=f"{measure.id}-{suffix}",
            # The regions page compares people and events; hours are a measure of the events page alone.
            page="events" if measure is HOURS else "regions",
            name=name,
            finding=finding,
            measure=measure,
            rows=events.by_region(column),
            form=form,  # type: ignore[arg-type]
            source=from_register(BY_REGION),
            basis=Basis.REGISTERS,
            keys=("region_code",),
            honours=FILTERS | {"per"},
            when="months",
            dataset="events",
        )

    return chart("map", regions_map), chart("ranking", ranking)


def _monthly(measure: Measure, column: str, name: str, finding: Finding) -> Chart:
    return Chart(
        id=f"{measure.id}-by-month",
        page="events",
        name=name,
        brief=N_("By month"),
        finding=finding,
        measure=measure,
        rows=events.by_month(column),
        form=_with_notes,
        source=from_register(BY_MONTH),
        basis=Basis.REGISTERS,
        keys=("month",),
        honours=FILTERS,
        when="months",
        dataset="events",
    )


EVENTS_REGIONAL = _regional(
    EVENTS,
    "events",
    N_("Events by region"),
    leading_region(
        N_("Most events were held {where}"),
        N_("Most events per 10,000 people were held {where}"),
        N_("The largest share of events was held {where}"),
    ),
)
VOLUNTEERS_REGIONAL = _regional(
    VOLUNTEERS,
    "volunteers",
    N_("Volunteers by region"),
    leading_region(
        N_("Most volunteers were engaged {where}"),
        N_("Most volunteers per 10,000 people were engaged {where}"),
        N_("The largest share of volunteers was engaged {where}"),
    ),
)
HELPED_REGIONAL = _regional(
    HELPED,
    "beneficiaries",
    N_("People helped by region"),
    leading_region(
        N_("Most people were helped {where}"),
        N_("Most people per 10,000 were helped {where}"),
        N_("The largest share of those helped lives {where}"),
    ),
)
BY_MONTH_CHARTS = (
    _monthly(EVENTS, "events", N_("Events by month"), busiest_month(N_("Most events were held {month}"))),
    _monthly(
        VOLUNTEERS, "volunteers", N_("Volunteers by month"), busiest_month(N_("Most volunteers were engaged {month}"))
    ),
    _monthly(
        HELPED, "beneficiaries", N_("People helped by month"), busiest_month(N_("Most people were helped {month}"))
    ),
)
HOURS_REGIONAL = _regional(
    HOURS,
    "hours",
    N_("Hours by region"),
    leading_region(
        N_("Most hours were worked {where}"),
        N_("Most hours per 10,000 people were worked {where}"),
        N_("The largest share of hours was worked {where}"),
    ),
)[1:]
HOURS_BY_MONTH = _monthly(HOURS, "hours", N_("Hours by month"), busiest_month(N_("Most hours were worked {month}")))
REGIONAL = (*EVENTS_REGIONAL, *VOLUNTEERS_REGIONAL, *HELPED_REGIONAL, *HOURS_REGIONAL)
CHARTS = (
    *(*REGIONAL, *BY_MONTH_CHARTS, HOURS_BY_MONTH, *event_directions.CHARTS),
    *(*event_days.CHARTS, *event_kinds.CHARTS, *event_rates.CHARTS),
)
RATED = {"events": "helped", "volunteers": "volunteers", "helped": "helped", "hours": "hours"}
# Slots of the page whose chart follows its switch: slot → measure → chart.
SLOTS = {
    "event-days": {measure.id: f"{measure.id}-by-day" for measure in COLUMNS},
    "event-months": {measure.id: f"{measure.id}-by-month" for measure in COLUMNS},
    "event-regions": {measure.id: f"{measure.id}-ranking" for measure in COLUMNS},
    "event-directions": {measure.id: chart.id for measure, chart in zip(COLUMNS, event_directions.CHARTS, strict=True)},
    "event-activities": {measure.id: f"{measure.id}-by-activity" for measure in COLUMNS},
    "event-rates-regions": {name: f"{rate}-per-event-by-region" for name, rate in RATED.items()},
    "event-rates-directions": {name: f"{rate}-per-event-by-direction" for name, rate in RATED.items()},
}
