"""Events, volunteers and people helped: the events register by region, month and direction."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import Finding, busiest_month, leading_code, leading_region
from dashboard.figures.bars import bars
from dashboard.figures.columns import columns
from dashboard.figures.map import regions_map
from dashboard.figures.ranking import ranking
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import EVENTS, HELPED, VOLUNTEERS, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import events

FILTERS = frozenset({"region", "direction", "period", "format"})
BY_REGION = N_("Demo: the report names only the leading regions")
BY_MONTH = N_("Demo: the report does not publish months")
BY_DIRECTION = N_("Demo: the report does not publish events by direction")


def _with_notes(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    noted = rows[rows["event"].ne("")]
    notes = [
        (date.fromisoformat(f"{row['month']}-01"), view.named("event", str(row["event"])))
        for _, row in noted.iterrows()
    ]
    return columns(rows, view, measure, notes=notes)


def _source(note: str) -> Source:
    return Source(section="IV", registers=("events",), note=note)


def _regional(measure: Measure, column: str, name: str, finding: Finding) -> tuple[Chart, Chart]:
    def chart(suffix: str, form: object) -> Chart:
        return Chart(
            id=f"{measure.id}-{suffix}",
            page="regions",
            name=name,
            finding=finding,
            measure=measure,
            rows=events.by_region(column),
            form=form,  # type: ignore[arg-type]
            source=_source(BY_REGION),
            basis=Basis.REGISTERS,
            keys=("region_code",),
            honours=FILTERS | {"per"},
            when="months",
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
        source=_source(BY_MONTH),
        basis=Basis.REGISTERS,
        keys=("month",),
        honours=FILTERS,
        when="months",
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
BY_DIRECTION_CHART = Chart(
    id="events-by-direction",
    page="directions",
    name=N_("Events by direction"),
    finding=leading_code(N_("Most events belong to {name}"), "direction"),
    measure=EVENTS,
    rows=events.by_direction("events"),
    form=lambda rows, view, measure: bars(rows, view, measure, key="direction"),
    source=_source(BY_DIRECTION),
    basis=Basis.REGISTERS,
    keys=("direction",),
    honours=FILTERS,
    when="months",
)
CHARTS = (*EVENTS_REGIONAL, *VOLUNTEERS_REGIONAL, *HELPED_REGIONAL, *BY_MONTH_CHARTS, BY_DIRECTION_CHART)
