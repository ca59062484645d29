"""Which native chart the rows get, and in which order they stand."""

from __future__ import annotations

import pytest

from dashboard.charts.registry import CHARTS
from dashboard.exports.workbook.plan import arranged, plan_of


def test_regions_go_from_high_to_low_and_the_rest_keeps_its_order(exhibit):
    values = list(arranged(exhibit("grants-map").drawn.rows, CHARTS["grants-map"])["value"])
    assert values == sorted(values, reverse=True)
    months = exhibit("events-by-month").drawn.rows
    assert arranged(months, CHARTS["events-by-month"]).equals(months)


@pytest.mark.parametrize(
    ("chart_id", "kind", "stacked", "series"),
    [
        ("grants-map", "bar", False, 1),
        ("events-by-month", "column", False, 1),
        ("events-by-day", "line", False, 1),
        ("grants-matrix", "bar", True, 7),
        ("ages-by-month", "column", True, 4),
        ("trained-by-direction", "bar", False, 2),
        ("activity-by-region", "bar", False, 2),
        ("themes-by-direction", "bar", False, 1),
        ("funding-concentration", "scatter", False, 1),
    ],
)
def test_the_form_suits_the_rows(exhibit, chart_id, kind, stacked, series):
    chart = CHARTS[chart_id]
    plan = plan_of(arranged(exhibit(chart_id).drawn.rows, chart), chart)
    assert (plan.kind, plan.stacked, len(plan.series)) == (kind, stacked, series)


def test_the_parts_of_a_stack_cover_all_rows_once(exhibit):
    chart = CHARTS["events-matrix"]
    rows = arranged(exhibit("events-matrix").drawn.rows, chart)
    for part in plan_of(rows, chart).series:
        block = rows.iloc[part.first : part.last + 1]
        assert set(block[part.key]) == {part.code}
        assert list(block["region_code"]) == list(rows["region_code"].unique())


def test_categories_have_two_levels_only_where_directions_have_parts_of_their_own(exhibit):
    plans = {
        name: plan_of(arranged(exhibit(name).drawn.rows, CHARTS[name]), CHARTS[name])
        for name in ("direction-themes", "survey-effectiveness")
    }
    assert plans["direction-themes"].names == ("direction", "theme")
    # Only the first two answers have a share; who answered below average has none.
    assert (plans["survey-effectiveness"].names, plans["survey-effectiveness"].count) == (("option",), 2)


def test_percent_and_people_in_one_column_are_not_compared(exhibit):
    chart = CHARTS["survey-front-offices"]
    assert plan_of(exhibit(chart.id).drawn.rows, chart) is None
