"""From files and folders to the four registers.

A file is accepted whole or refused whole. Every fault of a refused file is listed; the other files are read all the
same. A file that repeats keys of a file before it (in order of name) is refused. What was loaded earlier is not touched
by a refused file, because nothing of that file reaches storage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from types import ModuleType

import pandas as pd

from dashboard.datasets import events, folding, funding, submissions, volunteers
from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import FILED, Source
from dashboard.datasets.headers import recognise
from dashboard.datasets.reading import find_files, read_sheets
from dashboard.datasets.sheets import Unusable
from dashboard.model.incoming import FILED as FILED_REGION
from dashboard.model.incoming import FrameIncoming, Incoming
from dashboard.model.refusals import Note, Refusal
from dashboard.model.registers import EVENTS, FUNDING, KEYS, REGISTERS, SUBMISSIONS, VOLUNTEERS, Registers, typed

LOADERS: Mapping[str, ModuleType] = {
    EVENTS: events, VOLUNTEERS: volunteers, FUNDING: funding, SUBMISSIONS: submissions,
}  # fmt: skip
MAX_LISTED = 10_000


@dataclass(frozen=True)
class FileReading:
    """What became of one file: its accepted rows, or why it was refused; `digest` is the SHA-256 of its bytes.

    `office` says who sent it, as its submissions do. `refusals` are at most MAX_LISTED and one that counts the rest;
    `faults` counts all.
    """

    path: Path
    digest: str
    refusals: tuple[Refusal, ...] = ()
    faults: int = 0
    notes: tuple[Note, ...] = ()
    office: str = ""
    incoming: Incoming | None = None


@dataclass
class Reading:
    """What one file holds: the rows of each register by sheet, or why it is refused."""

    file: str
    rows: dict[str, list[tuple[str, pd.DataFrame]]] = field(default_factory=lambda: {name: [] for name in REGISTERS})
    refusals: list[Refusal] = field(default_factory=list)


def read_files(paths: Iterable[Path], resolver: Resolver) -> Iterator[FileReading]:
    """Yield what became of each file of files and folders; the rows of one may be used until the next is asked for."""
    seen: dict[str, pd.Index] = {}
    for path in find_files(paths):
        reading = _read(path, resolver)
        reading.refusals += [] if reading.refusals else _repeated(reading, seen)
        digest = sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        if reading.refusals:
            yield FileReading(path, digest, tuple(_listed(reading)), len(reading.refusals))
        else:
            frames = {name: _filed(name, parts) for name, parts in reading.rows.items() if parts}
            incoming = FrameIncoming({name: frame for name, frame in frames.items() if len(frame)})
            yield FileReading(path, digest, notes=tuple(_notes(reading)), office=_office(frames), incoming=incoming)


def _filed(register: str, parts: list[tuple[str, pd.DataFrame]]) -> pd.DataFrame:
    rows = pd.concat([rows for _, rows in parts], ignore_index=True).rename(columns={"region": "region_code"})
    return typed(rows, register).assign(**{FILED_REGION: rows[FILED]})


def _office(frames: Mapping[str, pd.DataFrame]) -> str:
    sent = frames.get(SUBMISSIONS)
    return "; ".join(map(str, sent["reported_by"].unique())) if sent is not None else ""


def read_registers(paths: Iterable[Path], resolver: Resolver) -> Registers:
    """Return the registers that files and folders hold, with every refusal, and notes on rows counted elsewhere."""
    seen: dict[str, pd.Index] = {}
    readings = []
    for path in find_files(paths):
        reading = _read(path, resolver)
        reading.refusals += [] if reading.refusals else _repeated(reading, seen)
        readings.append(reading)
    accepted = [reading for reading in readings if not reading.refusals]
    parts = {name: [rows for each in accepted for _, rows in each.rows[name]] for name in REGISTERS}
    frames = {name: folding.combine(name, rows) for name, rows in parts.items()}
    refusals = tuple(refusal for reading in readings for refusal in _listed(reading))
    return Registers(**frames, refusals=refusals, notes=tuple(note for each in accepted for note in _notes(each)))


def check_paths(paths: Iterable[Path], resolver: Resolver) -> list[Refusal]:
    """Return every refusal of files and folders; an empty list means that all of them would load."""
    return list(read_registers(paths, resolver).refusals)


def _read(path: Path, resolver: Resolver) -> Reading:
    reading = Reading(str(path))
    try:
        found = [(sheet, recognise(sheet, path.name)) for sheet in read_sheets(path)]
        sources = [Source(reading.file, sheet, header) for sheet, header in found if header]
        if not sources:
            raise Unusable("unknown_register")
        for source in sources:
            _take(reading, source, resolver)
        if not reading.refusals and not any(len(rows) for parts in reading.rows.values() for _, rows in parts):
            raise Unusable("empty_file")
    except Unusable as fault:
        reading.refusals.append(Refusal(reading.file, fault.code, params=fault.params))
    return reading


def _take(reading: Reading, source: Source, resolver: Resolver) -> None:
    register = source.header.register
    rows, refusals = LOADERS[register].load(source, resolver)
    reading.refusals += refusals
    if not refusals:
        reading.rows[register].append((source.sheet.name, rows))


def _repeated(reading: Reading, seen: dict[str, pd.Index]) -> list[Refusal]:
    """Return a refusal for every key that an earlier sheet or file has; without any, remember the keys of this file."""
    refusals: list[Refusal] = []
    following = dict(seen)
    for register, parts in reading.rows.items():
        for sheet, rows in parts:
            keys = _keys(register, rows)
            known = following.get(register, keys[:0])
            repeated = keys.isin(known)
            refusals += _repetitions(reading.file, register, sheet, rows.index[repeated], keys[repeated])
            following[register] = known.append(keys)
    if not refusals:
        seen.update(following)
    return refusals


def _keys(register: str, rows: pd.DataFrame) -> pd.Index:
    names = [FILED if name == "region_code" else name for name in KEYS[register]]
    return pd.MultiIndex.from_frame(rows[names]) if len(names) > 1 else pd.Index(rows[names[0]])


def _repetitions(file: str, register: str, sheet: str, rows: pd.Index, keys: pd.Index) -> list[Refusal]:
    key = ", ".join(KEYS[register]).replace("region_code", "region")
    values = [" ".join(value) if isinstance(value, tuple) else str(value) for value in keys]
    return [
        Refusal(file, "duplicate_key", sheet, int(row), key, value, {"key": key})
        for row, value in zip(rows, values, strict=True)
    ]


def _listed(reading: Reading) -> Iterable[Refusal]:
    yield from islice(reading.refusals, MAX_LISTED)
    if len(reading.refusals) > MAX_LISTED:
        yield Refusal(reading.file, "more", params={"count": len(reading.refusals) - MAX_LISTED})


def _notes(reading: Reading) -> Iterable[Note]:
    for parts in reading.rows.values():
        for _, rows in parts:
            yield from folding.notes(reading.file, rows)
