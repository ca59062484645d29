"""CSV that a spreadsheet opens safely: marked as UTF-8, empty where nothing is known, never run as a formula."""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports.table import FORMULA_STARTS, cell, csv_bytes, safe


def lines(frame: pd.DataFrame, **options) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_bytes(frame, **options).decode("utf-8-sig"), newline="")))


def test_a_file_begins_with_the_byte_order_mark():
    assert csv_bytes(pd.DataFrame({"a": [1]})) == b"\xef\xbb\xbfa\r\n1\r\n"


def test_a_frame_without_rows_is_a_header():
    assert lines(pd.DataFrame({"region_code": [], "value": []})) == [["region_code", "value"]]


def test_kazakh_letters_survive():
    assert lines(pd.DataFrame({"name": ["Ұлытау әңгімесі", "Ақтөбе"]}))[1:] == [["Ұлытау әңгімесі"], ["Ақтөбе"]]


def test_half_a_sign_does_not_cost_the_file():
    assert lines(pd.DataFrame({"name": ["a\ud83d", "b"]}, dtype=object))[1:] == [["a?"], ["b"]]


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-5", "@sum", "\tx", "\rx", "=cmd|'/c calc'!A0"])
def test_text_that_a_spreadsheet_would_run_is_neutralised(text):
    assert safe(text) == cell(text) == f"'{text}"
    assert lines(pd.DataFrame({"name": [text]}))[1] == [f"'{text}"]


@pytest.mark.parametrize("text", ["", "Astana", "1=1", "a@b", "5 - 3", "'quoted'", " =1"])
def test_other_text_is_left_alone(text):
    assert safe(text) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [(-5, "-5"), (-5.0, "-5"), (-0.25, "-0.25"), (np.float64(-3.5), "-3.5"), (np.int64(-7), "-7"), (0.0, "0")],
)
def test_numbers_below_zero_are_numbers(value, written):
    assert str(cell(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [(22.0, "22"), (np.float64(68.0), "68"), (1e12, "1000000000000"), (0.1234567891, "0.123457"), (92.5, "92.5")],
)
def test_whole_numbers_have_no_fraction(value, written):
    assert str(cell(value)) == written


@pytest.mark.parametrize("value", [None, float("nan"), np.float64("nan"), pd.NA])
def test_what_is_missing_is_empty(value):
    assert cell(value) == ""


def test_zero_and_missing_stay_apart_in_a_column():
    assert lines(pd.DataFrame({"value": [0.0, None, 5.0]}))[1:] == [["0"], [""], ["5"]]


def test_labels_stand_in_the_header_and_are_neutralised_too():
    frame = pd.DataFrame({"value": [1], "n": [2]})
    assert lines(frame, labels={"value": "Значение"})[0] == ["Значение", "n"]
    assert lines(frame, labels={"value": "=1"})[0] == ["'=1", "n"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\0")), min_size=1, max_size=4))
def test_any_text_comes_back_and_none_runs(texts):
    found = lines(pd.DataFrame({f"c{place}": [text] for place, text in enumerate(texts)}))[1:]
    back = found[0] if found else [""]
    assert [text.removeprefix("'") for text in back] == [text.removeprefix("'") for text in texts]
    assert not any(text.startswith(FORMULA_STARTS) for text in back)


@settings(max_examples=60, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_any_number_comes_back_as_the_number_it_was(value):
    assert float(lines(pd.DataFrame({"value": [value]}))[1][0]) == pytest.approx(value, abs=1e-6)
