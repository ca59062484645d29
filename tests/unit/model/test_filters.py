"""The state of a view: parsed from anything, written back to the same address."""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import parse_qs, parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.filters import FORMATS, SCALES, Filters
from dashboard.model.regions import REGION_CODES

few = settings(max_examples=40, deadline=None)
KEYS = ("region", "direction", "from", "to", "format", "per", "measure", "theme", "junk")
MONTHS = tuple(f"2020-{month:02}" for month in range(1, 13))


def several(known: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from((*known, "junk", "")), max_size=20).map(",".join)


ADDRESSES = st.fixed_dictionaries(
    {},
    optional={
        "region": several(REGION_CODES),
        "direction": several(DIRECTION_SLUGS),
        "format": several(FORMATS),
        "from": st.sampled_from((*MONTHS, "2020-13", "")),
        "to": st.sampled_from((*MONTHS, "soon", "")),
        "per": st.sampled_from((*SCALES, "head")),
        "measure": st.from_regex(r"[a-z-]{0,12}", fullmatch=True),
    },
)
ANYTHING = st.one_of(
    st.text(),
    st.none(),
    st.integers(),
    st.floats(),
    st.lists(st.text(), max_size=3),
    st.dictionaries(st.text(), st.text()),
)


@few
@given(st.dictionaries(st.sampled_from(KEYS), ANYTHING))
def test_no_value_of_an_address_raises(raw):
    filters = Filters.parse(raw)
    assert set(filters.regions) <= set(REGION_CODES)
    assert set(filters.directions) <= set(DIRECTION_SLUGS)
    assert set(filters.formats) <= set(FORMATS)
    assert filters.per in SCALES


@few
@given(ADDRESSES)
def test_the_query_of_filters_gives_the_same_filters(raw):
    filters = Filters.parse(raw)
    assert Filters.parse(dict(parse_qsl(filters.query()))) == filters
    assert Filters.parse(parse_qs(filters.query())) == filters


@few
@given(ADDRESSES)
def test_a_query_is_written_once_and_for_all(raw):
    query = Filters.parse(raw).query()
    assert Filters.parse(dict(parse_qsl(query))).query() == query


@few
@given(ADDRESSES)
def test_values_come_in_the_order_of_the_house(raw):
    filters = Filters.parse(raw)
    for chosen, known in ((filters.regions, REGION_CODES), (filters.directions, DIRECTION_SLUGS)):
        places = [known.index(value) for value in chosen]
        assert all(left < right for left, right in pairwise(places))


@few
@given(ADDRESSES, st.sets(st.sampled_from(("region", "direction", "period", "format"))))
def test_without_chooses_everything_and_touches_nothing_else(raw, names):
    filters = Filters.parse(raw)
    left = filters.without(*names)
    assert left.active() == filters.active() - names
    assert (left.per, left.measure) == (filters.per, filters.measure)
    assert left.without(*names) == left


@few
@given(ADDRESSES)
def test_months_are_those_within_the_period(raw):
    filters = Filters.parse(raw)
    first, last = filters.first or MONTHS[0], filters.last or MONTHS[-1]
    assert filters.months(MONTHS) == tuple(month for month in MONTHS if first <= month <= last)


@pytest.mark.parametrize("raw", [None, {}, {"junk": "1"}, {"per": "total"}, {"region": ""}, {"theme": "dark"}])
def test_defaults_are_left_out_of_the_address(raw):
    assert Filters.parse(raw) == Filters()
    assert Filters.parse(raw).query() == ""


def test_keys_of_the_address_stand_in_one_order():
    raw = {"measure": "events", "per": "10k", "format": "online", "to": "2020-09", "from": "2020-06"}
    filters = Filters.parse({**raw, "direction": "umit", "region": "55,43"})
    assert filters.query() == (
        "region=43,55&direction=umit&from=2020-06&to=2020-09&format=online&per=10k&measure=events"
    )


def test_a_period_that_ends_before_it_begins_is_ignored():
    filters = Filters.parse({"from": "2020-09", "to": "2020-06", "region": "55"})
    assert (filters.first, filters.last) == ("", "")
    assert filters.regions == ("55",)


def test_one_month_is_a_period():
    assert Filters.parse({"from": "2020-06", "to": "2020-06"}).months(MONTHS) == ("2020-06",)


@pytest.mark.parametrize(
    "month", ["2020-00", "2020-13", "2020-6", "20200-06", "1999-06", "2020-06-01", " 2020-06", "06.2020", "июнь"]
)
def test_what_is_no_month_is_ignored(month):
    assert Filters.parse({"from": month, "to": month}) == Filters()


@pytest.mark.parametrize(
    ("key", "known"), [("region", REGION_CODES), ("direction", DIRECTION_SLUGS), ("format", FORMATS)]
)
def test_all_chosen_is_the_same_as_none(key, known):
    assert Filters.parse({key: ",".join(reversed(known))}) == Filters()
    assert Filters.parse({key: ",".join(known[1:])}) != Filters()


@pytest.mark.parametrize("value", ["55,43", " 43 , 55,", ["55", "43"], ("43,55",), ["43", "junk", "55"], "43,99,55,43"])
def test_regions_come_from_text_and_from_repeated_keys(value):
    assert Filters.parse({"region": value}).regions == ("43", "55")


@pytest.mark.parametrize("name", ["Events", "1st", "a b", "<b>", "x" * 32, "событие", "-"])
def test_what_is_no_name_of_a_measure_is_ignored(name):
    assert Filters.parse({"measure": name}).measure == ""


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ({}, set()),
        ({"per": "share", "measure": "events"}, set()),
        ({"region": "55"}, {"region"}),
        ({"direction": "umit", "format": "online"}, {"direction", "format"}),
        ({"from": "2020-06"}, {"period"}),
        ({"to": "2020-06"}, {"period"}),
    ],
)
def test_active_names_the_filters_that_narrow_the_data(raw, names):
    assert Filters.parse(raw).active() == names


def test_without_ignores_names_that_it_does_not_know():
    filters = Filters.parse({"region": "55", "from": "2020-06"})
    assert filters.without("per", "junk") == filters
    assert filters.without("period") == Filters(regions=("55",))
