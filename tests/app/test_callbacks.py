"""Callbacks as the browser calls them: one answer for each chart, and none that takes its neighbours down."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard import ids
from dashboard.blocks.registry import BLOCKS
from dashboard.callbacks.cards import PARTS
from dashboard.charts.registry import CHARTS
from dashboard.charts.tiles import TILES

Call = Callable[..., Any]
Card = Callable[..., dict[str, Any]]
STATE = {"path": "/en/events", "region": "55", "from": "2020-06", "to": "2020-08"}


def key(component: object) -> str:
    return component if isinstance(component, str) else json.dumps(component, sort_keys=True, separators=(",", ":"))


def prop(component: object, name: str, value: object) -> dict[str, object]:
    return {"id": component, "property": name, "value": value}


@pytest.fixture
def call(app: Dash, client: FlaskClient) -> Call:
    """Return a caller of the callback whose output holds a fragment; gives status and answer by component id."""

    def post(fragment: str, outputs: Any, inputs: list[Any], state: list[Any]) -> tuple[int, dict[str, Any]]:
        output = declared(app, fragment)[0]
        changed = [f"{key(inputs[0]['id'])}.{inputs[0]['property']}"]
        body = {"output": output, "outputs": outputs, "inputs": inputs, "state": state, "changedPropIds": changed}
        answer = client.post("/_dash-update-component", json=body)
        return answer.status_code, answer.get_json().get("response", {}) if answer.data else {}

    return post


@pytest.fixture
def card(app: Dash, call: Call) -> Card:
    """Return a caller of the callback that fills the card of a slot; `opened` when the reader has opened its table."""

    def post(slot: str, state: object, opened: bool = False) -> dict[str, Any]:
        output, callback = declared(app, '"type":"chart"}.figure')
        values = {ids.STATE: state, "table-open": opened, "retry": None, "chart": ids.chart(slot)}
        filled = [[filled_in(each, slot, values) for each in callback[group]] for group in ("inputs", "state")]
        outputs = [part.rsplit(".", 1) for part in output.strip(".").split("...")]
        named = [{"id": placed(component, slot), "property": name} for component, name in outputs]
        status, answer = call('"type":"chart"}.figure', named, *filled)
        assert status == 200
        return {json.loads(name)["type"]: next(iter(value.values())) for name, value in answer.items()}

    return post


def declared(app: Dash, fragment: str) -> tuple[str, dict[str, Any]]:
    ((output, callback),) = ((name, found) for name, found in app.callback_map.items() if fragment in name)
    return output, callback


def filled_in(each: dict[str, str], slot: str, values: dict[str, Any]) -> dict[str, object]:
    component = placed(each["id"], slot)
    name = component if isinstance(component, str) else component["type"].removeprefix("chart-")
    return prop(component, each["property"], values[name])


def placed(component: str, slot: str) -> Any:
    return json.loads(component.replace('["MATCH"]', json.dumps(slot))) if component.startswith("{") else component


def test_a_chart_comes_with_all_the_words_around_it(card):
    answer = card("events-by-month", STATE)
    # The notice of an empty chart is hidden or told by two outputs of one part.
    assert len(answer) == len(PARTS) - 1 > 8
    assert answer["chart"]["data"][0]["type"] == "bar"
    assert len(answer["chart"]["data"][0]["y"]) == 3
    assert answer["chart-csv"] == "/api/charts/events-by-month.csv?region=55&from=2020-06&to=2020-08&lang=en"
    assert answer["chart-badge"] is False
    assert answer["chart-error"] is answer["chart-empty"] is True
    assert answer["chart-alt"].startswith(answer["chart-title"])


@pytest.mark.parametrize(("measure", "demo"), [("grants", False), ("volunteers", True), ("nonsense", False)])
def test_a_slot_follows_the_measure_of_the_state(card, measure, demo):
    answer = card("map", {"path": "/en/", "measure": measure})
    assert answer["chart-badge"] is not demo
    assert answer["chart"]["data"][0]["type"] == "choropleth"


def test_the_language_is_that_of_the_path(card):
    titles = {card("grants-map", {"path": f"/{lang}/"})["chart-title"] for lang in ("ru", "kk", "en")}
    assert len(titles) == 3


def test_a_choice_that_leaves_nothing_shows_the_empty_notice(card):
    answer = card("grants-matrix", {"path": "/en/grants", "direction": "ayala"})
    assert answer["chart-empty"] is False
    assert answer["chart"]["data"] == []


@pytest.mark.parametrize("state", [None, {}, ""])
def test_without_a_state_nothing_changes(card, state):
    assert card("grants-map", state) == {}


@pytest.mark.parametrize(
    "state",
    [
        {"path": ["x"], "region": {"a": 1}, "direction": [None, 3], "from": 5, "measure": "__class__"},
        {"path": "/xx/../../etc", "theme": ["dark"], "compact": "yes"},
        {"junk": "x" * 10_000, "region": "<script>" * 100},
    ],
)
def test_a_state_that_nobody_wrote_draws_the_default(card, state):
    assert len(card("grants-map", state)["chart"]["data"][0]["locations"]) == 17


def broken(*_: object) -> Any:
    raise ZeroDivisionError("a secret of the machine")


@pytest.mark.parametrize("part", ["form", "rows", "finding"])
def test_a_chart_that_fails_shows_its_error_and_others_keep_working(card, monkeypatch, part):
    monkeypatch.setitem(CHARTS, "grants-map", replace(CHARTS["grants-map"], **{part: broken}))
    failed = card("grants-map", {"path": "/en/"})
    assert failed["chart-error"] is False
    assert failed["chart"]["data"] == []
    assert set(failed) == {"chart", "chart-empty", "chart-error"}
    assert "secret" not in json.dumps(failed)
    assert card("grants-ranking", {"path": "/en/"})["chart-error"] is True


def test_a_table_is_filled_when_it_is_opened(card):
    text = json.dumps(card("grants-ranking", {"path": "/en/", "region": "55,63"}, opened=True)["chart-table"])
    assert text.count('"type": "Tr"') == 3
    assert '"61"' in text


def test_a_closed_table_is_left_alone(card):
    assert "chart-table" not in card("grants-ranking", {"path": "/en/"})
    assert card("grants-ranking", None, opened=True) == {}


def test_tiles_and_blocks_follow_in_one_answer(call):
    tiles, blocks = [ids.tile(slot) for slot in TILES], [ids.block(name) for name in ("headline-", "scope", "facts")]
    outputs = [[{"id": one, "property": "children"} for one in group] for group in (tiles, blocks)]
    state = [[prop(one, "id", one) for one in group] for group in (tiles, blocks)]
    status, answer = call('"type":"tile"}', outputs, [prop(ids.STATE, "data", {"path": "/en/", "region": "55"})], state)
    assert status == 200
    assert set(map(key, (*tiles, *blocks))) == set(answer)
    assert "22" in answer[key(ids.block("headline-"))]["children"]
    assert all(value["children"] for value in answer.values())
    assert {"headline-", "scope", "facts"} <= set(BLOCKS)


def test_the_words_on_the_filters_follow_the_state(call):
    labels = [ids.filter_label(name) for name in ("region", "direction", "period")]
    outputs = [[{"id": one, "property": "children"} for one in labels], {"id": ids.APPLY, "property": "children"}]
    state = [[prop(one, "id", one) for one in labels]]
    inputs = [prop(ids.STATE, "data", {"path": "/en/", "region": "55"})]
    status, answer = call("filter-label", outputs, inputs, state)
    assert status == 200
    assert "22" in answer[ids.APPLY]["children"]
    assert len({answer[key(one)]["children"] for one in labels}) == 3


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
    assert text.count('"type": "H1"') == 1
    assert ('"page-head"' in text or '"profile-head"' in text or "profile" in text) == found
