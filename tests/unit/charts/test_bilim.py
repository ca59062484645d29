"""Titles of BILIM by region: how many regions report exactly the same round figures."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts.bilim import repeated
from dashboard.charts.registry import CHARTS
from dashboard.model.filters import Filters

FINDING = repeated("{count} of {total}: {volunteers}", ("volunteers",))


def rows(*volunteers: float) -> pd.DataFrame:
    return pd.DataFrame({"volunteers": volunteers})


def test_the_most_frequent_figure_is_told(look):
    assert FINDING(rows(100, 138, 100, 110, 100), look("en")) == "3 of 5: 100"


@pytest.mark.parametrize("values", [(), (100, 100), (1, 2, 3)])
def test_fewer_than_three_alike_tell_nothing(look, values):
    assert FINDING(rows(*values), look("en")) is None


def test_seven_regions_report_a_hundred_volunteers(catalogue, look):
    chart = CHARTS["bilim-volunteers"]
    found = chart.frame(catalogue, Filters())
    assert found["volunteers"].eq(100).sum() == 7
    assert "7" in chart.finding(found, look("en"))


def test_cities_stand_in_the_rows_but_are_not_drawn(catalogue, look):
    chart = CHARTS["bilim-pupils-per-volunteer"]
    found = chart.frame(catalogue, Filters())
    cities = found[found["status"] == "not_applicable"]["region_code"].tolist()
    figure = chart.form(found, look("en"), chart.measure)
    drawn = {code for trace in figure["data"] for code in trace.get("customdata", [])}
    assert cities == ["71", "75", "79"]
    assert not drawn & set(cities)
