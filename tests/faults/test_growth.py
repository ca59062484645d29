"""An hour of readers in some seconds: what a process holds does not grow with the callbacks that it has answered."""

from __future__ import annotations

import gc
import tracemalloc
from itertools import cycle, product

from dashboard.callbacks.kept import Kept
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import MONTHS
from tests.app.calling import call, card, page

__all__ = ["call", "card", "page"]

# What is kept on purpose, such as words and numbers in three languages, is kept after every state was seen once.
STATES = [
    {"path": f"/{lang}/events", "region": region, "direction": direction, "from": month}
    for lang, region, (direction, month) in product(
        ("ru", "kk", "en"), REGION_CODES[:3], zip(DIRECTION_SLUGS[:3], MONTHS[4:7], strict=True)
    )
]
ROUNDS = 3
# pandas lists who shares the blocks of a frame, and strikes out the dead when there are 500: bounded, and slow to fill.
BOOKS = tracemalloc.Filter(False, "*/pandas/core/*")
# The figure and the words of one chart: kept for each of the states, they would be ten times as much.
MOST = 100_000
SLOTS = ("events-by-month", "events-by-direction", "events-map")


def test_callbacks_leave_nothing_behind(card, monkeypatch):
    # Every answer is made anew: from memory it would cost nothing and prove nothing.
    monkeypatch.setattr(Kept, "get", lambda self, key: None)

    def answer() -> None:
        for slot, state in zip(cycle(SLOTS), STATES, strict=False):
            assert card(slot, state)["words"]["title"]

    def held() -> int:
        answer()
        gc.collect()
        kept = tracemalloc.take_snapshot().filter_traces([BOOKS])
        return sum(one.size for one in kept.statistics("filename"))

    answer()
    tracemalloc.start()
    try:
        rounds = [held() for _ in range(ROUNDS)]
    finally:
        tracemalloc.stop()
    assert rounds[-1] - rounds[0] < MOST
