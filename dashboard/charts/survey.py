"""The expert survey: who answered, what they know of, who paid for projects."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart
from dashboard.charts.findings import leading_code, least_known
from dashboard.figures.bars import bars
from dashboard.figures.dots import dots
from dashboard.figures.waffle import waffle
from dashboard.i18n import N_
from dashboard.model.measures import AWARENESS, EXPERTS, PROJECT_SHARE
from dashboard.model.provenance import Basis, Source
from dashboard.queries import survey

SECTION = Source(section="V")
MONTH = "2020-09"

AWARENESS_CHART = Chart(
    id="survey-awareness",
    page="survey",
    name=N_("Experts who know of each direction"),
    finding=least_known,
    measure=AWARENESS,
    rows=survey.awareness,
    form=dots,
    unit=lambda view: view.l.t("%, the scale does not start at 0"),
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("direction",),
    honours=frozenset({"direction"}),
    when=MONTH,
    n=100,
)
SOURCES = Chart(
    id="survey-funding-sources",
    page="survey",
    name=N_("Who paid for the projects of NGOs"),
    finding=leading_code(N_("{name}: {share} of NGO projects"), "source"),
    measure=PROJECT_SHARE,
    rows=survey.funding_sources,
    form=partial(bars, key="source", label_above=True),
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("source",),
    when="year",
    n=49,
)
RESPONDENTS = Chart(
    id="survey-respondents",
    page="survey",
    name=N_("Who answered"),
    finding=leading_code(N_("{name}: {value} of 100 experts"), "group"),
    measure=EXPERTS,
    rows=survey.respondents,
    form=waffle,
    source=SECTION,
    basis=Basis.PUBLISHED,
    keys=("group",),
    when=MONTH,
    n=100,
)
CHARTS = (AWARENESS_CHART, SOURCES, RESPONDENTS)
