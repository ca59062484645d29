"""Many readers at once, and a process that dies under them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException

import pytest
from dash.testing.wait import until

from tests.security import malformed
from tests.security.wire import Server
from tests.serving import PATIENCE, Serving

MANY = 200
ASKED = ("/healthz", "/api/charts/events-by-month.csv", "/ru/", "/api/charts/grants-map.json?region=55,43")
BROKEN = 0


@pytest.fixture(scope="module")
def serving(tmp_path_factory) -> Iterator[Serving]:
    server = Serving(tmp_path_factory.mktemp("served"))
    server.wait_for(1)
    yield server
    server.stop()


def ask(serving: Serving, path: str) -> tuple[int, str]:
    try:
        status, version, _ = serving.get(path)
    except (OSError, HTTPException):
        return BROKEN, ""
    return status, version


def test_two_hundred_readers_at_once_get_the_same_version(serving):
    with ThreadPoolExecutor(MANY) as readers:
        answers = [*readers.map(lambda number: ask(serving, ASKED[number % len(ASKED)]), range(MANY))]
    assert {status for status, _ in answers} == {200}
    assert len({version for _, version in answers}) == 1


def test_requests_that_are_none_are_refused_without_a_trace(serving):
    assert list(malformed.requests(Server(f"http://127.0.0.1:{serving.port}"))) == []
    assert "Traceback" not in f"{serving.lines()}"


def test_a_process_that_is_killed_costs_its_connections_and_is_replaced(serving):
    over: list[int] = []
    done = False

    def read() -> None:
        while not done:
            over.append(ask(serving, ASKED[len(over) % len(ASKED)])[0])

    before = serving.workers()
    with ThreadPoolExecutor(4) as readers:
        running = [readers.submit(read) for _ in range(4)]
        try:
            until(lambda: len(over) > 20, PATIENCE)
            os.kill(min(before), signal.SIGKILL)
            until(lambda: len(serving.workers() - before) == 1, PATIENCE)
            seen = len(over)
            until(lambda: len(over) > seen + 40, PATIENCE)
        finally:
            done = True
        for one in running:
            one.result()
    assert set(over) <= {200, BROKEN}
    # No more than the requests that the killed process was at.
    assert over.count(BROKEN) <= 8
    assert len(serving.versions()) == 1
