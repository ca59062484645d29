"""Rows as those who draw read them."""

import math

import pandas as pd

from dashboard.figures.items import records


def test_records_are_those_of_pandas():
    rows = pd.DataFrame({"code": ["a", "b"], "value": [1.0, 2.5], "count": [3, 4], "on": [True, False]})
    assert list(records(rows)) == rows.to_dict("records")
    assert list(records(rows[:0])) == []


def test_an_absent_value_stays_absent():
    (row,) = records(pd.DataFrame({"value": [float("nan")]}))
    assert math.isnan(row["value"])


def test_rows_are_read_once_and_two_frames_are_never_taken_for_one_another():
    one, other = pd.DataFrame({"value": [1.0]}), pd.DataFrame({"value": [2.0]})
    assert records(one) is records(one)
    assert records(other) == ({"value": 2.0},)
