"""Results by direction: training against plan, themes of projects, support centres, BILIM by region."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart
from dashboard.charts.findings import leading_region, plan_reached
from dashboard.figures.bars import bars
from dashboard.figures.plan_bars import plan_bars
from dashboard.figures.ranking import ranking
from dashboard.figures.table import table
from dashboard.i18n import N_
from dashboard.model.measures import CENTRES, PROJECTS, PUPILS, TRAINED
from dashboard.model.provenance import Basis, Source
from dashboard.queries import directions

SECTION = Source(section="IV")

TRAINED_CHART = Chart(
    id="trained-by-direction",
    page="directions",
    name=N_("Volunteers trained and engaged"),
    finding=plan_reached,
    measure=TRAINED,
    rows=directions.trained,
    form=plan_bars,
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("direction",),
    honours=frozenset({"direction"}),
)
THEMES = Chart(
    id="themes-by-direction",
    page="directions",
    name=N_("Projects by theme"),
    measure=PROJECTS,
    rows=directions.themes,
    form=partial(bars, key="theme", group="direction"),
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("direction", "theme"),
    honours=frozenset({"direction"}),
)
CENTRES_CHART = Chart(
    id="centres",
    page="directions",
    name=N_("Volunteer support centres that the report names"),
    measure=CENTRES,
    rows=directions.centres,
    form=partial(table, keys=("direction", "region_code"), value=False),
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("direction", "region_code"),
    honours=frozenset({"direction", "region"}),
)
BILIM = Chart(
    id="bilim-by-region",
    page="directions",
    name=N_("BILIM: pupils taught by region"),
    finding=leading_region(N_("BILIM taught most pupils {where}"), "", ""),
    measure=PUPILS,
    rows=directions.bilim,
    form=partial(ranking, breaks=None),
    source=Source(section="IV", tables=(2,)),
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=frozenset({"region"}),
)
CHARTS = (TRAINED_CHART, THEMES, CENTRES_CHART, BILIM)
