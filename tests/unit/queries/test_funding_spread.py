"""Money per volunteer and its concentration: ratios and shares by hand, and what is left out of them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from dashboard.catalogue.cube import Cube
from dashboard.model.filters import Filters
from dashboard.model.inequality import gini
from dashboard.model.registers import OTHER_SOURCES, STATE_SOURCES
from dashboard.queries.funding_spread import above_mean, concentration, leaders, leaders_share, per_volunteer


@pytest.mark.parametrize("filters", [Filters(), Filters(directions=("umit",), first="2020-06", last="2020-08")])
def test_money_is_divided_by_the_volunteers_of_the_same_choice(
    catalogue, funding_register, events_register, chosen, filters
):
    money = chosen(funding_register, filters)
    money = money[money["source"].isin(OTHER_SOURCES)].groupby("region")["amount_kzt"].sum()
    people = chosen(events_register, filters).groupby("region")["volunteers"].sum()
    rows = per_volunteer(OTHER_SOURCES)(catalogue, filters).set_index("region_code")
    wanted = money.reindex(rows.index).fillna(0) / people.reindex(rows.index)
    assert rows["value"].to_dict() == pytest.approx(wanted.to_dict(), nan_ok=True)
    assert rows["nationwide"].iloc[0] == pytest.approx(money.sum() / people.sum())


def test_the_ratio_of_the_country_does_not_follow_the_chosen_regions(catalogue):
    whole = per_volunteer(STATE_SOURCES)(catalogue, Filters())["nationwide"].iloc[0]
    assert per_volunteer(STATE_SOURCES)(catalogue, Filters(regions=("55",)))["nationwide"].tolist() == [whole]


def test_money_without_volunteers_is_not_applicable(catalogue):
    from dataclasses import replace

    cube = catalogue.cubes["events"]
    place = cube.axes["region_code"].index("47")
    values = {name: cells.copy() for name, cells in cube.values.items()}
    values["volunteers"][place] = 0
    without = replace(catalogue, cubes={**catalogue.cubes, "events": Cube(cube.axes, values)})
    row = per_volunteer(OTHER_SOURCES)(without, Filters()).set_index("region_code").loc["47"]
    assert (row["status"], np.isnan(row["value"])) == ("not_applicable", True)


def test_a_silent_region_is_not_stated_and_left_out_of_the_concentration(silent):
    rows = per_volunteer(OTHER_SOURCES)(silent, Filters()).set_index("region_code")
    assert rows.loc["47", "status"] == "not_stated"
    assert "47" not in set(concentration(OTHER_SOURCES)(silent, Filters())["region_code"])


def test_the_curve_rises_from_the_least_to_the_most_money_per_person(catalogue):
    rows = concentration(OTHER_SOURCES)(catalogue, Filters(regions=("55",)))
    assert len(rows) == 17
    assert (rows["amount_kzt"] / rows["population"]).is_monotonic_increasing
    assert rows["value"].iloc[-1] == pytest.approx(100)
    assert rows["population_share"].iloc[-1] == pytest.approx(100)
    assert (rows["value"] <= rows["population_share"] + 1e-9).all()


def test_without_money_there_is_no_curve(catalogue):
    assert concentration(OTHER_SOURCES)(catalogue, Filters(last="2020-02")).empty


def test_gini_is_0_for_equal_and_near_1_for_unequal_shares():
    assert gini([25, 50, 75, 100], [25, 50, 75, 100]) == pytest.approx(0)
    assert gini([50, 100], [0, 100]) == pytest.approx(0.5)
    assert gini([99, 100], [0, 100]) == pytest.approx(0.99)


def test_leaders_hold_their_share():
    rows = pd.DataFrame({"region_code": ["11", "15", "19", "23"], "amount_kzt": [1.0, 4.0, 2.0, 3.0]})
    assert leaders(rows)["region_code"].tolist() == ["15", "23", "19"]
    assert leaders_share(rows) == pytest.approx(90)
    assert above_mean(rows) == 2
    assert np.isnan(leaders_share(rows.assign(amount_kzt=0.0)))
