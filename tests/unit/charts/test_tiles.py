"""Key figures: as published for the whole country, summed from the registers and marked so under filters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.charts.tiles import TILES
from dashboard.i18n import LANGS
from dashboard.model.filters import Filters
from dashboard.queries import events, funding

REGISTERED = {"volunteers": "volunteers", "events": "events", "helped": "beneficiaries"}
PRINTED = {"volunteers": (">", 120_000), "events": ("≥", 4_500), "helped": (">", 320_000)}


def said(figures) -> list[str]:
    return [line.text for line in figures.captions]


@pytest.mark.parametrize("tile", TILES)
def test_a_tile_stands_on_a_published_figure_with_its_quote(catalogue, tile):
    row = catalogue.indicator(TILES[tile].indicator)
    assert row["quote"]
    assert row["section"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("tile", TILES)
def test_a_tile_has_a_value_and_captions_in_every_language(catalogue, look, tile, lang):
    for state in ({}, {"region": "55"}, {"direction": "umit", "first": "2020-06"}):
        figures = TILES[tile].figures(catalogue, look(lang, **state))
        assert figures.value
        assert all(said(figures))


@pytest.mark.parametrize("tile", REGISTERED)
def test_the_whole_country_shows_the_published_value_with_its_sign(catalogue, look, tile):
    figures = TILES[tile].figures(catalogue, look())
    sign, value = PRINTED[tile]
    assert (figures.sign, figures.value) == (sign, look().l.num(value))
    assert not figures.demo
    assert len(figures.curve) == len(catalogue.months)


@pytest.mark.parametrize("tile", REGISTERED)
@pytest.mark.parametrize("state", [{"region": "55"}, {"direction": "umit"}, {"first": "2020-06", "last": "2020-07"}])
def test_filters_show_the_sum_of_the_registers_marked_as_demonstration(catalogue, real, look, tile, state):
    view = look(**state)
    figures = TILES[tile].figures(catalogue, view)
    assert figures.value == view.l.num(events.total(catalogue, view.filters, REGISTERED[tile]))
    assert figures.sign == ""
    assert figures.demo
    assert not TILES[tile].figures(real, view).demo


def test_one_month_has_no_curve(catalogue, look):
    figures = TILES["events"].figures(catalogue, look(first="2020-06", last="2020-06"))
    assert figures.curve == ()
    assert look().l.month("2020-06") in said(figures)


def test_events_are_counted_in_as_many_regions_as_are_chosen(catalogue, look):
    l = look().l
    assert l.n("in {count} region", "in {count} regions", 17) in said(TILES["events"].figures(catalogue, look()))
    two = TILES["events"].figures(catalogue, look(region="55,63"))
    assert l.n("in {count} region", "in {count} regions", 2) in said(two)


def test_training_says_which_part_of_the_plan_was_reached(catalogue, look):
    figures = TILES["trained"].figures(catalogue, look())
    l = look().l
    assert figures.value == l.num(8_123)
    assert l.t("{share} of the plan", share=l.pct(116, 0)) in said(figures)
    assert figures.tone == "good"
    assert (len(figures.curve), figures.plan) == (7, 1_000)


def test_training_in_one_direction_is_about_as_much_where_the_report_says_so(catalogue, look):
    assert TILES["trained"].figures(catalogue, look(direction="sabaqtastyq")).sign == "≈"
    assert TILES["trained"].figures(catalogue, look(direction="umit")).sign == ""


def test_training_is_told_for_the_whole_country_whatever_the_regions(catalogue, look):
    figures = TILES["trained"].figures(catalogue, look(region="55"))
    assert look().l.t("whole country") in said(figures)
    assert figures.value == look().l.num(8_123)


def test_a_plan_that_was_missed_is_a_warning(catalogue, look):
    targets = catalogue.published["targets"]
    harder = targets.assign(value=targets["value"].mask(targets["measure"].eq("volunteers_trained"), 2_000.0))
    strict = replace(catalogue, published={**catalogue.published, "targets": harder})
    assert TILES["trained"].figures(strict, look()).tone == "warning"


def test_a_direction_without_a_plan_has_no_figure(catalogue, look):
    figures = TILES["trained"].figures(catalogue, look(direction="ayala"))
    assert figures.value == look().l.num(None)
    assert look().l.t("no plan for these directions") in said(figures)


def test_grants_say_how_many_directions_reached_the_plan(catalogue, look):
    figures, l = TILES["grants"].figures(catalogue, look()), look().l
    assert figures.value == "422"
    assert said(figures) == [
        l.t("plan ≥ {plan} in each", plan="68"), l.t("reached: {reached} of {count}", reached=6, count=7)
    ]  # fmt: skip
    assert figures.curve == (14, 68, 68, 68, 68, 68, 68)
    bilim = TILES["grants"].figures(catalogue, look(direction="bilim"))
    assert bilim.tone == "warning"
    assert l.t("reached: {reached} of {count}", reached=0, count=1) in said(bilim)


def test_grants_of_a_region_are_a_share_of_all(catalogue, look):
    l = look().l
    figures = TILES["grants"].figures(catalogue, look(region="63"))
    assert figures.value == "61"
    assert said(figures) == [l.t("{share} of all grants", share=l.pct(61 / 4.22, 0))]
    none = TILES["grants"].figures(catalogue, look(region="63", direction="ayala"))
    assert said(none) == [l.t("{share} of all grants", share=l.num(None))]


def test_damaged_state_money_is_never_a_number(catalogue, look):
    assert catalogue.indicator("funding_state")["text"]
    assert catalogue.indicator("funding_state")["value"] != catalogue.indicator("funding_state")["value"]
    for state in ({}, {"region": "55"}):
        figures = TILES["money"].figures(catalogue, look(**state))
        assert look().l.t("the state sum is damaged") in said(figures)
        assert "2 554" not in "".join([figures.value, *said(figures)])


def test_money_is_the_published_sum_or_that_of_the_other_sources(catalogue, look):
    whole, part = (TILES["money"].figures(catalogue, look(**state)) for state in ({}, {"region": "71"}))
    l = look().l
    assert (whole.value, whole.unit) == l.money_parts(1_130_752_095)
    assert not whole.demo
    total = funding.total(catalogue, Filters(regions=("71",)), funding.NON_STATE_SOURCES)
    assert (part.value, part.unit) == l.money_parts(total)
    assert part.demo
