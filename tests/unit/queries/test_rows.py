"""What every query does to its rows, on frames small enough to see."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.model.filters import Filters
from dashboard.queries.rows import registered, scaled, stated, within


def test_a_printed_cell_says_why_it_is_empty():
    rows = stated(pd.DataFrame({"value": [5.0, 0.0, None]}))
    assert list(rows["status"]) == ["published", "zero", "not_stated"]


def test_another_column_may_be_the_printed_one():
    rows = stated(pd.DataFrame({"pupils": [None, 3.0]}), "pupils")
    assert list(rows["status"]) == ["not_stated", "published"]


def test_only_columns_that_are_there_narrow_a_frame():
    frame = pd.DataFrame({"region_code": ["11", "55"], "value": [1, 2]})
    assert within(frame, Filters(directions=("umit",))).equals(frame)
    assert list(within(frame, Filters(regions=("55",)))["value"]) == [2]
    assert list(within(frame, Filters(regions=("55",))).index) == [0]


def test_within_leaves_the_published_frame_as_it_was(catalogue):
    before = catalogue.published["grants"].copy()
    rows = within(catalogue.published["grants"], Filters(regions=("55",)))
    rows["value"] = -1
    pd.testing.assert_frame_equal(catalogue.published["grants"], before)


def test_sums_of_a_register_are_exact(catalogue, real):
    frame = pd.DataFrame({"value": [0.0, 2.0]})
    assert list(registered(frame, catalogue)["status"]) == ["demo", "demo"]
    assert list(registered(frame, real)["status"]) == ["zero", "register"]
    assert set(registered(frame, real)["qualifier"]) == {"exact"}


@pytest.mark.parametrize("per", ["10k", "share"])
def test_a_scaled_figure_is_calculated_and_an_empty_one_stays_empty(catalogue, per):
    frame = pd.DataFrame(
        {"region_code": ["11", "15", "19"], "value": [5.0, 0.0, None], "status": ["published", "zero", "not_stated"]}
    )
    rows = scaled(frame, catalogue, Filters(per=per), 10.0)
    assert list(rows["status"]) == ["calculated", "zero", "not_stated"]
    assert rows["value"].isna().tolist() == [False, False, True]
    assert rows["value"][1] == 0


def test_totals_stay_as_they_are(catalogue):
    frame = pd.DataFrame({"region_code": ["11"], "value": [5.0], "status": ["published"]})
    assert scaled(frame, catalogue, Filters(), 10.0) is frame


def test_a_share_of_nothing_is_no_number(catalogue):
    frame = pd.DataFrame({"region_code": ["11"], "value": [0.0], "status": ["zero"]})
    assert scaled(frame, catalogue, Filters(per="share"), 0.0)["value"].isna().all()
