"""Answers with figures: printed ones as printed, remainders calculated, words where no figure is printed."""

from __future__ import annotations

import pytest

from dashboard.model.filters import Filters
from dashboard.queries import survey_answers

EVERY = [
    survey_answers.age,
    survey_answers.effectiveness,
    survey_answers.front_offices,
    survey_answers.measures,
    survey_answers.achievements,
]


@pytest.mark.parametrize("query", EVERY)
def test_rows_carry_n_precision_and_status(catalogue, query):
    rows = query(catalogue, Filters())
    assert {"option", "value", "n", "qualifier", "status"} <= set(rows.columns)
    assert (rows["value"].isna() == rows["status"].eq("not_stated")).all()


def test_the_oldest_are_the_remainder(catalogue):
    rows = survey_answers.age(catalogue, Filters()).set_index("option")
    assert rows["value"].to_dict() == {"16_29": 51, "30_59": 45, "60_plus": 4}
    assert rows["status"].to_dict() == {"16_29": "published", "30_59": "published", "60_plus": "calculated"}
    assert set(rows["n"]) == {100}


def test_high_marks_are_printed_and_the_rest_is_calculated(catalogue):
    rows = survey_answers.effectiveness(catalogue, Filters())
    known = rows.dropna(subset=["value"]).set_index("option")
    assert known["value"].to_dict() == {"score_5_10": 88, "other_answers": 12}
    assert known["status"].to_dict() == {"score_5_10": "published", "other_answers": "calculated"}


def test_who_gave_low_marks_is_said_without_a_share(catalogue):
    rows = survey_answers.effectiveness(catalogue, Filters())
    silent = rows[rows["value"].isna()]
    assert list(silent["group"]) == ["ngo", "volunteer_expert"]
    assert set(silent["note"]) == {survey_answers.LOW_MARKS}


def test_front_offices_add_up_for_all_and_for_their_staff(catalogue):
    rows = survey_answers.front_offices(catalogue, Filters())
    everyone, staff = (rows[rows["group"].eq(group)].set_index("option") for group in ("all", "front_office"))
    assert everyone["value"].to_dict() == {"yes": 24, "rather_yes": 52, "other_answers": 24}
    assert staff["value"].to_dict() == {"no_or_rather_no": 6, "other_answers": 11}
    assert (set(everyone["unit"]), set(staff["unit"])) == ({"percent"}, {"persons"})
    assert (set(everyone["n"]), set(staff["n"])) == ({100}, {17})


def test_only_the_printed_answers_on_front_offices_are_published(catalogue):
    rows = survey_answers.front_offices(catalogue, Filters())
    assert set(rows.loc[rows["status"].eq("published"), "option"]) == {"rather_yes", "no_or_rather_no"}
    assert set(rows.loc[rows["option"].isin(["yes", "other_answers"]), "status"]) == {"calculated"}


def test_measures_are_a_share_two_sentences_and_four_ranges(catalogue):
    rows = survey_answers.measures(catalogue, Filters()).set_index("option")
    assert rows.loc["state_support", "value"] == 65
    assert set(rows.loc[["labour_record", "public_status"], "note"]) == {survey_answers.TOP_THREE}
    ranges = rows[rows["qualifier"].eq("range")]
    assert len(ranges) == 4
    assert set(zip(ranges["value"], ranges["value_high"], strict=True)) == {(18, 25)}
    assert list(rows["rank"]) == [1, 2, 3, 4, 5, 6, 7]


def test_achievements_have_bounds_or_words_never_a_share(catalogue):
    rows = survey_answers.achievements(catalogue, Filters()).set_index("option")
    bounds = rows.dropna(subset=["value"])
    assert set(bounds["qualifier"]) == {"less_than"}
    assert bounds["note"].ne("").to_dict() == {
        "more_directions": True, "positive_image": True,
        "more_business_funding": False, "public_activity": False, "public_trust": False,
    }  # fmt: skip
    assert list(rows.index[rows["note"].eq(survey_answers.MAJORITY)]) == [
        "more_volunteers", "more_initiatives", "more_state_funding",
    ]  # fmt: skip


def test_what_all_groups_name_is_one_row_for_all_experts(catalogue):
    rows = survey_answers.achievements(catalogue, Filters())
    (last,) = rows[rows["option"].eq("stronger_state_support")].to_dict("records")
    assert (last["note"], last["n"], last["status"]) == (survey_answers.EVERY_GROUP, 100, "not_stated")
