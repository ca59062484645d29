"""BILIM by region: volunteers, pupils, and pupils for each volunteer (Table 2)."""

from __future__ import annotations

from functools import partial

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import FEWEST, Finding, leading_everywhere
from dashboard.figures.empty import remark
from dashboard.figures.ranking import ranking
from dashboard.figures.scatter import scatter
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import PUPILS, Measure
from dashboard.model.provenance import Basis, Source, Status
from dashboard.queries import volunteers

TAUGHT_BY = Measure("volunteers", N_("BILIM volunteers"), N_("people (unit)"))
PER_VOLUNTEER = Measure("per-volunteer", N_("BILIM pupils per volunteer"), N_("pupils per volunteer"))
FILTERS = frozenset({"region", "direction"})
TABLE = Source(section="IV", tables=(2,))


def repeated(message: str, columns: tuple[str, ...]) -> Finding:
    """Return a finding that tells how many regions report exactly the same figures in `columns`.

    The message has {count}, {total} and a field for each column; nothing is found for fewer than three regions.
    """

    def finding(rows: pd.DataFrame, view: View) -> str | None:
        sizes = rows.groupby(list(columns), sort=False).size().sort_values(ascending=False, kind="stable")
        if sizes.empty or sizes.iloc[0] < FEWEST:
            return None
        top = sizes.index[0] if len(columns) > 1 else (sizes.index[0],)
        values = {name: view.l.num(value) for name, value in zip(columns, top, strict=True)}
        return view.l.t(message, count=int(sizes.iloc[0]), total=len(rows), **values)

    return finding


def most_pupils(rows: pd.DataFrame, view: View) -> str | None:
    """Return where a volunteer taught most pupils."""
    top = leading_everywhere(rows, view)
    if top is None:
        return None
    where = view.region(str(top["region_code"]), "locative")
    return view.l.t(
        "Most pupils per volunteer were taught {where}: {value}", where=where, value=view.l.num(top["value"])
    )


def _applicable(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    # The cities stand in the table and the files; a bar for them would look like a gap.
    known = rows[rows["status"].ne(Status.NOT_APPLICABLE.value)]
    if known.empty and len(rows):
        return remark(view, view.l.t("Not applicable: BILIM was for schools of the 14 regions"))
    return ranking(known, view, measure)


VOLUNTEERS = Chart(
    id="bilim-volunteers",
    page="volunteers",
    name=N_("BILIM volunteers by region"),
    brief=N_("BILIM volunteers; no plan by region is printed"),
    finding=repeated(N_("Exactly {volunteers} volunteers in {count} of {total} regions"), ("volunteers",)),
    measure=TAUGHT_BY,
    rows=volunteers.bilim_by_region("volunteers"),
    form=ranking,
    source=TABLE,
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=FILTERS,
    dataset="bilim",
)
PUPILS_PER_VOLUNTEER = Chart(
    id="bilim-pupils-per-volunteer",
    page="volunteers",
    name=N_("BILIM pupils per volunteer"),
    brief=N_("14 regions; not applicable to the three cities"),
    finding=most_pupils,
    measure=PER_VOLUNTEER,
    rows=volunteers.bilim_by_region("per_volunteer"),
    form=_applicable,
    source=TABLE,
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=FILTERS,
    dataset="bilim",
)
AGAINST = Chart(
    id="bilim-pupils-volunteers",
    page="volunteers",
    name=N_("BILIM pupils and volunteers"),
    finding=repeated(
        N_("{count} regions alike: {volunteers} volunteers and {pupils} pupils"), ("volunteers", "pupils")
    ),
    measure=PUPILS,
    rows=volunteers.bilim_by_region("pupils"),
    form=partial(scatter, across=TAUGHT_BY),
    unit=lambda view: view.l.t("people; the axes do not start at 0"),
    source=TABLE,
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=FILTERS,
    dataset="bilim",
)
CHARTS = (VOLUNTEERS, PUPILS_PER_VOLUNTEER, AGAINST)
