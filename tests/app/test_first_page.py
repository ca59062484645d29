"""A page that is asked for by somebody whose theme and width are known brings its charts along."""

from __future__ import annotations

import pytest

from dashboard import ids
from dashboard.callbacks.first import VIEW, seen_by
from tests.app.calling import key

CHARTS = ("map", "ranking", "trained-by-direction", "events-by-month")


def shown(client, headers, search="?region=55&from=2020-03") -> dict:
    body = {
        "output": f"{ids.ROOT}.children",
        "outputs": {"id": ids.ROOT, "property": "children"},
        "inputs": [{"id": ids.ROUTE, "property": "pathname", "value": "/en/"}],
        "state": [{"id": ids.ROUTE, "property": "search", "value": search}],
        "changedPropIds": [f"{ids.ROUTE}.pathname"],
    }
    answer = client.post("/_dash-update-component", json=body, headers=headers).get_json()
    return dict(parts(answer["response"][ids.ROOT]["children"]))


def parts(part):
    if isinstance(part, dict):
        yield key(part["props"].get("id")), part["props"]
        yield from parts(part["props"].get("children"))
    elif isinstance(part, list):
        for one in part:
            yield from parts(one)


def test_charts_come_as_the_refresh_of_the_page_would_bring_them(client, card):
    found = shown(client, {VIEW: "dark compact"})
    state = found[ids.STATE]["data"]
    assert (state["theme"], state["compact"], state["path"], state["from"]) == ("dark", True, "/en/", "2020-03")
    for slot in CHARTS:
        asked = card(slot, state)
        assert found[key(ids.chart(slot))]["figure"] == asked["figure"]
        assert found[key(ids.part("words", slot))]["data"] == asked["words"]


def test_the_page_says_what_it_holds_so_that_nothing_of_it_is_sent_again(client, page):
    found = shown(client, {VIEW: "light"})
    groups = {"charts": CHARTS, "tiles": [], "blocks": [], "labels": []}
    held = found[ids.HELD]["data"]
    figures_and_words = 2 * len(CHARTS)
    assert all(held[:figures_and_words])
    assert not any(held[figures_and_words:])
    told = [*held[:figures_and_words], *[""] * len(CHARTS)]
    assert page(found[ids.STATE]["data"], held=told, status=204, **groups) == {}


@pytest.mark.parametrize("told", [{}, {VIEW: ""}, {VIEW: "blue"}, {VIEW: "compact"}])
def test_without_a_known_view_charts_are_asked_for_later(client, told):
    found = shown(client, told)
    assert found[key(ids.chart("map"))]["figure"]["layout"]["meta"] == {"waiting": True}
    assert "data" not in found[ids.STATE]


def test_a_view_is_a_theme_and_perhaps_a_narrow_screen():
    assert seen_by({VIEW: "light"}) == {"theme": "light", "compact": False}
    assert seen_by({VIEW: "dark compact"}) == {"theme": "dark", "compact": True}
