"""The targets: what was promised, what was measured, met or missed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.samples import Samples

Measured = Callable[[Samples, str], float | None]


@dataclass(frozen=True)
class Target:
    """A promise: its words, how the figure is found, the greatest (or least) that meets it, the unit."""

    words: str
    measured: Measured
    bound: float
    unit: str
    at_least: bool = False
    size: str = "5k"

    def met(self, figure: float) -> bool:
        """Return whether the figure meets the promise."""
        return figure >= self.bound if self.at_least else figure <= self.bound


def ours(measure: str) -> Measured:
    return lambda samples, size: samples.middle(measure, "ours", size)


def part(measure: str) -> Measured:
    return lambda samples, size: samples.ratio(measure, size)


def flat(measure: str) -> Measured:
    """Return how far the sizes lie from the smallest one, as a part of it."""

    def spread(samples: Samples, _size: str) -> float | None:
        figures = [samples.middle(measure, "ours", size) for size in samples.sizes(measure)]
        known = [one for one in figures if one]
        return max(abs(one / known[0] - 1) for one in known) if len(known) > 1 else None

    return spread


def greatest(start: str) -> Measured:
    """Return the greatest median of ours among measures that begin so, of any size."""

    def found(samples: Samples, _size: str) -> float | None:
        keys = {(m, s) for m, name, s in samples.values if name == "ours" and m.startswith("page ") and start in m}
        return max((samples.middle(m, "ours", s) or 0 for m, s in keys), default=None)

    return found


def heaviest(measure: str) -> Measured:
    def found(samples: Samples, _size: str) -> float | None:
        return max((samples.middle(measure, "ours", size) or 0 for size in samples.sizes(measure)), default=None)

    return found


def total(measure: str) -> Measured:
    """Return the sum over all sizes."""
    return lambda samples, _size: sum(
        sum(v) for (m, name, _), v in samples.values.items() if (m, name) == (measure, "ours")
    )


FRESH, AGAIN = (f"server CPU per change, {words}, ms" for words in ("never asked before", "asked before"))
NEW, OWN = (f"changes per second, 32 clients, {words}" for words in ("each change new", "a choice each"))
MEMORY = "memory of a worker after the changes, PSS MB"


def both(words: str, measure: str, bound: float, at_least: bool = False) -> tuple[Target, Target]:
    """Return the promise to the peer's figure at 5 000 and at 1 000 000 events."""
    names = (("5k", "5 k"), ("1m", "1 M"))
    first, second = (
        Target(f"{words}, to the peer's, {name} events", part(measure), bound, "×", at_least, size)
        for size, name in names
    )
    return first, second


TARGETS = (
    Target("first load", ours("first load, MB"), 1.5, "MB"),
    Target("time to all charts, to the peer's", part("first load, all charts drawn, s"), 1 / 2, "×"),
    Target("warm visit", ours("warm visit, KB"), 50, "KB"),
    *both("change to redrawn", "change to redrawn, ms", 1 / 3),
    Target("a change on the wire", ours("change on the wire, KB"), 15, "KB"),
    *both("server CPU per change, never asked before", FRESH, 1 / 20),
    *both("server CPU per change, asked before", AGAIN, 1 / 20),
    *both("changes per second, 32 clients, each change new", NEW, 20, at_least=True),
    *both("changes per second, 32 clients, a choice each", OWN, 20, at_least=True),
    Target("answers that were not 2xx, in all", total("answers that were not 2xx"), 0, ""),
    Target("server's part, greatest distance between sizes", flat(FRESH), 0.2, "of it"),
    Target("memory of a worker, any size", heaviest(MEMORY), 250, "MB"),
    Target("cold start", ours("cold start to the first page, s"), 3, "s", size="demo"),
    Target("layout shift, any page", greatest("layout shift"), 0.001, ""),
    Target("longest block after load, any page", greatest("longest block"), 100, "ms"),
)
