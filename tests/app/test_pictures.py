"""Pictures over HTTP: what the process answers becomes a file, what it cannot do becomes a problem with its status."""

from __future__ import annotations

import json

import pytest

from dashboard.exports import pictures
from dashboard.exports.pictures.pool import Pool
from tests.unit.exports.painters import painter


@pytest.fixture
def stand_in(monkeypatch):
    made: list[Pool] = []

    def use(way: str, **bounds: float) -> Pool:
        made.append(Pool(painter(way), **bounds))
        monkeypatch.setattr(pictures, "pool", lambda: made[-1])
        return made[-1]

    yield use
    for one in made:
        one.close()


@pytest.mark.parametrize(
    ("kind", "media"), [("svg", "image/svg+xml"), ("png", "image/png"), ("pdf", "application/pdf")]
)
def test_a_chart_is_sent_to_the_process_in_the_readers_state(client, stand_in, kind, media):
    stand_in("echo")
    answer = client.get(f"/api/charts/grants-map.{kind}?region=55&lang=kk&theme=dark")
    assert (answer.status_code, answer.mimetype) == (200, media)
    job = answer.get_json(force=True)
    told = job["exhibits"][0]
    assert (job["kind"], told["chart"], told["query"], told["theme"]) == (kind, "grants-map", "region=55", "dark")
    assert "Павлодар" in told["filters"]
    assert told["beside"]["data"]


@pytest.mark.parametrize(
    ("way", "bounds", "status", "reason"),
    [
        ("no-browser", {}, 501, "нет браузера"),
        ("slow", {"limit": 0.2, "start": 0.2}, 504, "too long"),
        ("failed", {}, 500, "safe"),
    ],
)
@pytest.mark.parametrize("address", ["/api/charts/grants-map.png", "/api/briefing.pdf?chart=grants-map"])
def test_why_there_is_no_picture(client, stand_in, way, bounds, status, reason, address):
    stand_in(way, **bounds)
    answer = client.get(address)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert reason in answer.get_json()["detail"]


def test_progress_ends_with_the_reason(client, stand_in):
    stand_in("no-browser")
    answer = client.post("/api/briefing.pdf", data={"chart": "grants-map", "progress": "1"})
    last = json.loads(answer.text.splitlines()[-1])
    assert (last["status"], last["detail"]) == (501, "нет браузера")


def test_too_many_at_once_are_asked_to_come_again(client, stand_in):
    pool = stand_in("pid", size=1, wait=0.05, limit=7)
    pool._turns.acquire()
    answer = client.get("/api/charts/grants-map.png")
    pool._turns.release()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")


def test_an_unknown_chart_or_format_needs_no_process(client):
    assert client.get("/api/charts/nothing.png").status_code == 404
    assert client.get("/api/charts/grants-map.gif").status_code == 404
    assert client.get("/api/briefing.pdf?chart=nothing").status_code == 404


def test_the_list_names_pictures_as_formats(client):
    assert {"svg", "png", "pdf"} <= set(client.get("/api/charts").get_json()[0]["formats"])


def test_what_pictures_need_is_not_loaded_with_pages(client):
    assert "vendor/pictures" not in client.get("/ru/").text
