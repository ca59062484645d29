"""Who is counted, the five universities, BILIM by region, the volunteers register and the emergency, read again."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from dashboard.model.filters import Filters
from dashboard.queries import activity, emergency, volunteers

RECORDS = Path(__file__).resolve().parents[3] / "data" / "demo" / "volunteers.csv"
PERIOD = Filters(regions=("55", "43"), first="2020-07", last="2020-08")


@pytest.fixture(scope="module")
def records() -> pd.DataFrame:
    with RECORDS.open(encoding="utf-8", newline="") as file:
        frame = pd.DataFrame(csv.DictReader(file))
    return frame.astype({"registered": "int64", "active": "int64"})


def narrowed(records: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    found = records[records["region"].isin(filters.regions)] if filters.regions else records
    found = found[found["month"] >= filters.first] if filters.first else found
    return found[found["month"] <= filters.last] if filters.last else found


def test_counts_run_down_with_their_precision_and_the_uncounted_last(catalogue):
    rows = volunteers.counts(catalogue, Filters()).set_index("indicator")
    assert rows["value"].dropna().is_monotonic_decreasing
    assert rows.loc["volunteers_engaged", ["value", "qualifier"]].tolist() == [120_000, "more_than"]
    assert rows.loc["emergency_volunteers", "qualifier"] == "about"
    assert rows.index[-1] == volunteers.SILVER
    assert rows["status"].iloc[-1] == "not_stated"
    assert all(rows["note"])


def test_shares_of_universities_are_of_all_students(catalogue):
    rows = volunteers.universities(catalogue, Filters())
    assert rows["value"].tolist() == [1172, 827, 675, 548, 524]
    assert rows["share_pct"].sum() == pytest.approx(3746 / 14_400 * 100)
    named = catalogue.names["university"]
    assert all(named[name]["kk"] and named[name]["ru"] for name in rows["university"])


def test_pupils_per_volunteer_are_calculated_and_cities_not_applicable(catalogue):
    rows = volunteers.bilim_by_region("per_volunteer")(catalogue, Filters()).set_index("region_code")
    assert rows.loc["27", "value"] == pytest.approx(1618 / 110)
    assert set(rows.loc[["71", "75", "79"], "status"]) == {"not_applicable"}
    assert rows["status"].value_counts().to_dict() == {"calculated": 14, "not_applicable": 3}


def test_bilim_follows_regions_and_gives_way_to_other_directions(catalogue):
    one = volunteers.bilim_by_region("pupils")(catalogue, Filters(regions=("55", "71")))
    assert one[["region_code", "value"]].to_numpy().tolist() == [["55", 1122]]
    for column in ("volunteers", "per_volunteer"):
        assert volunteers.bilim_by_region(column)(catalogue, Filters(directions=("umit",))).empty


@pytest.mark.parametrize("filters", [Filters(), PERIOD], ids=["all", "chosen"])
@pytest.mark.parametrize(("key", "column"), [("region_code", "region"), ("month", "month"), ("age_group", "age_group")])
def test_active_people_stand_beside_new_registrations(catalogue, records, key, column, filters):
    rows = activity.against(key)(catalogue, filters).set_index(key)
    wanted = narrowed(records, filters).groupby(column)[["registered", "active"]].sum()
    assert rows["registered"].to_dict() == wanted["registered"].to_dict()
    assert rows["active"].to_dict() == wanted["active"].to_dict()
    assert rows["value"].to_dict() == pytest.approx((wanted["active"] / wanted["registered"] * 100).to_dict())
    assert set(rows["status"]) == {"demo"}


@pytest.mark.parametrize("measure", ["active", "registered"])
def test_age_groups_make_a_whole_of_what_the_switch_chose(catalogue, records, measure):
    rows = activity.by_age("month")(catalogue, replace(PERIOD, measure=measure))
    assert rows.groupby("month")["share_pct"].sum().tolist() == pytest.approx([100, 100])
    wanted = narrowed(records, PERIOD).groupby(["month", "age_group"])[measure].sum()
    assert rows.set_index(["month", "age_group"])["value"].to_dict() == wanted.to_dict()


def test_a_silent_region_has_neither_counts_nor_ratio(silent):
    row = activity.against("region_code")(silent, Filters()).set_index("region_code").loc["47"]
    assert row[["registered", "active", "value"]].isna().all()
    assert row["status"] == "not_stated"
    ages = activity.by_age("region_code")(silent, Filters(regions=("47",)))
    assert set(ages["status"]) == {"not_stated"}


def test_without_registrations_there_is_no_ratio(catalogue):
    cube = catalogue.cubes["volunteers"]
    none = replace(cube, values={**cube.values, "registered": cube.values["registered"] * 0})
    rows = activity.against("month")(replace(catalogue, cubes={**catalogue.cubes, "volunteers": none}), Filters())
    assert rows["value"].isna().all()
    assert set(rows["status"]) == {"not_applicable"}
    assert (rows["active"] > 0).all()


def test_emergency_figures_keep_their_units_and_signs(catalogue):
    rows = emergency.response(catalogue, Filters()).set_index("indicator")
    assert rows.loc["emergency_baskets", ["value", "unit", "qualifier"]].tolist() == [13_000, "baskets", "at_least"]
    assert rows.loc["emergency_contribution_partners", "qualifier"] == "about"
    assert set(rows["status"]) == {"published"}


def test_rates_follow_from_the_figures_and_say_so(catalogue):
    rows = emergency.rates(catalogue, Filters()).set_index("indicator")
    assert rows.loc["minutes_per_volunteer", "value"] == pytest.approx(16_000 * 60 / 36_500)
    assert rows.loc["tenge_per_hour", "value"] == pytest.approx(1312.5)
    assert rows.loc["masks_baskets", ["value", "qualifier"]].tolist() == [44_000, "exact"]
    assert set(rows["qualifier"].drop("masks_baskets")) == {"about"}
    assert set(rows["status"]) == {"calculated"}
    assert all(rows["note"])
