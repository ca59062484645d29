"""The line of filters on paper: what the page offers, in the reader's words."""

from __future__ import annotations

import pytest

from dashboard.blocks.paper import filters_line
from dashboard.blocks.registry import BLOCKS, words


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("ru", "Павлодарская"),
        ("kk", "Павлодар"),
        ("en", "Pavlodar"),
    ],
)
def test_choices_are_named_in_the_language_of_the_page(read, lang, said):
    line = filters_line(read(f"{lang}/", region="55", direction="umit", first="2020-06", last="2020-08"))
    assert said in line
    assert "ÚMIT" in line


def test_without_choices_it_says_so(read):
    assert filters_line(read("en/")) == "Filters: none, all data"


def test_a_profile_does_not_repeat_its_own_subject(read):
    assert filters_line(read("en/regions/55")) == ""
    assert filters_line(read("en/directions/umit")) == ""
    assert "10,000" in filters_line(read("en/directions/umit", per="10k"))
    assert filters_line(read("en/regions/55", direction="umit")) == "Filters: ÚMIT"


def test_choices_that_a_page_does_not_offer_are_left_out(read):
    assert filters_line(read("en/year", region="55")) == "Filters: none, all data"
    assert filters_line(read("en/grants", format="online")) == "Filters: none, all data"
    assert "online" in filters_line(read("en/events", format="online")).lower()


def test_the_line_is_a_block_that_filters_refresh(read):
    reading = read("en/", region="55")
    assert BLOCKS["paper-filters"](reading) == words("paper-filters", reading).children
