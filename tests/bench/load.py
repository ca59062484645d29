"""Many readers at once: each keeps its connection and makes change after change."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

from tests.bench.changes import Change
from tests.bench.replay import Choice, Request, rewritten


@dataclass(frozen=True)
class Outcome:
    """What one client got: whole changes, seconds, bytes, answers that were not 2xx."""

    changes: int
    seconds: float
    size: int
    failed: int


def ask(connection: http.client.HTTPConnection, request: Request) -> tuple[int, int]:
    """Return status and bytes of the body of one answer."""
    connection.request(request.method, request.path, request.body.encode() or None, dict(request.headers))
    answer = connection.getresponse()
    return answer.status, len(answer.read())


def change(connection: http.client.HTTPConnection, requests: Iterable[Request]) -> tuple[int, int]:
    """Send the requests of one change; return bytes and how many answers were not 2xx."""
    answers = [ask(connection, one) for one in requests]
    return sum(size for _, size in answers), sum(not 200 <= status < 300 for status, _ in answers)


def client(port: int, captured: Change, choices: Iterator[Choice], seconds: float, start: Barrier) -> Outcome:
    """Make changes until the time is up."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    start.wait()
    began, count, size, failed = time.perf_counter(), 0, 0, 0
    while time.perf_counter() - began < seconds:
        more, wrong = change(connection, for_choice(captured, next(choices)))
        count, size, failed = count + 1, size + more, failed + wrong
    connection.close()
    return Outcome(count, time.perf_counter() - began, size, failed)


def for_choice(captured: Change, choice: Choice) -> list[Request]:
    """Return the requests of the captured change for another choice."""
    return [rewritten(one, captured.choice, choice) for one in captured.requests]


def hall(port: int, captured: Change, readers: list[Iterator[Choice]], seconds: float) -> list[Outcome]:
    """Let all readers make changes at once; return what each got."""
    start = Barrier(len(readers))
    with ThreadPoolExecutor(len(readers)) as pool:
        running = [pool.submit(client, port, captured, choices, seconds, start) for choices in readers]
        return [one.result() for one in running]


def rate(outcomes: list[Outcome]) -> float:
    """Return changes per second of all readers together."""
    return sum(one.changes / one.seconds for one in outcomes)


def alone(port: int, captured: Change, choices: list[Choice]) -> Outcome:
    """Make the changes one after another over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    began = time.perf_counter()
    answers = [change(connection, for_choice(captured, choice)) for choice in choices]
    connection.close()
    size, failed = (sum(one[at] for one in answers) for at in (0, 1))
    return Outcome(len(choices), time.perf_counter() - began, size, failed)
