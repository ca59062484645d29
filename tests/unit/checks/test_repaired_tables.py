"""Outcomes follow from the tables: repair what the report got wrong and the check passes."""

import pytest

from dashboard.checks import (
    centres,
    chronology,
    coincidence,
    damaged,
    dates,
    emergency,
    gaps,
    leaders,
    people,
    plans,
    rankings,
    repeats,
    rounding,
    shares,
    spelling,
    survey,
    teaching,
    themes,
)
from dashboard.checks.facts import run
from dashboard.checks.finding import Outcome
from dashboard.checks.text import speaker
from dashboard.i18n import L


def indicator(name, value, column="value"):
    return ("indicators", {"indicator": name}, column, value)


def survey_row(question, option, value, column="value"):
    return ("survey", {"question": question, "option": option}, column, value)


def both_days(name, day):
    return [("timeline", {"event": name}, column, day) for column in ("date_from", "date_to")]


def rank(region, direction, value, column="value"):
    return ("ranks", {"measure": "grants", "direction": direction, "region_code": region}, column, value)


REPAIRED = [
    (damaged, "damaged-funding-state", [indicator("funding_state", "2 554 208 580", "text")]),
    (damaged, "damaged-talap", [indicator("talap_damaged_shares", "63; 34; 64", "text")]),
    (damaged, "damaged-infographic", [indicator("front_office_infographic_1", "478", "text")]),
    (
        rankings,
        "ranks-qamqor",
        [rank("19", "qamqor", "35", "region_code"), rank("71", "qamqor", "39", "region_code")]
        + [rank("63", "qamqor", 11), rank("63", "qamqor", 1, "rank")]
        + [edit for code in ("35", "39") for edit in (rank(code, "qamqor", 10), rank(code, "qamqor", 2, "rank"))],
    ),
    (leaders, "ranks-copied", [("ranks", {"direction": "qamqor"}, "quote", "больше всего было реализовано")]),
    (
        leaders,
        "bilim-above-plan",
        [("bilim", {"region_code": c}, "volunteers", 100) for c in ("23", "31", "35", "39", "27")],
    ),
    (leaders, "place-without-bilim", [indicator("grant_projects_bilim_nur_sultan", 4)]),
    (themes, "themes-umit", [("themes", {"theme": "awareness_training"}, "value", 33)]),
    (themes, "themes-missing", [("themes", {"theme": "inclusive_education"}, "direction", "bilim")]),
    (themes, "themes-other", [("themes", {"theme": "inclusive_education"}, "value", 20)]),
    (rounding, "trained-total", [indicator("trained_section_i", 8100), indicator("trained_section_iii", 8000)]),
    (rounding, "registered-volunteers", [indicator("registered_volunteers_infographic", 44_400)]),
    (survey, "awareness-mean", [indicator("survey_awareness_average", 84)]),
    (survey, "awareness-missing", [survey_row("awareness", "average", "auto", "option")]),
    (survey, "effectiveness-scale", [indicator("survey_effectiveness_range", 6)]),
    (survey, "effectiveness-groups", [("survey", {"question": "respondents", "group": "ngo"}, "value", 9)]),
    (survey, "front-offices-yes", [indicator("survey_front_offices_rather", 25)]),
    (survey, "state-support", [survey_row("problems", "weak_state_support", None, None)]),
    (shares, "shares-awareness", [survey_row("awareness", "bilim", 92)]),
    (
        shares,
        "shares-funding",
        [survey_row("funding_sources", "state", 43), survey_row("funding_sources", "own_funds", 29)],
    ),
    (shares, "funding-remainder", [survey_row("funding_sources", "international", 10)]),
    (plans, "bilim-in-total", [("grants_totals", {"code": "bilim"}, "value", 68)]),
    (centres, "centres-saylyq", [indicator("centres_saylyq_other_regions", 0)]),
    (centres, "centres-bilim", [("targets", {"measure": "centre_regions"}, "value", 0)]),
    (centres, "mentors-regions", [indicator("dara_regions", 8)]),
    (coincidence, "trained-exactly-plan", [("trained", {"value": 1000}, "qualifier", "about")]),
    (
        coincidence,
        "bilim-round",
        [("bilim", {"region_code": code}, "pupils", 1000 + int(code)) for code in ("15", "43", "47", "61")],
    ),
    (repeats, "silver-seminars", [indicator("silver_seminars_section_iii", 7)]),
    (dates, "date-decree", both_days("decree", "2019-08-26")),
    (chronology, "date-declared", both_days("declared_section_i", "2019-08-26")),
    (chronology, "date-forum", both_days("omsk_forum", "2019-12-20")),
    (chronology, "date-debate", both_days("un_debates", "2020-09-23")),
    (chronology, "decree-kind", [("timeline", {"event": "decree"}, "quote", "УКАЗ ПРЕЗИДЕНТА РК")]),
    (emergency, "emergency-hours", [indicator("emergency_hours", 160_000)]),
    (emergency, "emergency-money", [indicator("emergency_hours", 160_000)]),
    (emergency, "emergency-baskets", [indicator("emergency_baskets", 31_000)]),
    (emergency, "masks-baskets", [indicator("emergency_baskets", 44_000)]),
    (emergency, "people-helped", [indicator("emergency_people_helped", 86_000)]),
    (emergency, "calls-outgoing", [indicator("calls_outgoing", 1059)]),
    (people, "ages", [indicator("average_age", 32.4)]),
    (people, "engaged-registered", [indicator("registered_volunteers", 144_359)]),
    (people, "organisations", [indicator("volunteer_associations", 1673)]),
    (teaching, "tutors", [indicator("e_tutor_children", 500)]),
    (teaching, "mentors", [indicator("mentored_children", 2050)]),
    (coincidence, "trained-approximate", [("trained", {"direction": "sabaqtastyq"}, "qualifier", "exact")]),
    (people, "waste-units", [indicator("clear_fest_waste", 1214.5)]),
    (spelling, "spelling-umit", [("survey", {}, "quote", "-")]),
    (gaps, "grants-blank", [("grants", {"direction": "bilim"}, "value", 0)]),
    (gaps, "survey-shares-lost", [("survey", {"group": "all"}, "value", 1)]),
    (gaps, "contribution-year", [indicator("contribution_2019", "2020", "period")]),
    (gaps, "directions-silent", [indicator("clear_fest_waste", "ayala", "direction")]),
]


@pytest.mark.parametrize(("module", "id", "edits"), REPAIRED, ids=[row[1] for row in REPAIRED])
def test_repair_passes(edited, shipped, reference, module, id, edits):
    before = shipped(module)[id]
    after = {finding.id: finding for finding in run(module.CHECKS, edited(*edits))}[id]
    assert before.status is not Outcome.PASSED
    assert after.status is Outcome.PASSED
    title, detail, _ = speaker(L("en"), reference).say(after)
    assert 0 < len(title) <= 60
    assert 0 < len(detail) <= 140
