"""Many readers at once: each keeps its connection and makes change after change."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice
from threading import Barrier

from tests.bench.changes import Change
from tests.bench.replay import Choice, choices, rewritten
from tests.bench.wire import Connection, packed

# The requests of one change as they go over the wire, and those of many changes.
Packed = list[bytes]
Script = list[Packed]


@dataclass(frozen=True)
class Outcome:
    """What one client got: whole changes, seconds, answers that were not 2xx."""

    changes: int
    seconds: float
    failed: int


def script(captured: Change, seed: int, count: int) -> Script:
    """Return the requests of so many changes, each to another choice, made before the clock starts."""
    return [[packed(one) for one in for_choice(captured, choice)] for choice in islice(choices(seed), count)]


def for_choice(captured: Change, choice: Choice) -> list:
    """Return the requests of the captured change for another choice. Raises ValueError when none names the choice."""
    asked = [rewritten(one, captured.choice, choice) for one in captured.requests]
    if asked == captured.requests and choice != captured.choice:
        raise ValueError("no request of the change names what was chosen: it cannot be repeated for another choice")
    return asked


def client(port: int, changes: Script, seconds: float, least: int, start: Barrier | None = None) -> Outcome:
    """Make changes, from the first again after the last, until the time is up and at least so many are made."""
    connection = Connection(port)
    if start:
        start.wait()
    began, done, failed = time.perf_counter(), 0, 0
    for requests in cycle(changes):
        if done >= least and time.perf_counter() - began >= seconds:
            break
        failed += sum(not 200 <= connection.ask(one)[0] < 300 for one in requests)
        done += 1
    connection.close()
    return Outcome(done, time.perf_counter() - began, failed)


def hall(port: int, scripts: list[Script], seconds: float) -> list[Outcome]:
    """Let readers make changes at once, each by its own script; return what each got."""
    start = Barrier(len(scripts))
    with ThreadPoolExecutor(len(scripts)) as pool:
        running = [pool.submit(client, port, script, seconds, 1, start) for script in scripts]
        return [one.result() for one in running]


def rate(outcomes: list[Outcome]) -> float:
    """Return changes per second of all readers together."""
    return sum(one.changes / one.seconds for one in outcomes)
