"""A long deck tells how far it is: lines of JSON while the work goes on, the file or the failure at the end."""

from __future__ import annotations

import base64
import json
import threading

import pytest


def lines_of(answer) -> list[dict[str, object]]:
    return [json.loads(line) for line in answer.data.splitlines()]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("kind", ["pptx", "xlsx"])
def test_progress_comes_line_by_line_and_ends_with_the_file(client, slides, kind, method):
    fields = {"chart": ["grants-map", "events-map"], "progress": "1", "title": "Итоги"}
    sent = {"data": fields} if method == "post" else {"query_string": fields}
    answer = getattr(client, method)(f"/api/briefing.{kind}", headers={"Accept-Encoding": "br, gzip"}, **sent)
    assert answer.mimetype == "application/x-ndjson"
    assert "Content-Encoding" not in answer.headers and "Content-Length" not in answer.headers
    *steps, last = lines_of(answer)
    assert steps == [{"done": done, "of": 2} for done in range(3)]
    assert last["name"].startswith("Итоги 20") and last["name"].endswith(kind)
    body = base64.b64decode(last["data"])
    assert body.startswith(b"PK" if kind == "xlsx" else "Итоги: 2".encode())


def test_progress_is_sent_while_the_work_goes_on(client, slides):
    # The second step waits until the first has been read: a gathered answer would stand still.
    seen = threading.Event()

    def deck_bytes(deck, progress):
        progress(1, 2)
        assert seen.wait(5)
        return b"done"

    slides.deck_bytes = deck_bytes
    answer = client.post("/api/briefing.pptx", data={"chart": ["grants-map"] * 2, "progress": "1"}, buffered=False)
    parts = answer.iter_encoded()
    assert json.loads(next(parts)) == {"done": 0, "of": 2}
    assert json.loads(next(parts)) == {"done": 1, "of": 2}
    seen.set()
    assert base64.b64decode(json.loads(next(parts))["data"]) == b"done"
    answer.close()


def test_a_failure_in_the_middle_is_a_problem_in_the_last_line(client, slides):
    def broken(deck, progress):
        progress(1, 1)
        raise KeyError("secret place")

    slides.deck_bytes = broken
    answer = client.post("/api/briefing.pptx", data={"chart": "grants-map", "progress": "1"})
    last = lines_of(answer)[-1]
    assert (last["status"], last["title"]) == (500, "Internal Server Error")
    assert "secret" not in answer.text


def test_work_stops_when_the_reader_leaves(client, slides):
    drawn, left, stopped = [], threading.Event(), threading.Event()

    def deck_bytes(deck, progress):
        try:
            for number in range(1, 4):
                progress(number, 3)
                drawn.append(number)
                assert left.wait(5)
        finally:
            stopped.set()

    slides.deck_bytes = deck_bytes
    answer = client.post("/api/briefing.pptx", data={"chart": ["grants-map"] * 3, "progress": "1"}, buffered=False)
    parts = answer.iter_encoded()
    next(parts), next(parts)
    parts.close()
    answer.close()
    left.set()
    assert stopped.wait(5)
    assert drawn == [1]
