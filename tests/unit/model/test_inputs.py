"""The calculator's inputs: parsed from anything, written back to the same address."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.filters import Filters
from dashboard.model.inputs import COMMON, LONGEST, MOST_HOURS, MOST_WAGE, Inputs
from dashboard.model.work import WORKS


def numbers(most: float) -> st.SearchStrategy[float]:
    return st.integers(0, int(most) * 100).map(lambda cents: cents / 100)


INPUTS = st.builds(
    Inputs,
    work_hours=st.dictionaries(st.sampled_from([*WORKS]), numbers(MOST_HOURS)),
    work_wages=st.dictionaries(st.sampled_from([*WORKS]), numbers(MOST_WAGE)),
    wage=st.none() | numbers(MOST_WAGE),
    salary=st.none() | numbers(1e8),
    norm=st.integers(1, 744).map(float),
    hours=numbers(100),
    rate=numbers(100),
)
PARTS = st.lists(st.sampled_from(["care:1:2", "care::", "wage:5", "wage", "x:1", "rate:-1", "hours:1e3", ":", "٣:1"]))


@given(st.text() | PARTS.map(",".join))
def test_no_text_raises(text):
    found = Inputs.parse(text)
    assert 0 <= found.hours <= 100
    assert 0 <= found.rate <= 100
    assert found.norm >= 1
    assert set(found.work_hours) | set(found.work_wages) <= set(WORKS)


@given(INPUTS)
def test_what_is_written_is_read_again(inputs):
    assert Inputs.parse(inputs.text()) == inputs
    assert len(inputs.text()) <= LONGEST


@given(INPUTS)
def test_the_address_keeps_the_inputs(inputs):
    filters = Filters.parse({"inputs": inputs.text(), "region": "55"})
    assert filters.inputs == inputs.text()
    assert Filters.parse(parse_qs(filters.query())) == filters


@given(INPUTS)
def test_a_field_shows_what_was_entered(inputs):
    for work in WORKS:
        assert inputs.of(f"{work}:hours") == "" or float(inputs.of(f"{work}:hours")) == inputs.work_hours[work]
    for name in COMMON:
        assert inputs.of(name) == "" or float(inputs.of(name)) == getattr(inputs, name)


def test_defaults_are_left_out():
    assert Inputs().text() == ""
    assert Inputs.parse("norm:168,hours:0,rate:6").text() == ""
    assert Filters().query() == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("x:1, care:1200:950 ,teaching:300:,hours:10", "care:1200:950,teaching:300:,hours:10"),
        ("rate:20,care::950", "care::950,rate:20"),
        ("care:0:0", "care:0:0"),
        ("care:12.50:1.000", "care:12.5:"),
        ("care:1:2:3,unknown:1:2,wage:,salary:abc", ""),
        ("wage:-5,wage:nan,wage:inf,wage:1e9,wage:1000001", ""),
        ("hours:101,rate:100", "rate:100"),
        ("norm:0,norm:745,norm:744", "norm:744"),
        ("wage:1,wage:2", "wage:2"),
        ("wage:5," + "x" * LONGEST, ""),
    ],
)  # fmt: skip
def test_unknown_and_invalid_parts_are_ignored(text, kept):
    assert Inputs.parse(text).text() == kept


def test_every_direction_belongs_to_one_kind_of_work():
    assert sorted(slug for slugs in WORKS.values() for slug in slugs) == sorted(DIRECTION_SLUGS)


def test_names_of_kinds_and_of_common_fields_differ():
    assert not set(WORKS) & set(COMMON)
