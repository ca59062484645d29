"""Estimates by year as printed; hours of the register × wage by kind of work."""

from __future__ import annotations

import pytest

from dashboard.model.filters import Filters
from dashboard.model.inputs import Inputs
from dashboard.model.work import WORKS
from dashboard.queries import contribution
from dashboard.queries.contribution import by_work, by_year, rate, sum_of


def state(**raw: str) -> Filters:
    return Filters.parse({{"first": "from", "last": "to"}.get(key, key): value for key, value in raw.items()})


def test_the_years_are_as_printed_and_one_stands_without_its_unit(catalogue, printed):
    rows = by_year(catalogue, state(region="55"))
    stated = {
        row["period"]: float(row["value"])
        for row in printed("indicators")
        if row["indicator"][:15] == "contribution_20"
    }
    assert (
        dict(zip(rows["year"], rows["value"], strict=True)) == stated == {"2017": 4.5e9, "2018": 3.7e9, "2019": 3.4e9}
    )
    assert rows.loc[rows["note"].ne(""), "year"].tolist() == ["2018"]


@pytest.mark.parametrize(
    "filters", [state(), state(region="55,43"), state(first="2020-07", last="2020-08"), state(format="online"),
                state(direction="umit,auto", region="71")]
)  # fmt: skip
def test_hours_are_those_of_held_events(catalogue, events_register, chosen, filters):
    rows = by_work(catalogue, filters).set_index("work")
    kept = chosen(events_register, filters)
    for work, directions in WORKS.items():
        if work in rows.index and directions:
            assert rows.loc[work, "hours"] == kept.loc[kept["direction"].isin(directions), "hours"].sum()
            assert rows.loc[work, "value"] == rows.loc[work, "hours"] * 1312.5
    assert sum_of(by_work(catalogue, filters)).central == pytest.approx(kept["hours"].sum() * 1312.5)


def test_kinds_that_the_filters_leave_out_have_no_row_unless_entered(catalogue):
    assert by_work(catalogue, state(direction="umit"))["work"].tolist() == ["rescue"]
    rows = by_work(catalogue, state(direction="umit", inputs="organisation:10:100"))
    assert rows["work"].tolist() == ["rescue", "organisation"]
    assert rows["value"].tolist()[1] == 1_000


def test_entered_hours_and_wages_replace_the_defaults(catalogue):
    rows = by_work(catalogue, state(inputs="care:100:2000,health::5,wage:10,hours:10,rate:20")).set_index("work")
    care = rows.loc["care"]
    assert (care["hours"], care["wage_kzt"], care["value"], care["origin"]) == (100, 2000, 200_000, "entered")
    assert (care["low"], care["high"]) == pytest.approx((90 * 1600, 110 * 2400))
    assert rows.loc["health", "wage_kzt"] == 5
    assert rows.loc["teaching", "wage_kzt"] == 10


def test_shares_add_up_and_rows_fall(catalogue):
    rows = by_work(catalogue, state())
    assert rows["share_pct"].sum() == pytest.approx(100)
    assert rows["value"].dropna().is_monotonic_decreasing


def test_statuses_tell_demo_entered_and_missing_hours_apart(catalogue, real):
    inputs = "care:100:,health:0:"
    demo = by_work(catalogue, state(inputs=inputs)).set_index("work")["status"]
    own = by_work(real, state(inputs=inputs)).set_index("work")["status"]
    assert demo[["care", "health", "teaching", "organisation"]].tolist() == ["calculated", "zero", "demo", "not_stated"]
    assert own[["care", "health", "teaching", "organisation"]].tolist() == [
        "calculated",
        "zero",
        "calculated",
        "not_stated",
    ]


def test_months_outside_the_registers_have_no_hours(catalogue):
    rows = by_work(catalogue, state(first="2020-01", last="2020-02"))
    assert set(rows["status"]) == {"not_stated"}
    assert rows["value"].isna().all()
    assert sum_of(rows).central == 0


@pytest.mark.parametrize(
    ("text", "wage", "origin"),
    [("", 1312.5, "implied"), ("wage:1400,salary:5", 1400, "entered"), ("salary:168000", 1000, "salary"),
     ("salary:168000,norm:100", 1680, "salary"), ("wage:0", 0, "entered")],
)  # fmt: skip
def test_the_common_rate_comes_from_the_first_that_is_given(catalogue, text, wage, origin):
    assert rate(catalogue, Inputs.parse(text)) == contribution.Rate(wage, origin)
