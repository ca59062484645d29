"""Plans, themes with their remainder, leaders beside the text, awareness: from the printed tables."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.model.directions import DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.queries import direction, directions

EVERYTHING = Filters()


def only(*slugs: str) -> Filters:
    return Filters(directions=slugs)


def test_every_priority_direction_has_each_planned_measure_once(catalogue):
    rows = direction.plans(catalogue, EVERYTHING)
    assert len(rows) == len(PRIORITY_SLUGS) * 3
    assert not rows.duplicated(["direction", "measure"]).any()


def test_plans_and_results_are_the_printed_ones(catalogue, printed):
    rows = direction.plans(catalogue, EVERYTHING).set_index(["direction", "measure"])
    trained = {r["direction"]: float(r["value"]) for r in printed("trained")}
    assert {slug: rows.loc[(slug, "trained"), "value"] for slug in PRIORITY_SLUGS} == trained
    assert rows.loc[("umit", "grants"), "value"] == rows.loc[("umit", "grants"), "target"] == 68
    assert rows.loc[("umit", "grants"), "target_qualifier"] == "at_least"
    assert rows.loc[("umit", "trained"), "target_qualifier"] == "about"
    assert rows.loc[("umit", "trained"), "plan_pct"] == pytest.approx(102.5)


def test_bilim_has_no_plan_of_68_and_centres_in_14_regions(catalogue):
    rows = direction.plans(catalogue, only("bilim")).set_index("measure")
    assert rows.loc["grants", "value"] == 14
    assert pd.isna(rows.loc["grants", "target"])
    assert rows.loc["grants", "target_qualifier"] == ""
    assert rows.loc["centres", "target"] == 14
    assert rows.loc["centres", "unit"] == "regions"
    assert rows.loc["centres", "status"] == "not_stated"
    assert pd.isna(rows.loc["centres", "plan_pct"])


@pytest.mark.parametrize("slug", DIRECTION_SLUGS[7:])
def test_an_additional_direction_has_no_plan(catalogue, slug):
    assert direction.plans(catalogue, only(slug)).empty
    assert direction.themes(catalogue, only(slug)).empty


def test_themes_and_their_remainder_make_up_the_grants(catalogue, printed_totals):
    rows = direction.themes(catalogue, EVERYTHING)
    sums = rows.groupby("direction")["value"].sum().to_dict()
    assert sums == printed_totals["direction"]
    rest = rows[rows["theme"] == direction.REST].set_index("direction")["value"].to_dict()
    assert rest == {"bilim": 14, "umit": 11}
    assert set(rows.loc[rows["theme"] == direction.REST, "status"]) == {"calculated"}


def test_the_remainder_does_not_depend_on_regions(catalogue):
    narrowed = direction.themes(catalogue, Filters(regions=("55",), directions=("umit",)))
    assert narrowed.equals(direction.themes(catalogue, only("umit")))


def test_leaders_stand_beside_the_claims_of_the_text(catalogue):
    rows = direction.leaders(catalogue, only("qamqor")).set_index("region_code")
    assert rows.index[0] == "63"
    assert rows.loc["63", ["value", "claimed", "claimed_place"]].tolist() == [11, 8, 2]
    assert rows.loc["19", ["value", "claimed", "claimed_place"]].tolist() == [4, 11, 1]
    assert rows["claimed"].notna().sum() == 3


def test_claims_about_all_directions_are_not_those_about_one(catalogue):
    rows = direction.leaders(catalogue, EVERYTHING).set_index("region_code")
    assert rows["claimed"].dropna().to_dict() == {"63": 61, "15": 39, "71": 38}
    assert direction.leaders(catalogue, only("umit", "qamqor"))["claimed"].isna().all()


def test_awareness_names_every_direction_whatever_is_chosen(catalogue):
    rows = direction.awareness(catalogue, only("silver"))
    assert set(rows["direction"]) == set(DIRECTION_SLUGS)
    missing = rows[rows["status"] == "not_stated"]
    assert missing["direction"].tolist() == ["auto"]
    assert rows["value"].dropna().is_monotonic_decreasing


def test_training_by_region_is_printed_for_bilim_alone(catalogue, printed):
    rows = directions.trained_cells(catalogue, EVERYTHING)
    own = rows[rows["direction"] == "bilim"].set_index("region_code")
    assert own["value"].dropna().to_dict() == {r["region_code"]: float(r["volunteers"]) for r in printed("bilim")}
    assert set(own.loc[own["value"].isna(), "status"]) == {"not_applicable"}
    assert set(rows.loc[rows["direction"] != "bilim", "status"]) == {"not_stated"}


def test_cells_of_centres_are_the_named_ones(catalogue, printed):
    rows = directions.centre_cells(catalogue, EVERYTHING)
    named = rows[rows["value"].eq(1)]
    assert {*zip(named["direction"], named["region_code"], strict=True)} == {
        (r["direction"], r["region_code"]) for r in printed("centres")
    }
    assert len(rows) == 17 * 7


@pytest.mark.parametrize("filters", [EVERYTHING, Filters(regions=("55", "43"), first="2020-07"), only("umit", "auto")])
def test_cells_of_registers_are_the_sums_of_their_records(
    catalogue, events_register, funding_register, chosen, filters
):
    volunteers = directions.event_cells("volunteers")(catalogue, filters)
    records = chosen(events_register, filters)
    assert volunteers["value"].sum() == records["volunteers"].sum()
    assert set(volunteers["status"]) == {"demo"}
    money = directions.funding_cells(catalogue, filters)
    other = funding_register[~funding_register["source"].str.startswith(("state", "local"))]
    assert money["value"].sum() == pytest.approx(chosen(other, filters)["amount_kzt"].sum())


def test_a_silent_region_has_no_zero_in_its_cells(silent):
    rows = directions.event_cells("events")(silent, EVERYTHING)
    assert set(rows.loc[rows["region_code"] == "47", "status"]) == {"not_stated"}


def test_centres_count_for_chosen_regions(catalogue):
    rows = directions.centres_by_direction(catalogue, Filters(regions=("75",))).set_index("direction")
    assert rows["value"].dropna().to_dict() == {"saylyq": 1, "qamqor": 1}
    assert set(directions.centres_by_direction(catalogue, EVERYTHING)["value"].dropna()) == {3}


def test_pupils_are_those_of_bilim(catalogue):
    assert directions.bilim_chosen(catalogue, only("umit")).empty
    assert len(directions.bilim_chosen(catalogue, only("umit", "bilim"))) == 14
