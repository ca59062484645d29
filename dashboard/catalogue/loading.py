"""Load files and folders into storage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.datasets.cells import Resolver
from dashboard.datasets.registers import read_registers
from dashboard.model.refusals import Note, Refusal
from dashboard.storage import Storage


@dataclass(frozen=True)
class LoadReport:
    """What a load did: rows by register, what was refused, notes on the rest, and the version of the data after it."""

    rows: Mapping[str, int]
    refusals: tuple[Refusal, ...]
    notes: tuple[Note, ...]
    version: str


def load_paths(paths: Iterable[Path], storage: Storage, resolver: Resolver) -> LoadReport:
    """Load the accepted files in one transaction; of refused files nothing is loaded and nothing replaced.

    A region and month that accepted files bring is replaced whole in its register, everything else stays as it was.
    """
    registers = read_registers(paths, resolver)
    rows = {name: len(frame) for name, frame in registers.frames() if len(frame)}
    if rows:
        storage.load(registers)
    return LoadReport(rows, registers.refusals, registers.notes, storage.version())
