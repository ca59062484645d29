"""The expert survey: the shares that the report prints, and a remainder that says it is calculated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.model.filters import Filters
from dashboard.queries import survey


def printed_answers(printed, question: str) -> list[dict[str, str]]:
    return [row for row in printed("survey") if row["question"] == question]


def test_awareness_is_printed_for_each_direction(catalogue, printed):
    rows = survey.awareness(catalogue, Filters())
    answers = {row["option"]: float(row["value"]) for row in printed_answers(printed, "awareness")}
    average = answers.pop("average")
    assert rows.set_index("direction")["value"].to_dict() == answers
    assert set(rows["mean"]) == {average}
    assert set(rows["n"]) == {100}


def test_awareness_follows_the_directions(catalogue):
    rows = survey.awareness(catalogue, Filters(directions=("umit", "ayala"), regions=("55",)))
    assert set(rows["direction"]) == {"umit", "ayala"}


def test_the_sources_of_money_add_up_to_100(catalogue, printed):
    rows = survey.funding_sources(catalogue, Filters()).set_index("source")
    shares = {row["option"]: float(row["value"]) for row in printed_answers(printed, "funding_sources") if row["value"]}
    assert rows["value"].sum() == pytest.approx(100)
    assert rows.drop("remainder")["value"].to_dict() == shares
    assert rows.loc["remainder", "value"] == pytest.approx(100 - sum(shares.values())) == 10


def test_the_remainder_is_calculated_and_says_how(catalogue):
    rows = survey.funding_sources(catalogue, Filters()).set_index("source")
    assert rows.loc["remainder", "status"] == "calculated"
    assert rows.loc["remainder", "note"]
    assert set(rows.drop("remainder")["status"]) == {"published"}
    assert set(rows.drop("remainder")["note"]) == {""}


def test_what_the_report_only_calls_the_smallest_has_no_row_of_its_own(catalogue):
    assert "international" not in set(survey.funding_sources(catalogue, Filters())["source"])


def test_respondents_are_the_hundred_without_their_sum(catalogue):
    rows = survey.respondents(catalogue, Filters())
    assert rows.set_index("group")["value"].to_dict() == {
        "ngo": 49, "government": 17, "volunteer_expert": 17, "front_office": 17,
    }  # fmt: skip
    assert rows["value"].sum() == 100


@pytest.mark.parametrize("query", [survey.awareness, survey.funding_sources, survey.respondents])
def test_rows_carry_precision_and_status(catalogue, query):
    rows = query(catalogue, Filters())
    assert {"value", "n", "qualifier", "status"} <= set(rows.columns)
    assert set(rows["qualifier"]) == {"exact"}


def test_without_a_printed_mean_it_is_that_of_the_directions(catalogue):
    frame = catalogue.published["survey"]
    without = frame[~(frame["question"].eq("awareness") & frame["option"].eq("average"))]
    bare = replace(catalogue, published={**catalogue.published, "survey": without})
    rows = survey.awareness(bare, Filters())
    assert rows["mean"].iloc[0] == pytest.approx(rows["value"].mean())
