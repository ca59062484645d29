"""Sum the registers: all that a catalogue says of them is of one moment, whoever loads meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

import pandas as pd

from dashboard.catalogue.cube import Cube
from dashboard.catalogue.pages import DataReplaced
from dashboard.catalogue.registers import build_cubes, read_submissions
from dashboard.catalogue.suspects import Suspects, find_later, find_meanwhile
from dashboard.model.loads import Load
from dashboard.model.registers import REGISTERS
from dashboard.storage import Storage

TRIES = 3
LOADS_KEPT = 500


@dataclass(frozen=True)
class Sums:
    """The registers of one version: cubes by name, the submissions, the latest loads, what finds suspicious events.

    `sizes` says how many rows each register has.
    """

    version: str
    cubes: dict[str, Cube]
    submissions: pd.DataFrame
    sizes: dict[str, int]
    loads: tuple[Load, ...]
    suspects: Callable[[], Suspects]


def sum_registers(storage: Storage) -> Sums:
    """Return the sums of the registers as they are now.

    Raises DataReplaced when an engine that knows no snapshots was loaded into during each of three tries.
    """
    for _ in range(TRIES):
        with ExitStack() as opened:
            still = opened.enter_context(storage.snapshot())
            version, cubes, submissions = still.version(), build_cubes(still), read_submissions(still)
            sizes = {name: still.page(name, {}, limit=0)[1] for name in REGISTERS}
            loads = tuple(still.loads(LOADS_KEPT))
            if still.version() == version:
                suspects = find_meanwhile(still, opened.pop_all()) if storage.is_shared else find_later(storage)
                return Sums(version, cubes, submissions, sizes, loads, suspects)
    raise DataReplaced("The registers are being loaded: try again when that has ended.")
