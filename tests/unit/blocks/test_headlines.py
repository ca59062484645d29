"""The sentence that opens each page."""

from __future__ import annotations

import pytest

from dashboard.blocks.headlines import HEADLINES, scope
from dashboard.i18n import LANGS

STATES = [
    {},
    {"direction": "umit"},
    {"first": "2020-06", "last": "2020-07"},
    {"region": "55", "direction": "ayala", "per": "share"},
]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("slug", HEADLINES)
def test_every_page_opens_with_a_sentence(read, slug, lang):
    for state in STATES:
        text = HEADLINES[slug](read(f"{lang}/{slug}", **state))
        assert len(text) > 10
        assert "{" not in text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"region": "55"}, lambda view: view.region("55", "name")),
        ({"region": "55,63"}, lambda view: view.l.join([view.region("55", "name"), view.region("63", "name")])),
        ({"direction": "umit,bilim"}, lambda view: view.l.join([view.direction("bilim"), view.direction("umit")])),
        ({"first": "2020-06"}, lambda view: view.l.period("2020-06", "2020-10")),
        ({}, lambda view: view.l.period("2020-05", "2020-10")),
    ],
)
def test_the_scope_is_the_regions_else_the_directions_else_the_period(read, state, words):
    reading = read("kk/", **state)
    assert scope(reading) == words(reading.view)


def test_more_than_three_regions_are_cut(read):
    reading = read(region="11,15,19,23")
    assert scope(reading).endswith("…")
    assert reading.view.region("23", "name") not in scope(reading)


def test_the_overview_tells_the_printed_figure_and_filters_those_of_grants(read):
    assert "320,000" in HEADLINES[""](read())
    text = HEADLINES[""](read(region="55"))
    assert "22" in text
    assert "422" in text


def test_the_overview_counts_within_the_whole_of_the_table(read):
    text = HEADLINES[""](read(region="63", direction="umit,qamqor"))
    assert "422" in text


def test_regions_are_told_by_their_extremes_whatever_is_chosen(read):
    assert HEADLINES["regions"](read(region="55", per="share")) == HEADLINES["regions"](read())
    assert {"5", "61"} <= set(HEADLINES["regions"](read()).split())


def test_grants_are_counted_in_projects_and_regions(read):
    reading = read("en/grants", region="55,63")
    l = reading.view.l
    assert l.n("{count} project", "{count} projects", 83) in HEADLINES["grants"](reading)
    assert l.n("in {count} region", "in {count} regions", 2) in HEADLINES["grants"](reading)


def test_events_are_the_printed_number_until_filters_are_set(read, catalogue):
    assert "4,500" in HEADLINES["events"](read())
    assert read().view.region("55", "name") in HEADLINES["events"](read(region="55"))


def test_the_damaged_state_sum_is_never_told_as_a_number(read):
    text = HEADLINES["funding"](read("ru/funding"))
    assert read("ru/").view.l.money_short(1_130_752_095) in text
    assert "2 554" not in text.replace("\u00a0", " ")


def test_two_directions_are_too_few_for_the_plan(read):
    l = read().view.l
    assert HEADLINES["directions"](read(direction="umit,bilim")) == l.t("Results by direction")
