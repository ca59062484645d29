"""What files hold, gathered in memory: for tests that look at rows, not at storage."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from dashboard.datasets.cells import Resolver
from dashboard.datasets.registers import read_files
from dashboard.model.refusals import Refusal
from dashboard.model.registers import REGISTERS, Registers, empty, typed


def collect(paths: Iterable[Path], resolver: Resolver) -> Registers:
    """Return the rows of all accepted files, and every refusal and note; rows of 2022 regions stay rows of their own."""
    parts: dict[str, list[pd.DataFrame]] = {name: [] for name in REGISTERS}
    refusals, notes = [], []
    for reading in read_files(paths, resolver):
        refusals += reading.refusals
        notes += reading.notes
        for name in reading.incoming.contents if reading.incoming else ():
            parts[name] += [typed(batch.to_pandas(), name) for batch in reading.incoming.batches(name)]
    frames = {name: pd.concat(rows, ignore_index=True) if rows else empty(name) for name, rows in parts.items()}
    return Registers(**frames, refusals=tuple(refusals), notes=tuple(notes))


def refused(paths: Iterable[Path], resolver: Resolver) -> list[Refusal]:
    """Return every refusal of files and folders."""
    return [refusal for reading in read_files(paths, resolver) for refusal in reading.refusals]
