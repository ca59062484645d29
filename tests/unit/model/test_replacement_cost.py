"""Hours × wage: what must hold for any numbers, and the report's own figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.inputs import HOURS_PCT, MONTH_HOURS, WAGE_PCT
from dashboard.model.replacement_cost import (
    NOTHING,
    hourly_wage,
    hours_behind,
    implied_rate,
    replacement_cost,
    rounding_pct,
    total,
)

hours = st.floats(0, 1e9)
wages = st.floats(0, 1e6)
percents = st.floats(0, 100)


@given(hours, wages, percents, percents)
def test_the_interval_holds_the_centre(worked, wage, a, b):
    found = replacement_cost(worked, wage, a, b)
    assert 0 <= found.low <= found.central <= found.high
    assert found.central == worked * wage


@given(hours, wages, percents, percents, st.floats(0, 1e6))
def test_more_hours_never_cost_less(worked, wage, a, b, more):
    less, longer = replacement_cost(worked, wage, a, b), replacement_cost(worked + more, wage, a, b)
    assert less.central <= longer.central
    assert less.low <= longer.low
    assert less.high <= longer.high


@given(hours, wages, st.floats(0, 50), st.floats(0, 50), st.floats(0, 50))
def test_more_uncertainty_never_narrows_the_interval(worked, wage, a, b, more):
    narrow, wide = replacement_cost(worked, wage, a, b), replacement_cost(worked, wage, a + more, b)
    assert wide.low <= narrow.low
    assert wide.high >= narrow.high


@given(st.sampled_from([(0.0, 5.0), (5.0, 0.0), (0.0, 0.0)]), percents, percents)
def test_nothing_comes_of_nothing(factors, a, b):
    assert replacement_cost(*factors, a, b) == NOTHING


@given(hours, wages)
def test_without_uncertainty_the_interval_is_a_point(worked, wage):
    found = replacement_cost(worked, wage, 0, 0)
    assert found.low == found.central == found.high


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 10_000)), max_size=12))
def test_the_sum_is_the_sum_of_its_kinds(works):
    found = total(replacement_cost(worked, wage, 0, 0) for worked, wage in works)
    assert found.central == sum(worked * wage for worked, wage in works)
    assert total([]) == NOTHING


def test_edges_multiply():
    found = replacement_cost(1_000, 500, 10, 20)
    assert (found.low, found.central, found.high) == pytest.approx((900 * 400, 500_000, 1_100 * 600))


def test_the_emergency_figures_imply_the_rate():
    rate = implied_rate(21e6, 16e3)
    assert rate == 1312.5
    assert replacement_cost(16e3, rate, 0, 0).central == 21e6


def test_the_default_uncertainty_of_wages_is_how_far_the_rate_moves_when_rounding_is_undone():
    assert rounding_pct(21e6, 1e6, 16e3, 1e3) == WAGE_PCT
    assert HOURS_PCT == 0


def test_a_monthly_wage_gives_an_hourly_one():
    assert hourly_wage(168_000, MONTH_HOURS) == 1_000


def test_hours_behind_a_sum_are_none_when_an_hour_costs_nothing():
    assert hours_behind(3.4e9, 1312.5) == pytest.approx(2_590_476.19)
    assert hours_behind(3.4e9, 0) is None
