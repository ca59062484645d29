"""What a change of filters costs: equal parts are not sent, equal questions not answered twice, memory is bounded."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from flask import Flask, Response

from dashboard import ids
from dashboard.blocks.reading import Site, reading_of
from dashboard.callbacks.kept import OVERHEAD, Kept
from dashboard.callbacks.parts import Maker
from dashboard.callbacks.repeats import repeat_answers
from dashboard.charts.tiles import TILES
from dashboard.components.static import TREE
from tests.app.calling import HELD, MARK, key, placed, prop

CHARTS = ("map", "ranking", "trained-by-direction", "events-by-month")
OVERVIEW = {
    "charts": CHARTS,
    "tiles": tuple(TILES),
    "blocks": ("headline-", "scope", "paper-filters"),
    "labels": ("period", "region", "direction", "format", "per", "apply"),
}
FIGURE = {slot: key(ids.chart(slot)) for slot in CHARTS}
HERE, THERE = {"path": "/ru/"}, {"path": "/ru/", "region": ["55"]}
# What the page may cost on the wire, both ways, headers aside.
MOST_BYTES = 15_000


def held_after(page, state, **more) -> list[str]:
    return page(state, **OVERVIEW, **more)[ids.HELD]["data"]


def test_what_the_browser_holds_is_not_sent_again(page):
    held = held_after(page, HERE)
    assert page(HERE, held=held, status=204, **OVERVIEW) == {}
    answer = page(THERE, held=held, **OVERVIEW)
    # The report trains no volunteers by region: its chart stays, its words say which filters it cannot obey.
    assert FIGURE["trained-by-direction"] not in answer
    assert key(ids.part("words", "trained-by-direction")) in answer
    assert FIGURE["map"] in answer


def test_what_changed_is_the_same_as_in_a_whole_answer(page):
    whole, held = page(THERE, **OVERVIEW), held_after(page, HERE)
    changed = page(THERE, held=held, **OVERVIEW)
    assert {name: value for name, value in whole.items() if name in changed} == changed
    assert changed[ids.HELD] == whole[ids.HELD]


@pytest.mark.parametrize("held", ["x", 5, {}, ["a"], [None] * 200, [["b"]] * 27])
def test_a_browser_that_tells_nonsense_is_sent_everything(page, held):
    assert page(THERE, held=held, **OVERVIEW) == page(THERE, **OVERVIEW)


def test_an_opened_table_is_not_sent_again(page):
    opened = page(HERE, opened=True, charts=["ranking"])
    assert page(HERE, opened=True, held=opened[ids.HELD]["data"], status=204, charts=["ranking"]) == {}
    closed = page(HERE, opened=False, held=opened[ids.HELD]["data"], status=204, charts=["ranking"])
    assert closed == {}


def body_of(app, state, held=None) -> bytes:
    output = next(name for name in app.callback_map if MARK in name)
    families = [
        [{"id": one, "property": name} for one in group]
        for group, name in zip(placed(OVERVIEW), ("figure", "data", *[TREE] * 4), strict=True)
    ]
    opened = [prop(ids.part("table-open", slot), "data", False) for slot in CHARTS]
    inputs = [prop(ids.STATE, "data", state), prop(ids.RETRY, "data", None), opened]
    body = {"output": output, "outputs": [*families, HELD], "inputs": inputs, "state": [prop(ids.HELD, "data", held)]}
    return json.dumps({**body, "changedPropIds": [f"{ids.STATE}.data"]}, separators=(",", ":")).encode()


def ask(app, state, held=None) -> tuple[bytes, Response]:
    body = body_of(app, state, held)
    headers = {"Content-Type": "application/json", "Accept-Encoding": "zstd, br, gzip"}
    answer = app.server.test_client().post("/_dash-update-component", data=body, headers=headers)
    assert answer.status_code == 200
    return body, answer


@pytest.mark.parametrize(
    "change", [{"region": ["55"]}, {"direction": ["umit"]}, {"measure": "volunteers"}, {"per": "share"}]
)
def test_a_change_is_light_on_the_wire(app, page, change):
    body, answer = ask(app, HERE | change, held_after(page, HERE))
    assert answer.headers["Content-Encoding"] in ("zstd", "br", "gzip")
    assert len(body) + len(answer.data) < MOST_BYTES


def test_a_question_asked_again_has_the_same_answer(app):
    first, again = (ask(app, THERE)[1] for _ in range(2))
    assert first.data == again.data
    assert dict(first.headers).items() >= {"Content-Encoding": again.headers["Content-Encoding"]}.items()
    assert first.headers["Vary"] == again.headers["Vary"]
    assert first.headers["X-Data-Version"] == again.headers["X-Data-Version"]


def counting(catalogues) -> tuple[Flask, list[int]]:
    """Return a server that answers with the number of the question, and the catalogues that it serves in turn."""
    server, asked, served = Flask("counting"), [], iter(catalogues)
    site = Site(lambda: next(served), "/", "")

    @server.post("/_dash-update-component")
    def answer() -> Response:
        asked.append(1)
        return Response(str(len(asked)), status=200)

    repeat_answers(server, site)
    return server, asked


def post(server, body: str) -> str:
    return server.test_client().post("/_dash-update-component", data=body).get_data(as_text=True)


QUESTION = f'{{"output":"{MARK}","inputs":"                                  "}}'


def test_newer_data_is_never_answered_from_what_was_kept(catalogue):
    newer = replace(catalogue, version="newer")
    read_again = replace(catalogue, read_at=datetime(2030, 1, 1, tzinfo=UTC))
    server, _ = counting([catalogue, catalogue, newer, newer, read_again])
    assert [post(server, QUESTION) for _ in range(5)] == ["1", "1", "2", "2", "3"]


@pytest.mark.parametrize(
    "body", ["{}", f'{{"output":"x","inputs":"{" " * 40_000}{MARK}"}}', '{"output":"shell-root.children"}']
)
def test_other_questions_are_not_kept(catalogue, body):
    server, asked = counting([catalogue] * 4)
    assert [post(server, body) for _ in range(2)] == ["1", "2"]
    assert len(asked) == 2


class Weight:
    def __init__(self, weight: int) -> None:
        self.weight = weight


def test_what_is_kept_is_bounded():
    kept: Kept[Weight] = Kept(10 * (OVERHEAD + 1_000))
    for number in range(100):
        kept.put(number, Weight(1_000))
        assert kept.get(0) is None or number < 10 or kept.get(0).weight == 1_000
        assert kept.weight <= 10 * (OVERHEAD + 1_000)
    # What was asked for stayed, what nobody asked for gave way.
    assert kept.get(0) is not None
    assert kept.get(50) is None
    assert kept.get(99) is not None


def test_what_is_larger_than_all_room_is_not_kept():
    kept: Kept[Weight] = Kept(5_000)
    kept.put("small", Weight(100))
    kept.put("huge", Weight(50_000))
    assert (kept.get("small"), kept.get("huge"), kept.weight) == (None, None, 0)


def test_parts_of_another_version_are_made_anew(catalogue):
    maker = Maker()

    def digest(served) -> str:
        site = Site(lambda: served, "/", "")
        return maker.tile("events", reading_of(site, "/en/", {"region": "55"}))[0].digest

    other = replace(catalogue, demo=False, version="other")
    assert digest(catalogue) == digest(catalogue)
    assert digest(catalogue) != digest(other)
