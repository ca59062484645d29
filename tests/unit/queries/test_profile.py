"""One region beside all others: the same measures for all, places with ties, grants against the mean."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.model.filters import Filters
from dashboard.model.regions import CITY_CODES
from dashboard.queries import events, grants, profile


def ranked(**values: float | None) -> pd.DataFrame:
    rows = [{"measure": "grants", "region_code": code[1:], "value": value} for code, value in values.items()]
    return pd.DataFrame(rows)


@pytest.mark.parametrize(
    ("region", "place"), [("11", (1, 1, 5)), ("15", (2, 3, 5)), ("19", (2, 3, 5)), ("23", (4, 4, 5)), ("27", (5, 5, 5))]
)
def test_a_tie_spans_its_places(region, place):
    rows = ranked(r11=9, r15=7, r19=7, r23=5, r27=0)
    assert profile.places(rows, region) == {"grants": place}


def test_a_region_without_a_value_has_no_place():
    rows = ranked(r11=9, r15=None, r19=7)
    assert profile.places(rows, "15") == {}
    assert profile.places(rows, "19") == {"grants": (2, 2, 2)}
    assert profile.places(rows, "") == {}


def test_places_are_those_of_the_shipped_table(catalogue):
    rows = profile.against_all(catalogue, Filters(regions=("63",)))
    assert profile.places(rows, "63")["grants"] == (1, 1, 17)
    assert profile.places(rows, "47")["grants"] == (17, 17, 17)
    assert profile.places(rows, "19")["grants"] == (5, 7, 17)
    assert profile.places(rows, "63")["pupils"][2] == 14
    assert "pupils" not in profile.places(rows, "71")


def test_every_measure_is_there_for_every_region_that_has_it(catalogue):
    rows = profile.against_all(catalogue, Filters(regions=("55",)))
    assert set(rows["measure"]) == set(profile.MEASURES)
    assert set(rows.groupby("measure").size()) == {17}
    assert {"value", "qualifier", "status"} <= set(rows.columns)


@pytest.mark.parametrize(
    ("measure", "query"),
    [
        ("grants", grants.by_region),
        ("volunteers", events.by_region("volunteers")),
        ("helped", events.by_region("beneficiaries")),
    ],
)
def test_a_measure_of_the_profile_is_the_one_of_its_own_page(catalogue, measure, query):
    filters = Filters(directions=("umit",), first="2020-06")
    rows = profile.against_all(catalogue, filters)
    own = rows[rows["measure"] == measure].set_index("region_code")["value"]
    assert own.to_dict() == pytest.approx(query(catalogue, filters).set_index("region_code")["value"].to_dict())


@pytest.mark.parametrize("measure", ["pupils", "bilim-volunteers"])
def test_bilim_does_not_apply_to_the_three_cities(catalogue, measure):
    rows = profile.against_all(catalogue, Filters())
    own = rows[rows["measure"] == measure].set_index("region_code")
    assert set(own.index[own["status"] == "not_applicable"]) == set(CITY_CODES)
    assert own.loc[list(CITY_CODES), "value"].isna().all()
    assert own["value"].notna().sum() == 14


def test_bilim_volunteers_and_pupils_are_not_mixed_up(catalogue):
    rows = profile.against_all(catalogue, Filters())
    sums = rows.groupby("measure")["value"].sum()
    assert (sums["bilim-volunteers"], sums["pupils"]) == (1_583, 16_269)


@pytest.mark.parametrize("per", ["10k", "share"])
def test_scales_apply_to_every_measure(catalogue, per):
    rows = profile.against_all(catalogue, Filters(per=per))
    assert "published" not in set(rows["status"])
    if per == "share":
        assert rows.groupby("measure")["value"].sum().tolist() == pytest.approx([100] * len(profile.MEASURES))


def test_the_mean_is_an_equal_share_of_all_grants(catalogue):
    rows = profile.grants_against_mean(catalogue, Filters(regions=("63",))).set_index("direction")
    assert rows["mean"].to_dict() == pytest.approx({slug: (14 if slug == "bilim" else 68) / 17 for slug in rows.index})
    assert rows["value"].sum() == 61


def test_the_mean_of_two_regions_is_twice_that_of_one(catalogue):
    one = profile.grants_against_mean(catalogue, Filters(regions=("63",)))["mean"]
    two = profile.grants_against_mean(catalogue, Filters(regions=("63", "55")))["mean"]
    assert two.tolist() == pytest.approx((one * 2).tolist())


def test_the_mean_of_all_regions_is_what_they_have(catalogue):
    rows = profile.grants_against_mean(catalogue, Filters())
    assert rows["mean"].tolist() == pytest.approx(rows["value"].tolist())
