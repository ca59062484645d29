"""What the work of volunteers is worth: the report's estimates by year, the calculator's by kind of work."""

from __future__ import annotations

from functools import partial

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import leader
from dashboard.figures.bars import bars
from dashboard.figures.columns import columns
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import contribution

CONTRIBUTION = Measure(
    "contribution", N_("Volunteers’ contribution to GDP, estimates"), N_("tenge"), money=True, step=1e9
)
REPLACEMENT = Measure("replacement-cost", N_("Replacement cost of volunteers’ work"), N_("tenge"), money=True)
PERCENT = 100
MOVED = {
    True: N_("From {first} to {last} the estimate fell by {share}"),
    False: N_("From {first} to {last} the estimate rose by {share}"),
}


def moved(rows: pd.DataFrame, view: View) -> str | None:
    """Return by how much the estimate changed from the first year to the last, or None where it did not."""
    known = rows.dropna(subset=["value"]).sort_values("year", kind="stable")
    if len(known) < 2 or not known["value"].iloc[0]:
        return None
    change = (known["value"].iloc[-1] / known["value"].iloc[0] - 1) * PERCENT
    if round(change) == 0:
        return None
    first, last = known["year"].iloc[0], known["year"].iloc[-1]
    return view.l.t(MOVED[bool(change < 0)], first=first, last=last, share=view.l.pct(abs(change), 0))


def dearest(rows: pd.DataFrame, view: View) -> str | None:
    """Return the kind of work with the largest part of the estimate."""
    top = leader(rows)
    if top is None or not top["value"]:
        return None
    return view.l.t(N_("The largest part of the estimate: {name}"), name=view.named("work", str(top["work"])))


def _with_shares(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    return bars(rows.assign(note=[_share(share, view) for share in rows["share_pct"]]), view, measure, key="work")


def _share(share: float, view: View) -> str:
    if share != share:
        return ""
    return f"<{view.l.pct(1, 0)}" if 0 < share < 0.5 else view.l.pct(share, 0)


BY_YEAR = Chart(
    id="contribution-by-year",
    page="contribution",
    name=N_("Volunteers’ contribution to GDP, 2017–2019"),
    finding=moved,
    measure=CONTRIBUTION,
    rows=contribution.by_year,
    form=partial(columns, key="year"),
    source=Source(section="I", note=N_("The figure of 2018 stands without its unit; it follows from the sentence")),
    basis=Basis.PUBLISHED,
    keys=("year",),
    when="",
    dataset="indicators",
)
BY_KIND = Chart(
    id="contribution-by-kind",
    page="contribution",
    name=N_("Replacement cost by kind of work"),
    brief=N_("Hours × wage by kind of work"),
    finding=dearest,
    measure=REPLACEMENT,
    rows=contribution.by_work,
    form=_with_shares,
    source=Source(section="I", registers=("events",), note=N_("Method: ILO Manual, 2011")),
    basis=Basis.MIXED,
    keys=("work",),
    honours=frozenset({"region", "direction", "period", "format"}),
    when="months",
    dataset="events",
)
CHARTS = (BY_YEAR, BY_KIND)
