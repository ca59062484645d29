"""People helped, volunteers and hours per held event, by region and by direction."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart, Form
from dashboard.charts.event_measures import FILTERS, RATES, Rate, from_register
from dashboard.charts.findings import Finding, leading_code, leading_region
from dashboard.figures.bars import bars
from dashboard.figures.ranking import ranking
from dashboard.i18n import N_
from dashboard.model.provenance import Basis
from dashboard.queries import event_rates

BY_REGION = {
    "helped-per-event": (N_("People helped per event by region"), N_("Most people helped per event: {where}")),
    "volunteers-per-event": (N_("Volunteers per event by region"), N_("Most volunteers per event: {where}")),
    "hours-per-event": (N_("Hours per event by region"), N_("Most hours per event: {where}")),
}
BY_DIRECTION = {
    "helped-per-event": (N_("People helped per event by direction"), N_("Most people helped per event: {name}")),
    "volunteers-per-event": (N_("Volunteers per event by direction"), N_("Most volunteers per event: {name}")),
    "hours-per-event": (N_("Hours per event by direction"), N_("Most hours per event: {name}")),
}


def _chart(rate: Rate, key: str, name: str, finding: Finding, form: Form) -> Chart:
    return Chart(
        id=f"{rate.measure.id}-by-{key.removesuffix('_code')}",
        page="events",
        name=name,
        finding=finding,
        measure=rate.measure,
        rows=event_rates.rate_by(rate.column, key),
        form=form,
        source=from_register(N_("Demo: the report publishes no figures per event")),
        basis=Basis.REGISTERS,
        keys=(key,),
        honours=FILTERS,
        when="months",
        dataset="events",
    )


def _regional(rate: Rate) -> Chart:
    name, leads = BY_REGION[rate.measure.id]
    return _chart(rate, "region_code", name, leading_region(leads, leads, leads), ranking)


def _directional(rate: Rate) -> Chart:
    name, leads = BY_DIRECTION[rate.measure.id]
    return _chart(rate, "direction", name, leading_code(leads, "direction"), partial(bars, key="direction"))


CHARTS = tuple(chart for rate in RATES for chart in (_regional(rate), _directional(rate)))
