"""`make bench`: measure, print, write into docs/performance.md. Ends with 0 whether targets are met or missed."""

from __future__ import annotations

import os
import sys
import time

from tests.bench.costs import cold_starts, costs, halls
from tests.bench.data import HOME, SIZES, Events, prepare
from tests.bench.report import report, write_between_marks
from tests.bench.samples import Samples
from tests.bench.servers import NAMES, logs, started
from tests.bench.visits import first_loads, pages

DOCUMENT = HOME / "docs" / "performance.md"


def main() -> None:
    """Measure every size that BENCH_SIZES names, BENCH_TURNS times each."""
    sizes = os.environ.get("BENCH_SIZES", "5k,1m").split(",")
    turns = int(os.environ.get("BENCH_TURNS", "3"))
    # Servers, browsers and clients inherit it. Less than 0 needs the right to it.
    os.nice(int(os.environ.get("BENCH_NICE", "0")))
    began, samples = time.monotonic(), Samples()
    logs()
    for size in sizes:
        say(f"{size}: data")
        measure(samples, prepare(size), turns)
    say("cold starts")
    cold_starts(samples, Events(sizes[0]), turns)
    text = report(samples, time.monotonic() - began)
    print(text)
    write_between_marks(DOCUMENT, text)


def measure(samples: Samples, events: Events, turns: int) -> None:
    first = events.size == "5k"
    servers = {name: started(name, events) for name in names(events.size)}
    try:
        # What a browser loads does not depend on the size: one reader's twelve changes tell the rest.
        for turn in range(turns if first else 1):
            say(f"{events.size}: visits, turn {turn + 1}")
            captured = first_loads(samples, servers, events.size)
        if first:
            say(f"{events.size}: every page, many readers")
            pages(samples, servers["ours"], events.size)
            halls(samples, servers["ours"], captured["ours"], events.size)
    finally:
        for server in servers.values():
            server.stop()
    for turn in range(turns):
        say(f"{events.size}: costs, turn {turn + 1}")
        costs(samples, events, captured, turn)


def names(size: str) -> tuple[str, ...]:
    """Return who is measured at a size: the peer needs minutes for every step at the largest."""
    return NAMES if SIZES[size] <= 1_000_000 else ("ours",)


def say(words: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
