"""What files hold, gathered in memory: for tests that look at rows, not at storage."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.datasets.cells import Resolver
from dashboard.datasets.headers import recognise
from dashboard.datasets.reading import read_sheets
from dashboard.datasets.registers import read_files
from dashboard.model.refusals import Refusal
from dashboard.model.registers import REGISTERS, Registers, empty, typed


def collect(paths: Iterable[Path], resolver: Resolver) -> Registers:
    """Return the rows of all accepted files, every refusal and note; rows of 2022 regions stay rows of their own."""
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


@dataclass(frozen=True)
class OneSheet:
    """The only sheet of a file: its register, the row of its header, cells by row, uneven rows as (row, has, needs)."""

    register: str
    header: int
    cells: dict[int, list[str]]
    uneven: list[tuple[int, int, int]]


def read_one(path: Path) -> OneSheet:
    """Return what the only sheet of a file holds. Raises Unusable."""
    with ExitStack() as opened:
        (sheet,) = read_sheets(path, opened)
        header = recognise(sheet, path.name)
        assert header is not None
        cells, uneven = {}, []
        for batch in sheet.batches(header.row):
            cells |= dict(zip(batch.rows.tolist(), batch.cells.to_numpy().tolist(), strict=True))
            if batch.uneven is not None:
                pairs = zip(batch.uneven.rows.tolist(), batch.uneven.found.tolist(), strict=True)
                uneven += [(row, found, batch.uneven.expected) for row, found in pairs]
    return OneSheet(header.register, header.row, cells, uneven)
