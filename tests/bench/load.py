"""Many readers at once: each keeps its connection and makes change after change."""

from __future__ import annotations

import time
from collections.abc import Iterable
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
    """What one client got: milliseconds that each change took, seconds in all, answers that were not 2xx."""

    waits: list[float]
    seconds: float
    failed: int

    @property
    def changes(self) -> int:
        """Return how many changes were made."""
        return len(self.waits)


def script(captured: Change, seed: int, count: int) -> Script:
    """Return the requests of so many changes, each to another choice, made before the clock starts."""
    return [[packed(one) for one in for_choice(captured, choice)] for choice in islice(choices(seed), count)]


def for_choice(captured: Change, choice: Choice) -> list:
    """Return the requests of the captured change for another choice. Raises ValueError when none names the choice."""
    asked = [rewritten(one, captured.choice, choice) for one in captured.requests]
    if asked == captured.requests and choice != captured.choice:
        raise ValueError("no request of the change names what was chosen: it cannot be repeated for another choice")
    return asked


def client(connection: Connection, changes: Iterable[Packed], seconds: float, start: Barrier | None = None) -> Outcome:
    """Make changes until the time is up or there are no more; one at least."""
    if start:
        start.wait()
    began, waits, failed = time.perf_counter(), [], 0
    for requests in changes:
        before = time.perf_counter()
        failed += sum(not 200 <= connection.ask(one)[0] < 300 for one in requests)
        now = time.perf_counter()
        waits.append((now - before) * 1000)
        if now - began >= seconds:
            break
    return Outcome(waits, time.perf_counter() - began, failed)


def hall(port: int, scripts: list[Script], seconds: float) -> list[Outcome]:
    """Let readers make changes at once, each by its own script, again and again; return what each got."""
    start, connections = Barrier(len(scripts)), [Connection(port) for _ in scripts]
    with ThreadPoolExecutor(len(scripts)) as pool:
        pairs = zip(connections, scripts, strict=True)
        running = [pool.submit(client, one, cycle(script), seconds, start) for one, script in pairs]
        outcomes = [one.result() for one in running]
    for one in connections:
        one.close()
    return outcomes


def rate(outcomes: list[Outcome]) -> float:
    """Return changes per second of all readers together."""
    return sum(one.changes / one.seconds for one in outcomes)


def waits(outcomes: list[Outcome]) -> list[float]:
    """Return milliseconds of every change of all readers."""
    return [wait for one in outcomes for wait in one.waits]
