"""The expert survey: what was reached, what is needed, what stands in the way, with figures or only in an order."""

from __future__ import annotations

from functools import partial

from dashboard.charts.survey import ANSWERS, asked
from dashboard.charts.survey_words import (
    first_priority,
    main_measure,
    named_by_majority,
    no_common,
    order_told,
    shares_told,
)
from dashboard.figures.answers import answers
from dashboard.figures.group_ranks import group_ranks
from dashboard.figures.placings import placings
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.queries import survey_answers, survey_places

PLACES = Measure("places", N_("What the experts named"), N_("place (unit)"))


def _several(view: View) -> str:
    return view.l.t("%, several answers")


def _unshared(view: View) -> str:
    return view.l.t("order of the report, without shares")


by_group = partial(
    asked,
    measure=PLACES,
    unit=_unshared,
    told=order_told,
    form=partial(group_ranks, groups=survey_places.GROUPS),
    keys=("question", "option", "group"),
)
MEASURES_NEEDED = asked(
    id="survey-measures",
    name=N_("What volunteering needs"),
    finding=main_measure,
    measure=ANSWERS,
    unit=_several,
    rows=survey_answers.measures,
    form=answers,
    keys=("option",),
    told=shares_told,
)
ACHIEVEMENTS = asked(
    id="survey-achievements",
    name=N_("Achievements of the year"),
    finding=named_by_majority,
    measure=ANSWERS,
    unit=_several,
    rows=survey_answers.achievements,
    form=answers,
    keys=("option",),
    told=shares_told,
)
PROBLEMS = by_group(
    id="survey-problems",
    name=N_("Problems to solve, by group"),
    finding=no_common(N_("No problem is named by all groups of experts")),
    rows=survey_places.problems,
)
INEFFICIENCY = by_group(
    id="survey-inefficiency",
    name=N_("Reasons for low marks, by group"),
    finding=no_common(N_("No reason is named by all groups of experts")),
    rows=survey_places.inefficiency,
    form=partial(group_ranks, groups=survey_places.GROUPS, names=180),
)
SPHERES = by_group(
    id="survey-spheres",
    name=N_("Measures in five spheres, by group"),
    finding=first_priority,
    rows=survey_places.spheres,
    form=partial(group_ranks, groups=survey_places.GROUPS, section="question"),
)
FUTURE = by_group(
    id="survey-future",
    name=N_("Directions to support and less relevant ones"),
    rows=survey_places.future,
    form=partial(placings, section="question"),
)
INTERNATIONAL = by_group(
    id="survey-international",
    name=N_("Measures for international volunteering"),
    rows=survey_places.international,
    form=placings,
)
CHARTS = (MEASURES_NEEDED, ACHIEVEMENTS, PROBLEMS, INEFFICIENCY, SPHERES, FUTURE, INTERNATIONAL)
