"""Money of the year: state and other sources kept apart, by region, source and month."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart, Form
from dashboard.charts.findings import busiest_month, leading_code, leading_region
from dashboard.figures.bars import bars
from dashboard.figures.columns import columns
from dashboard.figures.map import regions_map
from dashboard.figures.ranking import ranking
from dashboard.i18n import N_
from dashboard.model.measures import FUNDING, MONEY, STATE_FUNDING
from dashboard.model.provenance import Basis, Source
from dashboard.model.registers import STATE_SOURCES
from dashboard.queries import funding

FILTERS = frozenset({"region", "direction", "period"})
REGISTER = Source(
    section="IV", registers=("funding",), note=N_("Demo: the report publishes only the sum and the leading regions")
)
LEADER = leading_region(
    N_("Most non-state money was raised {where}"),
    N_("Most non-state money per 10,000 people was raised {where}"),
    N_("The largest share of non-state money was raised {where}"),
)
STATE_LEADER = leading_region(
    N_("Most state money was allocated {where}"),
    N_("Most state money per 10,000 people was allocated {where}"),
    N_("The largest share of state money was allocated {where}"),
)


def _regional(id: str, form: Form) -> Chart:
    return Chart(
        id=id,
        page="funding",
        name=N_("Non-state money by region"),
        finding=LEADER,
        measure=FUNDING,
        rows=funding.by_region(funding.NON_STATE_SOURCES),
        form=form,
        source=REGISTER,
        basis=Basis.REGISTERS,
        keys=("region_code",),
        honours=FILTERS | {"per"},
        when="months",
    )


BY_REGION = _regional("funding-by-region", ranking)
MAP = _regional("funding-map", regions_map)
STATE_BY_REGION = Chart(
    id="state-funding-by-region",
    page="funding",
    name=N_("State money by region"),
    finding=STATE_LEADER,
    measure=STATE_FUNDING,
    rows=funding.by_region(STATE_SOURCES),
    form=ranking,
    source=Source(section="IV", registers=("funding",), note=N_("Demo: the printed state sum is damaged")),
    basis=Basis.REGISTERS,
    keys=("region_code",),
    honours=FILTERS | {"per"},
    when="months",
)
BY_SOURCE = Chart(
    id="funding-by-source",
    page="funding",
    name=N_("Money by source"),
    measure=MONEY,
    rows=funding.by_source,
    form=partial(bars, key="source", group="kind"),
    source=REGISTER,
    basis=Basis.REGISTERS,
    keys=("source",),
    honours=FILTERS,
    when="months",
)
BY_MONTH = Chart(
    id="funding-by-month",
    page="funding",
    name=N_("Non-state money by month"),
    finding=busiest_month(N_("Most non-state money was raised {month}")),
    measure=FUNDING,
    rows=funding.by_month(funding.NON_STATE_SOURCES),
    form=columns,
    source=REGISTER,
    basis=Basis.REGISTERS,
    keys=("month",),
    honours=FILTERS,
    when="months",
)
BY_DIRECTION = Chart(
    id="funding-by-direction",
    page="funding",
    name=N_("Non-state money by direction"),
    finding=leading_code(N_("Most non-state money went to {name}"), "direction"),
    measure=FUNDING,
    rows=funding.by_direction(funding.NON_STATE_SOURCES),
    form=partial(bars, key="direction"),
    source=REGISTER,
    basis=Basis.REGISTERS,
    keys=("direction",),
    honours=FILTERS,
    when="months",
)
CHARTS = (BY_REGION, MAP, STATE_BY_REGION, BY_SOURCE, BY_MONTH, BY_DIRECTION)
