"""How evenly money is spread: tenge per volunteer, and the curve of concentration over the regions."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import FEWEST, leading_region
from dashboard.charts.funding_kinds import FILTERS, KINDS, NON_STATE, STATE, Kind, money_chart
from dashboard.figures.lorenz import lorenz
from dashboard.figures.ranking import ranking
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.queries.funding_spread import concentration, leaders_share, per_volunteer

PER_VOLUNTEER = Measure("per-volunteer", N_("Money per volunteer engaged"), N_("tenge per volunteer"), money=True)
SHARE = Measure("money-share", N_("Share of money against share of people"), "%", percent=True)
BY_VOLUNTEER = {NON_STATE: N_("Non-state money per volunteer"), STATE: N_("State money per volunteer")}
LEADERS = {
    NON_STATE: leading_region(N_("Most non-state money per volunteer was raised {where}"), "", ""),
    STATE: leading_region(N_("Most state money per volunteer was allocated {where}"), "", ""),
}
CONCENTRATION = {NON_STATE: N_("Concentration of non-state money"), STATE: N_("Concentration of state money")}
# Shares of three regions, in percent, that have a word of their own.
WORDS = (
    (200 / 3, N_("Three regions hold more than two thirds of the money")),
    (50.0, N_("Three regions hold more than half of the money")),
    (100 / 3, N_("Three regions hold more than a third of the money")),
    (25.0, N_("Three regions hold more than a quarter of the money")),
)


def _per_volunteer(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    told = rows.rename(columns={"nationwide": "mean"})
    return ranking(told, view, measure, caption=N_("in the whole country"))


def three_regions(rows: pd.DataFrame, view: View) -> str | None:
    """Return how much the three leading regions hold, in words; None for few regions or a small share."""
    if len(rows) <= FEWEST:
        return None
    share = leaders_share(rows)
    return next((view.l.t(message) for least, message in WORDS if share > least), None)


def _charts(kind: Kind) -> tuple[Chart, ...]:
    return (
        money_chart(
            kind,
            "per-volunteer",
            registers=("funding", "events"),
            name=BY_VOLUNTEER[kind.code],
            finding=LEADERS[kind.code],
            measure=PER_VOLUNTEER,
            rows=per_volunteer(kind.sources),
            form=_per_volunteer,
            keys=("region_code",),
        ),
        money_chart(
            kind,
            "concentration",
            name=CONCENTRATION[kind.code],
            finding=three_regions,
            measure=SHARE,
            rows=concentration(kind.sources),
            form=lorenz,
            keys=("region_code",),
            honours=FILTERS - {"region"},
        ),
    )


SPREADS = tuple(chart for kind in KINDS.values() for chart in _charts(kind))
