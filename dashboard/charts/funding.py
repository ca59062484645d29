"""Money of the year, state and other sources apart: by region, source, direction and month."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import FEWEST, busiest_month, leader, leading_code, leading_region
from dashboard.charts.funding_flow import FLOWS
from dashboard.charts.funding_kinds import FILTERS, KINDS, NON_STATE, STATE, Kind, money_chart, slot
from dashboard.charts.funding_spread import SPREADS
from dashboard.figures.bars import bars
from dashboard.figures.columns import columns
from dashboard.figures.map import regions_map
from dashboard.figures.month_rows import month_rows
from dashboard.figures.ranking import ranking
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import MONEY
from dashboard.model.provenance import Basis, Source
from dashboard.queries import funding

BY_REGION = {NON_STATE: N_("Non-state money by region"), STATE: N_("State money by region")}
LEADERS = {
    NON_STATE: leading_region(
        N_("Most non-state money was raised {where}"),
        N_("Most non-state money per 10,000 people was raised {where}"),
        N_("The largest share of non-state money was raised {where}"),
    ),
    STATE: leading_region(
        N_("Most state money was allocated {where}"),
        N_("Most state money per 10,000 people was allocated {where}"),
        N_("The largest share of state money was allocated {where}"),
    ),
}
BY_MONTH = {NON_STATE: N_("Non-state money by month"), STATE: N_("State money by month")}
BUSIEST = {
    NON_STATE: busiest_month(N_("Most non-state money was raised {month}")),
    STATE: busiest_month(N_("Most state money was allocated {month}")),
}
BY_SOURCE_AND_MONTH = {
    NON_STATE: N_("Non-state money by source and month"),
    STATE: N_("State money by source and month"),
}
BY_DIRECTION = {NON_STATE: N_("Non-state money by direction"), STATE: N_("State money by direction")}
LEADING = {
    NON_STATE: leading_code(N_("Most non-state money went to {name}"), "direction"),
    STATE: leading_code(N_("Most state money went to {name}"), "direction"),
}


def _charts(kind: Kind) -> tuple[Chart, ...]:
    regional = partial(
        money_chart,
        kind,
        name=BY_REGION[kind.code],
        finding=LEADERS[kind.code],
        rows=funding.by_region(kind.sources),
        keys=("region_code",),
        honours=FILTERS | {"per"},
    )
    return (
        regional("by-region", form=ranking),
        regional("map", form=regions_map),
        money_chart(
            kind,
            "by-month",
            name=BY_MONTH[kind.code],
            brief=N_("By month"),
            finding=BUSIEST[kind.code],
            rows=funding.by_month(kind.sources),
            form=columns,
            keys=("month",),
        ),
        money_chart(
            kind,
            "by-source-and-month",
            name=BY_SOURCE_AND_MONTH[kind.code],
            finding=steady_source,
            rows=funding.by_source_and_month(kind.sources),
            form=partial(month_rows, key="source"),
            keys=("source", "month"),
        ),
        money_chart(
            kind,
            "by-direction",
            name=BY_DIRECTION[kind.code],
            finding=LEADING[kind.code],
            rows=funding.by_direction(kind.sources),
            form=partial(bars, key="direction"),
            keys=("direction",),
        ),
    )


def steady_source(rows: pd.DataFrame, view: View) -> str | None:
    """Return the source that leads in every month, or in how many of them; None when no source leads in most."""
    tops = [leader(month) for _, month in rows.groupby("month", sort=False)]
    wins = [str(top["source"]) for top in tops if top is not None and top["value"] > 0]
    best = max(set(wins), key=wins.count, default="")
    if len(tops) < FEWEST or 2 * wins.count(best) <= len(tops):
        return None
    name, count = view.named("source", best), wins.count(best)
    if count == len(tops):
        return view.l.t("{name}: most money in every month", name=name)
    return view.l.t("{name}: most money in {count} months of {all}", name=name, count=count, all=len(tops))


def largest_sources(rows: pd.DataFrame, view: View) -> str | None:
    """Return the largest source of each kind of money; None when one of the kinds has no clear leader."""
    tops = [leader(rows[rows["kind"] == kind]) for kind in KINDS]
    if any(top is None or not top["value"] > 0 for top in tops):
        return None
    names = [_inside(view.named("source", str(top["source"]))) for top in tops if top is not None]
    return view.l.t("Largest sources: {other} and {state}", other=names[0], state=names[1])


def _inside(name: str) -> str:
    return name[:1].lower() + name[1:]


BY_SOURCE = Chart(
    id="funding-by-source",
    page="funding",
    name=N_("Money by source"),
    finding=largest_sources,
    measure=MONEY,
    rows=funding.by_source,
    form=partial(bars, key="source", group="kind", subtotals=True),
    source=Source(section="IV", registers=("funding",), note=KINDS[NON_STATE].note),
    basis=Basis.REGISTERS,
    keys=("source",),
    honours=FILTERS,
    when="months",
    dataset="funding",
)
CHARTS = (*(chart for kind in KINDS.values() for chart in _charts(kind)), BY_SOURCE, *FLOWS, *SPREADS)
SLOTS: Mapping[str, Mapping[str, str]] = {
    "money-map": slot("map"),
    "money-ranking": slot("by-region"),
    "money-per-volunteer": slot("per-volunteer"),
    "money-by-direction": slot("by-direction"),
    "money-by-month": slot("by-month"),
    "money-by-source-and-month": slot("by-source-and-month"),
    "money-flow": slot("flow"),
    "money-concentration": slot("concentration"),
}
