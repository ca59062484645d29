"""What a reader's browser sees of both applications in turn: loads, changes, shifts, blocks."""

from __future__ import annotations

from tests.bench.browser import fresh_browser
from tests.bench.changes import CAPTURED, Change, walk
from tests.bench.samples import Samples
from tests.bench.servers import Server

OUR_PAGES = (
    "", "regions", "grants", "events", "volunteers", "funding", "survey", "quality", "data", "year", "briefing",
)  # fmt: skip


def first_loads(samples: Samples, servers: dict[str, Server], size: str) -> dict[str, Change]:
    """Measure a first visit, its changes and a second visit of each; return the changes to repeat."""
    return {name: visit(samples, server, size) for name, server in servers.items()}


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
