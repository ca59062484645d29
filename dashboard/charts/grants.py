"""Small grants: 422 projects of Table 1 by region and direction."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import grants_leader, matrix_leader
from dashboard.figures.map import regions_map
from dashboard.figures.matrix import matrix
from dashboard.figures.ranking import ranking
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import GRANTS, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import grants

TABLE_1 = Source(section="IV", tables=(1,))
UNITS = {
    "count": GRANTS.unit,
    grants.SHARE: N_("percent of the region's grants"),
    grants.AVERAGE: N_("percent against the mean of the direction"),
}
MODES = tuple(UNITS)


def matrix_mode(view: View) -> str:
    """Return how the reader wants the matrix: counts, shares within the region, or against the mean."""
    return view.filters.measure if view.filters.measure in MODES else MODES[0]


def _matrix(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    return matrix(rows.assign(value=rows["count"]), view, measure, mode=matrix_mode(view))


def _leader(rows: pd.DataFrame, view: View) -> str | None:
    return matrix_leader(rows.assign(value=rows["count"]), view)


def _unit(view: View) -> str:
    return view.l.t(UNITS[matrix_mode(view)])


MAP = Chart(
    id="grants-map",
    page="regions",
    name=N_("Small grants by region"),
    finding=grants_leader,
    measure=GRANTS,
    rows=grants.by_region,
    form=regions_map,
    source=TABLE_1,
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=frozenset({"region", "direction", "per"}),
    dataset="grants",
)
RANKING = Chart(
    id="grants-ranking",
    page="regions",
    name=N_("Small grants by region"),
    finding=grants_leader,
    measure=GRANTS,
    rows=grants.by_region,
    form=ranking,
    source=TABLE_1,
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=frozenset({"region", "direction", "per"}),
    dataset="grants",
)
MATRIX = Chart(
    id="grants-matrix",
    page="grants",
    name=N_("Small grants by region and direction"),
    finding=_leader,
    measure=GRANTS,
    rows=grants.matrix,
    unit=_unit,
    form=_matrix,
    source=Source(section="IV", tables=(1,), note=N_("Row and column sums are checked")),
    basis=Basis.PUBLISHED,
    keys=("region_code", "direction"),
    honours=frozenset({"region", "direction"}),
    dataset="grants",
)
CHARTS = (MAP, RANKING, MATRIX)
