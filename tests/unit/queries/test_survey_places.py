"""Orders without figures: nothing is given a length, groups carry their own n."""

from __future__ import annotations

import pytest

from dashboard.model.filters import Filters
from dashboard.queries import survey_places

EVERY = [
    survey_places.problems,
    survey_places.inefficiency,
    survey_places.spheres,
    survey_places.future,
    survey_places.international,
]
PEOPLE = {"all": 100, "ngo": 49, "government": 17, "volunteer_expert": 17, "front_office": 17}


@pytest.mark.parametrize("query", EVERY)
def test_no_order_has_a_value(catalogue, query):
    rows = query(catalogue, Filters())
    assert rows["value"].isna().all()
    assert set(rows["status"]) == {"not_stated"}
    assert all(PEOPLE[group] == n for group, n in zip(rows["group"], rows["n"], strict=True))


@pytest.mark.parametrize("query", EVERY)
def test_rows_are_those_that_the_report_prints(catalogue, printed, query):
    rows = query(catalogue, Filters())
    asked = set(rows["question"])
    source = {(r["question"], r["option"], r["group"]) for r in printed("survey") if r["question"] in asked}
    assert set(zip(rows["question"], rows["option"], rows["group"], strict=True)) == source


def test_problems_stand_in_the_order_of_all_experts(catalogue):
    rows = survey_places.problems(catalogue, Filters())
    everyone = rows[rows["group"].eq("all")]
    assert list(everyone["rank"]) == list(range(1, 10))
    assert list(rows["option"].drop_duplicates()) == list(everyone["option"])


def test_government_and_front_offices_agree_on_problems(catalogue):
    rows = survey_places.problems(catalogue, Filters())
    top = {group: list(part.sort_values("rank")["option"]) for group, part in rows.groupby("group")}
    assert top["government"] == top["front_office"] == ["imperfect_law", "no_knowledge_traditions", "no_insurance"]
    assert top["ngo"] == top["volunteer_expert"] == [
        "no_citizen_initiative", "weak_state_support", "low_business_activity",
    ]  # fmt: skip


def test_reasons_that_only_a_group_names_follow_those_of_all(catalogue):
    options = list(survey_places.inefficiency(catalogue, Filters())["option"].drop_duplicates())
    assert options[:3] == ["low_organisation", "entertainment", "not_fully_done"]
    assert set(options[3:]) == {"low_involvement", "online_format", "goals_mismatch"}


def test_a_place_that_the_report_does_not_give_stays_empty(catalogue):
    rows = survey_places.spheres(catalogue, Filters()).set_index(["option", "group"])
    assert rows["rank"].isna()[("business_preferences", "volunteer_expert")]
    assert rows.loc[("state_programme", "government"), "rank_basis"] == "stated"
