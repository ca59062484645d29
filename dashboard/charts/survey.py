"""The expert survey: who answered, what they know of, how they rate the year, who paid for projects."""

from __future__ import annotations

from functools import partial

from dashboard.charts.chart import Chart
from dashboard.charts.findings import leading_code, least_known
from dashboard.charts.survey_words import front_offices_wanted, high_marks, not_whole, shares_told
from dashboard.figures.bars import bars
from dashboard.figures.dots import dots
from dashboard.figures.parts import parts
from dashboard.figures.waffle import waffle
from dashboard.i18n import N_
from dashboard.model.measures import AWARENESS, EXPERTS, PROJECT_SHARE, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import survey, survey_answers

SECTION = Source(section="V")
MONTH = "2020-09"
ANSWERS = Measure("answers", N_("Share of experts"), "%", percent=True)
common = partial(Chart, page="survey", source=SECTION, basis=Basis.PUBLISHED, dataset="survey")
asked = partial(common, when=MONTH, n=100)

AWARENESS_CHART = asked(
    id="survey-awareness",
    name=N_("Experts who know of each direction"),
    finding=least_known,
    measure=AWARENESS,
    rows=survey.awareness,
    form=dots,
    unit=lambda view: view.l.t("%, the scale does not start at 0"),
    keys=("direction",),
    honours=frozenset({"direction"}),
    remark=not_whole,
)
SOURCES = common(
    id="survey-funding-sources",
    name=N_("Who paid for the projects of NGOs"),
    finding=leading_code(N_("{name}: {share} of NGO projects"), "source"),
    measure=PROJECT_SHARE,
    rows=survey.funding_sources,
    form=partial(bars, key="source", label_above=True),
    keys=("source",),
    when="year",
    n=49,
)
RESPONDENTS = asked(
    id="survey-respondents",
    name=N_("Who answered"),
    finding=leading_code(N_("{name}: {value} of 100 experts"), "group"),
    measure=EXPERTS,
    rows=survey.respondents,
    form=waffle,
    keys=("group",),
)
AGE = asked(
    id="survey-age",
    name=N_("Age of the experts"),
    finding=leading_code(N_("{name}: {share} of experts"), "option"),
    measure=ANSWERS,
    rows=survey_answers.age,
    form=parts,
    keys=("option",),
)
EFFECTIVENESS = asked(
    id="survey-effectiveness",
    name=N_("Effectiveness of the events, marks from 1 to 10"),
    finding=high_marks,
    measure=ANSWERS,
    rows=survey_answers.effectiveness,
    form=parts,
    keys=("option", "group"),
    told=shares_told,
)
FRONT_OFFICES = asked(
    id="survey-front-offices",
    name=N_("Is the system of front offices needed"),
    finding=front_offices_wanted,
    measure=ANSWERS,
    unit=lambda view: view.l.t("share of all experts, number of staff"),
    rows=survey_answers.front_offices,
    form=partial(parts, group="group", width=600),
    keys=("group", "option"),
    told=shares_told,
    n=None,
)
CHARTS = (AWARENESS_CHART, SOURCES, RESPONDENTS, AGE, EFFECTIVENESS, FRONT_OFFICES)
