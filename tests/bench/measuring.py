"""The order of measuring: both applications take turns, so that whatever else the machine does hits both."""

from __future__ import annotations

import time

from tests.bench import load
from tests.bench.browser import fresh_browser
from tests.bench.changes import CAPTURED, Change, walk
from tests.bench.data import Events
from tests.bench.samples import Samples
from tests.bench.servers import WORKERS, Server, start

NAMES = ("peer", "ours")
READERS, SECONDS, ALONE = 32, 8.0, 3.0
OUR_PAGES = (
    "", "regions", "grants", "events", "volunteers", "funding", "survey", "quality", "data", "year", "briefing",
)  # fmt: skip


def first_loads(samples: Samples, servers: dict[str, Server], size: str) -> dict[str, Change]:
    """Measure a first visit, its changes and a second visit of both; return the changes to repeat."""
    return {name: visit(samples, servers[name], size) for name in NAMES}


def visit(samples: Samples, server: Server, size: str) -> Change:
    """Measure one reader who was never here before; return the change to repeat."""
    name = server.name
    with fresh_browser() as browser:
        seen, traffic = browser.open(server.page), browser.traffic()
        samples.add("first load, MB", name, size, traffic.size / 1e6)
        samples.add("first load, requests", name, size, len(traffic.requests()))
        samples.add("first load, charts on screen drawn, s", name, size, seen["visible"] / 1000)
        samples.add("first load, all charts drawn, s", name, size, (seen["all"] + browser.scrolled(seen)) / 1000)
        samples.add("layout shift while loading", name, size, seen["shift"])
        samples.add("longest block after load, ms", name, size, longest(seen))
        changes = walk(browser, name)
        samples.add("change to redrawn, ms", name, size, *(one.visible for one in changes))
        samples.add("change to all redrawn, ms", name, size, *(one.everything for one in changes))
        samples.add("change on the wire, KB", name, size, *(one.size / 1000 for one in changes))
        samples.add("longest block in a change, ms", name, size, max(one.blocked for one in changes))
        browser.open(server.page)
        samples.add("warm visit, KB", name, size, browser.traffic().size / 1000)
    return changes[CAPTURED]


def longest(seen: dict) -> float:
    """Return milliseconds of the longest task that began after the load event."""
    return max([0, *(length for began, length in seen["tasks"] if began >= seen["loaded"])])


def pages(samples: Samples, server: Server, size: str) -> None:
    """Measure shift and the longest block of every page of ours, each in a fresh browser's second page."""
    for page in OUR_PAGES:
        with fresh_browser() as browser:
            browser.driver.get(server.page + page)
            seen = browser.still()
        samples.add(f"page {page or 'overview'}: longest block after load, ms", server.name, size, longest(seen))
        samples.add(f"page {page or 'overview'}: layout shift", server.name, size, seen["shift"])
        samples.notes[f"page {page or 'overview'}"] = seen["moved"]


def costs(samples: Samples, events: Events, captured: dict[str, Change], turn: int) -> None:
    """Measure what changes cost both servers, each started anew so that nothing was ever asked before."""
    for name in NAMES:
        server = start(name, events)
        try:
            cost(samples, server, captured[name], events.size, turn)
        finally:
            server.stop()


def cost(samples: Samples, server: Server, captured: Change, size: str, turn: int) -> None:
    # The first answers pay for imports and set-up, once in a server's life.
    load.hall(server.port, [load.script(captured, 1000 + at, 2) for at in range(4 * WORKERS)], 0.5)
    samples.add("memory of a worker after the start, PSS MB", server.name, size, server.memory()["pss"])
    changes = load.script(captured, turn, 200)
    fresh = alone(samples, server, size, "never asked before", changes, ALONE)
    alone(samples, server, size, "asked before", changes[: fresh.changes], ALONE)
    crowd(samples, server, captured, size)


def alone(
    samples: Samples, server: Server, size: str, words: str, changes: load.Script, seconds: float
) -> load.Outcome:
    before = server.cpu()
    outcome = load.client(server.port, changes, seconds, least=10)
    spent = (server.cpu() - before) * 1000 / outcome.changes
    samples.add(f"server CPU per change, {words}, ms", server.name, size, spent)
    samples.add("answers that were not 2xx", server.name, size, outcome.failed)
    return outcome


def crowd(samples: Samples, server: Server, captured: Change, size: str) -> None:
    scripts = [load.script(captured, 2000 + at, 40) for at in range(READERS)]
    before, own = server.cpu(), time.process_time()
    outcomes = load.hall(server.port, scripts, SECONDS)
    used, spent, done = server.cpu() - before, time.process_time() - own, sum(one.changes for one in outcomes)
    name = server.name
    samples.add("changes per second, 32 clients", name, size, load.rate(outcomes))
    samples.add("server CPU per change, 32 clients, ms", name, size, used * 1000 / done)
    samples.add("client CPU per change, 32 clients, ms", name, size, spent * 1000 / done)
    samples.add("answers that were not 2xx", name, size, sum(one.failed for one in outcomes))
    for kind, amount in server.memory().items():
        samples.add(f"memory of a worker after the changes, {kind.upper()} MB", name, size, amount)


def cold_starts(samples: Samples, events: Events, turns: int) -> None:
    """Measure how long both take from nothing to the first page; ours with the demonstration set."""
    for _ in range(turns):
        for name in NAMES:
            server = start(name, events if name == "peer" else None)
            server.stop()
            samples.add("cold start to the first page, s", name, "demo", server.seconds)
