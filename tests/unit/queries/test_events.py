"""The events register: a filter of the cube gives what a filter of the file gives, and silence is not zero."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import pytest

from dashboard.model.filters import Filters
from dashboard.model.regions import REGION_CODES
from dashboard.queries import events

CASES = [
    Filters(),
    Filters(regions=("55", "63")),
    Filters(directions=("umit", "ayala")),
    Filters(formats=("online",)),
    Filters(first="2020-06", last="2020-08"),
    Filters(regions=("71",), directions=("qamqor",), formats=("offline", "mixed"), first="2020-09"),
    Filters(regions=("47",), last="2020-05"),
]
FILE_COLUMNS = {"events": "events", "volunteers": "volunteers", "beneficiaries": "beneficiaries", "hours": "hours"}


@pytest.mark.parametrize("filters", CASES, ids=lambda filters: filters.query() or "all")
@pytest.mark.parametrize("measure", FILE_COLUMNS)
def test_a_total_is_the_sum_of_the_records(catalogue, events_register, chosen, measure, filters):
    assert events.total(catalogue, filters, measure) == chosen(events_register, filters)[FILE_COLUMNS[measure]].sum()


@pytest.mark.parametrize("filters", CASES, ids=lambda filters: filters.query() or "all")
@pytest.mark.parametrize(
    ("query", "key", "column"),
    [(events.by_region, "region_code", "region"), (events.by_month, "month", "month"),
     (events.by_direction, "direction", "direction")],
)  # fmt: skip
def test_rows_are_the_sums_of_the_records(catalogue, events_register, chosen, query, key, column, filters):
    rows = query("volunteers")(catalogue, filters)
    wanted = chosen(events_register, filters).groupby(column)["volunteers"].sum().to_dict()
    shown = rows.set_index(key)["value"]
    assert {name: value for name, value in shown.items() if value} == {n: float(v) for n, v in wanted.items() if v}


def test_planned_and_cancelled_events_are_left_out(catalogue, events_register):
    cube = catalogue.cubes["events"]
    assert cube.total("events") > events.total(catalogue, Filters(), "events") == len(events_register)


def test_rows_follow_the_choice_and_keep_their_order(catalogue):
    regions = events.by_region("events")(catalogue, Filters(regions=("43", "55")))
    months = events.by_month("events")(catalogue, Filters(first="2020-06", last="2020-08"))
    directions = events.by_direction("events")(catalogue, Filters(directions=("umit", "ayala")))
    assert list(regions["region_code"]) == ["43", "55"]
    assert list(months["month"]) == ["2020-06", "2020-07", "2020-08"]
    assert list(directions["direction"]) == ["umit", "ayala"]


def test_a_period_outside_the_records_has_no_months(catalogue):
    assert events.by_month("events")(catalogue, Filters(first="2020-01", last="2020-02")).empty
    assert isnan(events.total(catalogue, Filters(last="2020-01"), "events"))


def test_demonstration_figures_say_so_even_when_they_are_zero(catalogue):
    rows = events.by_direction("events")(catalogue, Filters(regions=("47",), formats=("mixed",), last="2020-05"))
    assert (rows["value"] == 0).any()
    assert set(rows["status"]) == {"demo"}
    assert set(rows["qualifier"]) == {"exact"}


def test_figures_of_real_registers_are_register_or_zero(real):
    rows = events.by_direction("events")(real, Filters(regions=("47",), formats=("mixed",), last="2020-05"))
    zero = rows["value"] == 0
    assert set(rows.loc[zero, "status"]) == {"zero"}
    assert set(rows.loc[~zero, "status"]) <= {"register"}
    assert set(events.by_region("events")(real, Filters())["status"]) == {"register"}


def test_a_region_without_reports_is_silent_not_zero(silent):
    rows = events.by_region("volunteers")(silent, Filters()).set_index("region_code")
    assert rows.loc["47", "status"] == "not_stated"
    assert rows["value"].isna().sum() == 1
    assert set(rows.drop("47")["status"]) == {"demo"}


@pytest.mark.parametrize("per", ["10k", "share"])
def test_a_silent_region_stays_silent_on_every_scale(silent, per):
    rows = events.by_region("volunteers")(silent, Filters(per=per)).set_index("region_code")
    assert rows.loc["47", "status"] == "not_stated"
    assert rows["value"].isna().sum() == 1


def test_a_region_that_reported_without_events_has_a_zero(real, reports_register):
    narrow = Filters(directions=("corporate",), formats=("mixed",), first="2020-05", last="2020-05")
    rows = events.by_region("events")(real, narrow).set_index("region_code")
    reported = set(reports_register.loc[reports_register["month"] == "2020-05", "region"])
    assert set(rows.index[rows["status"] == "not_stated"]) == set(REGION_CODES) - reported
    assert set(rows.loc[sorted(reported), "status"]) == {"zero", "register"}
    assert rows["value"].isna().sum() == 17 - len(reported) > 0


def test_per_10_000_people_divides_by_the_population(catalogue):
    plain = events.by_region("volunteers")(catalogue, Filters()).set_index("region_code")["value"]
    scaled = events.by_region("volunteers")(catalogue, Filters(per="10k")).set_index("region_code")["value"]
    for code in REGION_CODES:
        people = catalogue.reference.regions[code].population
        assert scaled[code] == pytest.approx(plain[code] / people * 10_000)


def test_a_share_is_of_all_regions_in_the_same_months(catalogue):
    period = Filters(first="2020-06", last="2020-08", per="share")
    rows = events.by_region("volunteers")(catalogue, period)
    assert rows["value"].sum() == pytest.approx(100)
    one = events.by_region("volunteers")(catalogue, replace(period, regions=("55",)))
    assert one["value"].iloc[0] == pytest.approx(rows.set_index("region_code")["value"]["55"])
    assert set(one["status"]) == {"demo"}
