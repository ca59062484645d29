"""Titles of the money charts: what they name, and when they keep silent."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts.registry import CHARTS
from dashboard.charts.words import subtitle
from dashboard.model.filters import Filters


def test_the_largest_sources_of_both_kinds_are_named(look, frames):
    chart = CHARTS["funding-by-source"]
    assert chart.finding(frames[chart.id], look()) == "Largest sources: business and state social order"


def test_a_tie_between_sources_names_none(look, frames):
    chart = CHARTS["funding-by-source"]
    assert chart.finding(frames[chart.id].assign(value=1.0), look()) is None


def test_the_widest_stream_is_summed_over_regions(look):
    cells = [
        ("business", "umit", 3.0),
        ("business", "bilim", 2.0),
        ("business", "bilim", 2.0),
        ("private", "umit", 1.0),
    ]
    rows = pd.DataFrame(cells, columns=["source", "direction", "value"])
    assert CHARTS["funding-flow"].finding(rows, look()) == "The widest stream: Business → BILIM"
    assert CHARTS["funding-flow"].finding(rows.iloc[:1], look()) is None


@pytest.mark.parametrize(
    ("leading", "words"),
    [(70.0, "two thirds"), (55.0, "half"), (40.0, "a third"), (30.0, "a quarter"), (20.0, None)],
)
def test_the_share_of_three_regions_is_told_in_words(look, leading, words):
    amounts = [leading / 3] * 3 + [(100 - leading) / 14] * 14
    told = CHARTS["funding-concentration"].finding(pd.DataFrame({"amount_kzt": amounts}), look())
    assert (told is None) if words is None else (words in told)


def test_a_source_that_leads_in_most_months_is_named(look):
    cells = [(f"2020-{month:02}", source, value) for month in (5, 6, 7) for source, value in
             (("business", 3.0), ("private", 2.0), ("own_funds", 1.0))]  # fmt: skip
    rows = pd.DataFrame(cells, columns=["month", "source", "value"])
    finding = CHARTS["funding-by-source-and-month"].finding
    assert finding(rows, look()) == "Business: most money in every month"
    weaker = rows.assign(value=rows["value"].where(rows["month"] != "2020-05", [1.0, 3.0, 2.0] * 3))
    assert finding(weaker, look()) == "Business: most money in 2 months of 3"
    assert finding(rows[rows["month"] < "2020-07"], look()) is None


def test_concentration_says_that_the_region_filter_has_no_effect(look):
    assert "the region filter has no effect" in subtitle(CHARTS["funding-concentration"], look(region="55"), True)


@pytest.mark.parametrize("name", [name for name in CHARTS if CHARTS[name].page == "funding"])
def test_real_registers_leave_no_mark_of_demonstration(real, name):
    rows = CHARTS[name].frame(real, Filters())
    assert set(rows["status"]) <= {"register", "zero"}
    assert CHARTS[name].dataset == "funding"
