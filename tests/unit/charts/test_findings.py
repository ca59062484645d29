"""Computed titles: what the rows say, and nothing where they do not carry a sentence."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.charts import findings
from dashboard.charts.region import place_finding, strength
from dashboard.charts.registry import CHARTS

THREE = {"63": 61, "15": 39, "71": 38}
TIE = {"63": 61, "15": 61, "71": 38}
TWO = {"63": 61, "15": 39, "71": None}
# Their titles tell how many regions report the same round figures, or how much the first three hold, not who leads.
OTHERS = ("bilim-volunteers", "bilim-pupils-volunteers", "funding-concentration", "state-funding-concentration")
regional = pytest.mark.parametrize(
    "chart",
    [chart for chart in CHARTS.values() if chart.keys == ("region_code",) and chart.id not in OTHERS],
    ids=lambda chart: chart.id,
)


@regional
@pytest.mark.parametrize("values", [TIE, TWO, {}], ids=["tie", "two", "none"])
def test_a_regional_chart_keeps_its_name_without_one_clear_leader(look, rows, chart, values):
    assert chart.finding(rows("region_code", values), look()) is None


@regional
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_regional_chart_names_its_leader_where_it_is(look, rows, chart, lang):
    view = look(lang)
    assert view.region("63", "locative") in chart.finding(rows("region_code", THREE), view)


@pytest.mark.parametrize("name", ["events-by-month", "volunteers-by-month", "helped-by-month", "funding-by-month"])
def test_a_monthly_chart_names_its_busiest_month_or_none(look, rows, name):
    finding, view = CHARTS[name].finding, look()
    busiest = {"2020-05": 1, "2020-06": 3, "2020-07": 2}
    assert view.l.in_month("2020-06") in finding(rows("month", busiest), view)
    assert finding(rows("month", busiest | {"2020-08": 3}), view) is None
    assert finding(rows("month", {"2020-05": 1, "2020-06": 3}), view) is None


@pytest.mark.parametrize(
    ("values", "times"),
    [({"63": 50, "15": 30, "71": 20}, 2), ({"63": 34, "15": 33, "71": 33}, 3), ({"63": 10, **dict.fromkeys(
        ("11", "15", "19", "23", "27", "31"), 9), "35": 6}, 7)],
)  # fmt: skip
def test_every_nth_grant_is_said_when_it_is_nearly_exact(look, rows, values, times):
    view = look()
    total = sum(values.values())
    where, value = view.region("63", "locative"), view.l.num(values["63"])
    wanted = view.l.t(findings.EVERY[times], where=where, value=value, total=view.l.num(total))
    assert findings.grants_leader(rows("region_code", values), view) == wanted


def test_a_chosen_region_leads_only_when_no_other_lies_ahead(look, rows):
    view, three = look(), rows("region_code", THREE)
    finding = CHARTS["volunteers-map"].finding
    for everywhere, led in (((61, 39, 38, 5), True), ((99, 61, 39, 38), False)):
        seen = replace(view, everywhere=tuple(map(float, everywhere)))
        assert (finding(three, seen) is not None) == led
        assert (findings.grants_leader(three, seen) is not None) == led


def test_most_grants_are_said_when_no_small_number_fits(look, rows):
    view = look()
    wanted = view.l.t(findings.MOST_GRANTS, where=view.region("63", "locative"), value="40", total="100")
    assert findings.grants_leader(rows("region_code", {"63": 40, "15": 35, "71": 25}), view) == wanted


@pytest.mark.parametrize("per", ["10k", "share"])
def test_a_scaled_title_gives_no_counts(look, rows, per):
    view = look(per=per)
    wanted = view.l.t(findings.MOST_SCALED[per], where=view.region("63", "locative"))
    assert findings.grants_leader(rows("region_code", THREE), view) == wanted


@pytest.mark.parametrize(("name", "key"), [("events-by-direction", "direction"), ("survey-respondents", "group")])
def test_a_leading_code_is_named(look, rows, name, key):
    codes = ("umit", "bilim", "qamqor") if key == "direction" else ("ngo", "government", "front_office")
    view, finding = look("ru"), CHARTS[name].finding
    assert view.named(key, codes[0]) in finding(rows(key, dict(zip(codes, (3, 2, 1), strict=True))), view)
    assert finding(rows(key, dict(zip(codes, (3, 3, 1), strict=True))), view) is None


@pytest.mark.parametrize(("reached", "count"), [(2, 3), (0, 3), (3, 3)])
def test_the_plan_is_counted(look, rows, reached, count):
    values = dict(zip(("umit", "bilim", "qamqor"), [1000] * reached + [999] * (count - reached), strict=True))
    view = look()
    text = findings.plan_reached(rows("direction", values, target=1000), view)
    assert str(count) in text
    assert (view.l.t("{reached} of {count} directions reached the training plan", reached=reached, count=count)
            == text) == (reached < count)  # fmt: skip


def test_two_directions_are_too_few_for_a_title(look, rows):
    assert findings.plan_reached(rows("direction", {"umit": 1, "bilim": 1}, target=1), look()) is None


def test_the_matrix_names_the_region_that_leads_most(look, rows):
    view = look()
    umit, bilim = rows("region_code", THREE, direction="umit"), rows("region_code", THREE, direction="bilim")
    text = findings.matrix_leader(pd.concat([umit, bilim]), view)
    assert text.startswith(view.region("63", "name"))
    assert view.l.join([view.direction("umit"), view.direction("bilim")]) in text
    assert findings.matrix_leader(umit, view) is None
    other = rows("region_code", {"63": 1, "15": 9, "71": 2}, direction="bilim")
    assert findings.matrix_leader(pd.concat([umit, other]), view) is None


def test_the_least_known_direction_must_stand_apart(look, rows):
    view = look()
    assert view.direction("umit") in findings.least_known(
        rows("direction", {"umit": 60, "bilim": 90, "qamqor": 80}), view
    )
    assert findings.least_known(rows("direction", {"umit": 78, "bilim": 90, "qamqor": 80}), view) is None
    assert findings.least_known(rows("direction", {"umit": 60, "bilim": 90}), view) is None


@pytest.mark.parametrize(("own", "found"), [([5, 1, 1], "umit"), ([4, 4, 1], None), ([1, 1, 1], None)])
def test_a_strong_side_is_the_one_furthest_above_the_mean(look, rows, own, found):
    values = dict(zip(("umit", "bilim", "qamqor"), map(float, own), strict=True))
    text, view = strength(rows("direction", values, mean=2.0), look()), look()
    assert (text is None) if found is None else (view.direction(found) in text)


@pytest.mark.parametrize(("region", "named"), [("63", True), ("", False)])
def test_places_need_one_region(catalogue, look, region, named):
    view = look(region=region)
    found = place_finding(CHARTS["region-profile"].frame(catalogue, view.filters), view)
    assert (found is not None) == named


def test_a_tied_place_by_volunteers_is_not_told(look, rows):
    volunteers = rows("region_code", {"63": 5, "15": 5, "71": 1}, measure="volunteers")
    grants = rows("region_code", THREE, measure="grants")
    assert place_finding(pd.concat([volunteers, grants]), look(region="63")) is None
