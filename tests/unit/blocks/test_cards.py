"""The parts of a card, its table, the comparison of regions and the facts of the grants page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.blocks.cards import broken_words, drawn_parts, table_of
from dashboard.blocks.comparison import compared_regions, comparison_card, profile_links
from dashboard.blocks.facts import grant_facts
from dashboard.blocks.frame import not_found
from dashboard.blocks.registry import BLOCKS
from dashboard.charts.registry import CHARTS
from dashboard.i18n import LANGS
from dashboard.logs import REQUEST
from dashboard.model.regions import REGION_CODES


def words(name, reading) -> dict[str, object]:
    return drawn_parts(name, CHARTS[name], reading)[1]


@pytest.mark.parametrize("name", ["grants-map", "events-by-month", "survey-awareness", "region-profile"])
def test_a_card_has_a_figure_and_the_words_around_it(read, name):
    figure, said = drawn_parts(name, CHARTS[name], read("ru/", region="55"))
    assert figure["data"]
    assert said["empty"] == said["load"] == ""
    assert said["csv"] == f"/api/charts/{name}.csv?region=55&lang=ru"
    assert said["title"]
    assert said["alt"].startswith(said["title"])


@pytest.mark.parametrize(("name", "demo"), [("grants-map", False), ("events-map", True)])
def test_the_badge_shows_on_demonstration_data(read, name, demo):
    assert words(name, read())["demo"] is demo


def test_a_figure_says_what_room_its_frame_needs_and_the_kept_drawing_does_not(read):
    reading, chart = read("ru/"), CHARTS["grants-matrix"]
    frames = [drawn_parts(slot, chart, reading)[0]["layout"]["meta"]["frame"] for slot in ("grants-matrix", "map")]
    assert frames[0]["--plot-own-height"].endswith("px")
    assert frames[1] == {}


def test_an_empty_card_says_so(read):
    reading = read(direction="ayala")
    assert words("grants-map", reading)["empty"] == reading.view.l.t("There is no data for this choice")


def test_a_broken_card_says_so_with_the_number_of_its_request():
    REQUEST.set("4f2a")
    assert broken_words() == {"failed": True, "request": "4f2a"}
    REQUEST.set("")


@pytest.mark.parametrize("name", ["grants-ranking", "funding-by-source", "trained-by-direction", "centres"])
def test_a_table_has_a_line_for_each_row(read, texts, name):
    reading = read("ru/")
    table = table_of(CHARTS[name], reading)
    body = table.children.children[2].children
    assert len(body) == len(CHARTS[name].frame(reading.catalogue, reading.view.filters))
    assert reading.view.l.t(CHARTS[name].name) in texts(table)


def test_a_table_without_rows_is_a_header(read):
    table = table_of(CHARTS["grants-matrix"], read(direction="ayala"))
    assert table.children.children[2].children == []


def test_without_a_choice_the_three_regions_with_most_grants_are_compared(read):
    assert compared_regions(read("en/regions")) == ("63", "15", "71")


def test_chosen_regions_are_compared_six_at_most(read):
    assert compared_regions(read(region="55,43")) == ("43", "55")
    assert compared_regions(read(region=",".join(REGION_CODES[:9]))) == REGION_CODES[:6]


def test_the_comparison_names_its_regions_and_says_where_a_measure_does_not_apply(read, texts):
    reading = read("en/regions", region="71,55")
    found = texts(comparison_card(reading))
    assert {
        reading.view.region("71"),
        reading.view.region("55"),
        reading.view.l.t("not applicable"),
        "38",
        "22",
    } <= set(found)


@pytest.mark.parametrize("lang", LANGS)
def test_every_profile_is_linked_in_the_order_of_the_alphabet(read, texts, lang):
    reading = read(f"{lang}/regions")
    found = [text for text in texts(profile_links(reading)) if text in map(reading.view.region, REGION_CODES)]
    assert len(found) == 17
    assert found == sorted(found, key=lambda name: reading.view.l.order(name.removeprefix("г. ")))


def test_facts_are_computed_from_the_table(read, texts):
    reading = read("en/grants")
    found = texts(grant_facts(reading))
    l = reading.view.l
    assert {l.pct(138 / 4.22, 0), "12\u00a0×", "6\u00a0×\u00a068", "14"} <= set(found)


def test_a_few_regions_have_no_gap_and_no_plan(read, texts):
    found = texts(grant_facts(read("en/grants", region="55,63", direction="umit")))
    assert not [text for text in found if "×" in text or "%" in text]


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_builds(read, name):
    # A block of a profile or of an embedded chart is built there, all others with a region and a direction chosen.
    paths = {"direction": "kk/directions/umit", "embed": "kk/embed/grants-map"}
    assert BLOCKS[name](read(paths.get(name.partition("-")[0], "kk/regions/55"), direction="umit", region="55"))


@pytest.mark.parametrize("lang", LANGS)
def test_an_unknown_address_has_a_heading_and_a_way_back(read, lang):
    content = not_found(read(f"{lang}/nothing"))[0]
    heading, _, link = content.children
    assert heading._type == "H1"
    assert link.href == f"/{lang}/"


def test_a_catalogue_of_registers_has_no_badge(read, catalogue):
    reading = replace(read(), catalogue=replace(catalogue, demo=False))
    assert words("events-map", reading)["demo"] is False
