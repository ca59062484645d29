"""Outcomes follow from the tables: break a figure and its check fails."""

import pytest

from dashboard.checks import (
    centres,
    damaged,
    dates,
    gaps,
    leaders,
    people,
    plans,
    rankings,
    repeats,
    rounding,
    shares,
    sums,
    survey,
    tables,
    themes,
)
from dashboard.checks.facts import run


def indicator(name, value, column="value"):
    return ("indicators", {"indicator": name}, column, value)


def survey_row(question, option, value, column="value"):
    return ("survey", {"question": question, "option": option}, column, value)


def event(name, day, column):
    return ("timeline", {"event": name}, column, day)


def both_days(name, day):
    return [("timeline", {"event": name}, column, day) for column in ("date_from", "date_to")]


def grant(region, direction, value):
    return ("grants", {"region_code": region, "direction": direction}, "value", value)


def rank(region, direction, value, column="value"):
    return ("ranks", {"measure": "grants", "direction": direction, "region_code": region}, column, value)


BROKEN = [
    (tables, "grants-rows", "error", [grant("63", "saylyq", 15)]),
    (tables, "grants-columns", "error", [grant("63", "saylyq", 15)]),
    (tables, "grants-total", "error", [grant("63", "saylyq", 15)]),
    (tables, "grants-total", "error", [indicator("grants_total", 421)]),
    (tables, "bilim-pupils-sum", "error", [("bilim", {"region_code": "11"}, "pupils", 1466)]),
    (tables, "bilim-volunteers-sum", "error", [("bilim_totals", {"measure": "volunteers"}, "value", 1580)]),
    (tables, "trained-sum", "error", [("trained", {"direction": "umit"}, "value", 1026)]),
    (tables, "centres-total", "error", [("centres", {"direction": "umit", "region_code": "11"}, None, None)]),
    (tables, "centres-invited", "error", [indicator("centres_invited", 17)]),
    (sums, "calls-sum", "error", [indicator("calls_help", 67)]),
    (sums, "respondents-sum", "error", [indicator("survey_experts_ngo", 50)]),
    (sums, "followers-sum", "error", [indicator("followers_instagram", 5000)]),
    (sums, "laureates-product", "error", [indicator("award_nominations", 15)]),
    (sums, "masks-product", "error", [indicator("auto_masks_per_basket", 5)]),
    (sums, "articles-within", "error", [indicator("articles_site", 200)]),
    (sums, "students-within", "error", [indicator("registered_students", 144_000)]),
    (sums, "laureates-within", "error", [indicator("award_applications", 40)]),
    (sums, "un-volunteers-sum", "error", [indicator("un_volunteers", 8)]),
    (plans, "project-grants-sum", "error", [("targets", {"measure": "project_grants"}, "value", 21)]),
    (plans, "trained-plan", "warning", [("trained", {"direction": "umit"}, "value", 999)]),
    (plans, "bilim-in-total", "warning", [("grants_totals", {"code": "umit"}, "value", 60)]),
    (plans, "grants-money", "passed", [indicator("grants_total", "tenge", "unit")]),
    (repeats, "award-applications", "warning", [indicator("award_applications_section_iii", 786)]),
    (repeats, "grant-maximum", "warning", [indicator("small_grant_max_section_i", "exact", "qualifier")]),
    (repeats, "front-offices", "warning", [indicator("regional_front_offices", 16)]),
    (repeats, "state-funded-share", "warning", [indicator("survey_state_funded_conclusion", 24)]),
    (repeats, "grants-text", "error", [indicator("grant_projects_umit", 86)]),
    (rounding, "bilim-pupils-text", "warning", [indicator("bilim_pupils_text", 15_200)]),
    (rounding, "bilim-volunteers-text", "warning", [indicator("bilim_volunteers_text", 1560)]),
    (rounding, "bilim-regions-text", "error", [indicator("bilim_volunteers_atyrau", 153)]),
    (rounding, "registered-volunteers", "warning", [indicator("registered_volunteers_infographic", 34_400)]),
    (rankings, "most-grants", "error", [rank("15", "", 93)]),
    (rankings, "fewest-grants", "error", [("grants_totals", {"code": "59"}, "value", 7)]),
    (rankings, "most-pupils", "error", [("bilim", {"region_code": "11"}, "pupils", 1600)]),
    (rankings, "ranks-taza-alem", "error", [grant("19", "taza-alem", 1)]),
    (rankings, "ranks-umit", "error", [grant("55", "umit", 8)]),
    (rankings, "ranks-saylyq", "error", [rank("15", "saylyq", 1, "rank")]),
    (themes, "themes-qamqor", "warning", [("themes", {"direction": "qamqor", "theme": "other"}, "value", 9)]),
    (themes, "themes-saylyq", "warning", [("themes", {"theme": "patient_care"}, "value", 16)]),
    (centres, "centres-plan", "warning", [("centres", {"direction": "umit", "region_code": "11"}, None, None)]),
    (centres, "bilim-regions", "warning", [grant("71", "bilim", 6)]),
    (leaders, "universities", "error", [("universities", {"rank": 1}, "students", 500)]),
    (shares, "shares-others", "warning", [survey_row("continue_directions", "yes", 93.4)]),
    (shares, "ages-remainder", "error", [survey_row("age", "30_59", 54)]),
    (shares, "funding-remainder", "warning", [survey_row("funding_sources", "state", 24)]),
    (survey, "front-offices-yes", "warning", [indicator("survey_front_offices_rather", 82)]),
    (dates, "date-medal", "warning", both_days("medal", "2020-08-06")),
    (dates, "date-opening", "warning", both_days("opening", "2019-12-11")),
    (dates, "month-award", "warning", both_days("closing", "2020-11-30")),
    (people, "contribution-falls", "error", [indicator("contribution_2018", 7.3e9)]),
    (damaged, "digits", "error", [indicator("calls_total", "47 8", "text")]),
    (gaps, "ambassadors", "warning", [("ambassadors", {"direction": "umit"}, None, None)]),
    (gaps, "recommendation-blocks", "warning", [("recommendations", {"block": 8}, None, None)]),
]


@pytest.mark.parametrize(
    ("module", "id", "expected", "edits"), BROKEN, ids=[f"{row[1]}-{n}" for n, row in enumerate(BROKEN)]
)
def test_change_changes_the_outcome(edited, shipped, module, id, expected, edits):
    found = {finding.id: finding for finding in run(module.CHECKS, edited(*edits))}
    assert found[id].status.value == expected
    assert shipped(module)[id].status.value != expected


def test_a_missing_row_silences_one_check_only(edited):
    frames = edited(("indicators", {"indicator": "calls_help"}, None, None))
    found = {finding.id for finding in run(sums.CHECKS, frames)}
    assert "calls-sum" not in found
    assert "followers-sum" in found


def test_the_failing_parts_are_named(edited):
    frames = edited(grant("63", "saylyq", 15))
    found = {finding.id: finding for finding in run(tables.CHECKS, frames)}
    assert found["grants-rows"].regions == ("63",)
    assert found["grants-columns"].directions == ("saylyq",)


def test_qamqor_names_the_regions_in_dispute(published):
    found = {finding.id: finding for finding in run(rankings.CHECKS, published)}["ranks-qamqor"]
    assert {"19", "63", "71"} <= {*found.regions}
    assert found.computed == {"table_19": 4, "table_63": 11, "table_71": 6}
    assert found.values["region_leader"] == ("63",)
