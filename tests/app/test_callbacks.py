"""Callbacks as the browser calls them: one answer for each chart, and none that takes its neighbours down."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from dashboard import ids
from dashboard.charts.registry import CHARTS
from dashboard.charts.tiles import TILES
from dashboard.components.static import TREE
from tests.app.calling import key, prop

STATE = {"path": "/en/events", "region": "55", "from": "2020-06", "to": "2020-08"}


def test_a_chart_comes_with_all_the_words_around_it(card):
    answer = card("events-by-month", STATE)
    figure, words = answer["figure"], answer["words"]
    assert figure["data"][0]["type"] == "bar"
    assert len(figure["data"][0]["y"]) == 3
    assert words["csv"] == "/api/charts/events-by-month.csv?region=55&from=2020-06&to=2020-08&lang=en"
    assert words["demo"] is True
    assert words["empty"] == ""
    assert words["alt"].startswith(words["title"])


@pytest.mark.parametrize(("measure", "demo"), [("grants", False), ("volunteers", True), ("nonsense", False)])
def test_a_slot_follows_the_measure_of_the_state(card, measure, demo):
    answer = card("map", {"path": "/en/", "measure": measure})
    assert answer["words"]["demo"] is demo
    assert answer["figure"]["data"][0]["type"] == "choropleth"


def test_the_language_is_that_of_the_path(card):
    titles = {card("grants-map", {"path": f"/{lang}/"})["words"]["title"] for lang in ("ru", "kk", "en")}
    assert len(titles) == 3


def test_a_choice_that_leaves_nothing_shows_the_empty_notice(card):
    answer = card("grants-matrix", {"path": "/en/grants", "direction": "ayala"})
    assert answer["words"]["empty"] == "There is no data for this choice"
    assert answer["figure"]["data"] == []


@pytest.mark.parametrize("state", [None, {}, ""])
def test_without_a_state_nothing_changes(card, state):
    assert card("grants-map", state, status=204) == {}


@pytest.mark.parametrize(
    "state",
    [
        {"path": ["x"], "region": {"a": 1}, "direction": [None, 3], "from": 5, "measure": "__class__"},
        {"path": "/xx/../../etc", "theme": ["dark"], "compact": "yes"},
        {"junk": "x" * 10_000, "region": "<script>" * 100},
    ],
)
def test_a_state_that_nobody_wrote_draws_the_default(card, state):
    assert len(card("grants-map", state)["figure"]["data"][0]["locations"]) == 17


def broken(*_: object) -> Any:
    raise ZeroDivisionError("a secret of the machine")


@pytest.mark.parametrize("part", ["form", "rows", "finding"])
def test_a_chart_that_fails_shows_its_error_and_others_keep_working(card, monkeypatch, part):
    monkeypatch.setitem(CHARTS, "grants-map", replace(CHARTS["grants-map"], **{part: broken}))
    failed = card("grants-map", {"path": "/en/"})
    assert failed["words"]["failed"] and len(failed["words"]["request"]) == 32
    assert failed["figure"]["data"] == []
    assert "secret" not in json.dumps(failed)
    assert "title" in card("grants-ranking", {"path": "/en/"})["words"]


def test_what_failed_is_asked_for_again(card, page, monkeypatch):
    whole = CHARTS["grants-map"]
    monkeypatch.setitem(CHARTS, "grants-map", replace(whole, form=broken))
    held = page({"path": "/en/"}, charts=["grants-map"])[ids.HELD]["data"]
    assert held == ["", "", ""]
    monkeypatch.setitem(CHARTS, "grants-map", whole)
    # The same question to the letter, as another reader asks it, has another answer now.
    assert "title" in card("grants-map", {"path": "/en/"})["words"]
    assert "title" in card("grants-map", {"path": "/en/"}, held=held)["words"]


@pytest.mark.parametrize("parts", [{"charts": ["x"]}, {"tiles": ["y"]}, {"blocks": ["z"]}])
def test_names_that_no_page_has_are_refused(page, parts):
    assert page({"path": "/en/"}, status=400, **parts) == {}


def test_a_filter_that_no_page_has_is_passed_over(page):
    assert page({"path": "/en/"}, labels=["w"], status=204) == {}


def test_a_table_is_filled_when_it_is_opened(card):
    text = card("grants-ranking", {"path": "/en/", "region": "55,63"}, opened=True)["table"]
    assert text.count('"tr"') == 3
    assert '"61"' in text


def test_a_closed_table_is_left_alone(card):
    assert "table" not in card("grants-ranking", {"path": "/en/"})


def test_tiles_blocks_and_labels_follow_in_one_answer(page):
    blocks, labels = ("headline-", "scope", "facts"), ("region", "direction", "period", "apply")
    answer = page({"path": "/en/", "region": "55"}, tiles=TILES, blocks=blocks, labels=labels)
    asked = [*map(ids.tile, TILES), *map(ids.block, blocks), *map(ids.filter_label, labels)]
    assert set(answer) == {*map(key, asked), ids.HELD}
    assert "22" in answer[key(ids.block("headline-"))][TREE]
    assert "22" in answer[key(ids.APPLY)][TREE]
    assert all(answer[key(one)][TREE] for one in asked)


def test_a_page_that_was_just_built_is_not_sent_its_words_again(page):
    answer = page(
        {"path": "/en/", "fresh": True}, charts=["grants-map"], tiles=TILES, blocks=["scope"], labels=["region"]
    )
    assert set(answer) == {key(ids.chart("grants-map")), key(ids.part("words", "grants-map")), ids.HELD}


@pytest.mark.parametrize(
    ("path", "search", "found"),
    [("/en/", "?region=55", True), ("/kk/regions/55", "", True), ("/ru/nothing", "", False), (None, None, False)],
)
def test_the_address_shows_its_page_or_the_way_back(call, path, search, found):
    output = {"id": ids.ROOT, "property": "children"}
    inputs, state = [prop(ids.ROUTE, "pathname", path)], [prop(ids.ROUTE, "search", search)]
    status, answer = call(f"{ids.ROOT}.children", output, inputs, state)
    assert status == 200
    text = json.dumps(answer)
    assert len(re.findall(r'"type": "H1"|\[\\"h1\\"', text)) == 1
    assert ('"page-head"' in text or '"profile-head"' in text or "profile" in text) == found
