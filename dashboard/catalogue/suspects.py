"""Events of the registers that look wrong: copies of one another, far out of their direction, longer than a day."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pandas as pd

from dashboard.model.fences import far_fence
from dashboard.model.registers import EVENTS
from dashboard.storage import Storage, StorageError
from dashboard.storage import suspects as statements
from dashboard.storage.failures import FAULTS

DUPLICATE, OUTLIER, OVERLONG = "duplicate", "outlier", "overlong"
MEASURES = ("volunteers", "beneficiaries")
SAMPLE = 50
TEXTS = ("kind", "measure", "event_id", "other_id", "date", "region_code", "direction", "activity")
COLUMNS = ["kind", "measure", "event_id", "other_id", "date", "region_code", "direction", "activity", "value", "limit"]
log = logging.getLogger("dashboard")


@dataclass(frozen=True)
class Suspects:
    """`rows` is a sample of at most 50 for each kind and measure; `counts` says how many there are of each kind."""

    rows: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=COLUMNS))
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, kind: str) -> pd.DataFrame:
        """Return the sample of a kind."""
        return self.rows[self.rows["kind"] == kind]


def no_suspects() -> Suspects:
    """Return no suspects: what a catalogue without storage knows."""
    return Suspects()


def find_later(storage: Storage) -> Callable[[], Suspects]:
    """Return what finds the suspicious events when first called; for storage that nobody else loads into."""

    def find() -> Suspects:
        with storage.snapshot() as still:
            return _found_in(still)

    return cache(find)


def find_meanwhile(still: Storage, opened: ExitStack) -> Callable[[], Suspects]:
    """Return what waits for the suspicious events of a snapshot; a thread looks for them and closes `opened`."""

    def find() -> Suspects:
        with opened:
            return _found_in(still)

    searchers = ThreadPoolExecutor(1, "suspects")
    found = searchers.submit(find)
    searchers.shutdown(wait=False)
    return found.result


def _found_in(still: Storage) -> Suspects:
    # Nothing else on a page needs the rows: what cannot be looked for is left out of the quality log.
    try:
        return find_suspects(still)
    except (StorageError, *FAULTS) as error:
        log.warning("suspicious events were not looked for: %s", error)
        return no_suspects()


def find_suspects(storage: Storage) -> Suspects:
    """Return the suspicious events of the registers. Cost: a few groupings of the events by the engine."""
    events = storage.rows[EVENTS]
    copies = storage.answer(statements.duplicates(events).limit(SAMPLE))
    long = storage.answer(statements.overlong(events).limit(SAMPLE))
    found = [
        copies.assign(kind=DUPLICATE, measure="", value=copies["copies"], limit=1.0),
        long.assign(kind=OVERLONG, measure="hours", value=long["hours"], limit=long["volunteers"] * 24.0),
    ]
    counts = {DUPLICATE: _found(copies), OVERLONG: _found(long), OUTLIER: 0}
    for measure in MEASURES:
        fences = _fences(storage, measure)
        if fences:
            rows = storage.answer(statements.beyond(events, measure, fences).limit(SAMPLE))
            limits = rows["direction"].map(fences)
            found.append(rows.assign(kind=OUTLIER, measure=measure, value=rows[measure], limit=limits))
            counts[OUTLIER] += _found(rows)
    return Suspects(pd.concat([_tidy(frame) for frame in found], ignore_index=True), counts)


def _fences(storage: Storage, measure: str) -> dict[str, float]:
    # Values of one direction are at most as many as the register's largest plausible count.
    frame = storage.answer(statements.frequencies(storage.rows[EVENTS], measure))
    fences = {
        str(slug): far_fence(rows["value"].to_numpy(np.float64), rows["events"].to_numpy(np.int64))
        for slug, rows in frame.groupby("direction")
    }
    return {slug: fence for slug, fence in fences.items() if np.isfinite(fence)}


def _found(sample: pd.DataFrame) -> int:
    return int(sample["found"].iloc[0]) if len(sample) else 0


def _tidy(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame if "other_id" in frame else frame.assign(other_id="")
    text = frame["date"].map(lambda day: f"{day:%Y-%m-%d}") if len(frame) else frame["date"]
    types = dict.fromkeys(TEXTS, "str") | {"value": "float64", "limit": "float64"}
    return frame.assign(date=text)[COLUMNS].astype(types)
