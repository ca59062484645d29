"""Results by direction: plans and training, themes of projects, support centres, BILIM by region."""

from __future__ import annotations

from functools import partial

from dashboard.charts import breakdown
from dashboard.charts.chart import Chart
from dashboard.charts.direction_findings import plans_reached, plans_told, themes_covered
from dashboard.charts.findings import leading_region, plan_reached
from dashboard.figures.places import places
from dashboard.figures.plan_bars import plan_bars
from dashboard.figures.plans import plans
from dashboard.figures.ranking import ranking
from dashboard.figures.theme_panels import theme_panels
from dashboard.i18n import N_
from dashboard.model.measures import CENTRES, PROJECTS, PUPILS, TRAINED, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import direction, directions

SECTION = Source(section="IV")
PLANNED = Measure("planned", N_("Plan and result"), N_("people, grants, centres"))

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
    dataset="trained",
)
THEMES = Chart(
    id="themes-by-direction",
    page="directions",
    name=N_("Projects by theme"),
    measure=PROJECTS,
    rows=directions.themes,
    finding=themes_covered,
    form=theme_panels,
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("direction", "theme"),
    honours=frozenset({"direction"}),
    dataset="themes",
)
CENTRES_CHART = Chart(
    id="centres",
    page="directions",
    name=N_("Volunteer support centres that the report names"),
    measure=CENTRES,
    rows=directions.centres,
    form=places,
    source=Source(section="IV", note=N_("BILIM’s centres, planned in 14 regions, are not named")),
    basis=Basis.PUBLISHED,
    keys=("direction", "region_code"),
    honours=frozenset({"direction", "region"}),
    dataset="centres",
)
BILIM = Chart(
    id="bilim-by-region",
    page="directions",
    name=N_("BILIM: pupils taught by region"),
    finding=leading_region(N_("BILIM taught most pupils {where}"), "", ""),
    measure=PUPILS,
    rows=directions.bilim_chosen,
    form=partial(ranking, breaks=None),
    source=Source(section="IV", tables=(2,)),
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=frozenset({"region", "direction"}),
    dataset="bilim",
)
PLANS = Chart(
    id="plan-against-fact",
    page="directions",
    name=N_("Plan and result by direction"),
    brief=N_("Plan and result"),
    finding=plans_reached,
    measure=PLANNED,
    rows=direction.plans,
    form=plans,
    source=Source(section="IV", note=N_("A guide for each direction was planned too, without a figure")),
    basis=Basis.PUBLISHED,
    keys=("direction", "measure"),
    honours=frozenset({"direction"}),
    told=plans_told,
    dataset="targets",
)
CHARTS = (TRAINED_CHART, PLANS, THEMES, CENTRES_CHART, BILIM, *breakdown.CHARTS)
