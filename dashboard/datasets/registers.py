"""From files and folders to the rows of the four registers, file by file and batch by batch.

A file is accepted whole or refused whole. Every fault of a refused file is counted and the first are listed; the other
files are read all the same. A file that repeats keys of a file before it (in order of name) is refused. What was loaded
earlier is not touched by a refused file, because nothing of that file reaches storage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd

from dashboard.datasets import events, funding, submissions, volunteers
from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import Checked, Source, key_columns
from dashboard.datasets.faults import Faults, Wrong
from dashboard.datasets.finding import Found, find_files
from dashboard.datasets.headers import check_header, recognise
from dashboard.datasets.keys import Keys
from dashboard.datasets.reading import digest_of, read_sheets, state_of
from dashboard.datasets.schemas import DUPLICATE
from dashboard.datasets.sheets import Batch, Unusable
from dashboard.datasets.spool import Spool, spool_folder
from dashboard.model.incoming import FILED, Incoming
from dashboard.model.refusals import Note, Refusal
from dashboard.model.registers import EVENTS, FUNDING, KEYS, SUBMISSIONS, TEXT_LENGTH, VOLUNTEERS, typed

LOADERS: Mapping[str, ModuleType] = {
    EVENTS: events, VOLUNTEERS: volunteers, FUNDING: funding, SUBMISSIONS: submissions,
}  # fmt: skip

Watch = Callable[[Path, int], None]


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


def unwatched(path: Path, rows: int) -> None:
    """Tell nobody."""


def read_files(paths: Iterable[Path], resolver: Resolver, watch: Watch = unwatched) -> Iterator[FileReading]:
    """Yield what became of each file of files and folders; the rows of one may be used until the next is asked for.

    `watch` hears again and again which file is being read and how many of its rows have been.
    Rows wait in the folder for temporary files. Raises OSError with the place and the mend when it does not take them.
    """
    keys = Keys()
    with spool_folder() as folder:
        for number, found in enumerate(find_files(paths)):
            yield _Reading(found, resolver, keys, Spool(folder / str(number)), watch).read()


class _Reading:
    """One file on its way: rows go to the spool until the first fault, then only faults are gathered."""

    def __init__(self, found: Found, resolver: Resolver, keys: Keys, spool: Spool, watch: Watch) -> None:
        self._found, self._resolver, self._keys, self._spool, self._watch = found, resolver, keys, spool, watch
        self._faults = Faults(str(found.path))
        self._rows = 0
        self._offices: dict[str, None] = {}
        self._folded: Counter[tuple[str, str]] = Counter()

    def read(self) -> FileReading:
        """Return what became of the file."""
        path, digest = self._found.path, ""
        try:
            before = state_of(self._found)
            digest = digest_of(path)
            self._read_sheets()
            if state_of(self._found) != before:
                raise Unusable("changed")
            if not self._rows and not self._faults.count:
                raise Unusable("empty_file")
        except Unusable as fault:
            self._faults.add([Refusal(str(path), fault.code, params=fault.params)])
        if self._faults.count:
            self._spool.drop()
            self._keys.forget()
            return FileReading(path, digest, self._faults.refusals(), self._faults.count)
        self._keys.keep(self._spool)
        return FileReading(path, digest, notes=self._notes(), office=self._office(), incoming=self._spool)

    def _read_sheets(self) -> None:
        path = self._found.path
        with ExitStack() as opened:
            found = [(sheet, recognise(sheet, path.name)) for sheet in read_sheets(path, opened)]
            sources = [Source(sheet, header) for sheet, header in found if header]
            if not sources:
                raise Unusable("unknown_register")
            for source in sources:
                self._read(source)

    def _read(self, source: Source) -> None:
        faults = list(check_header(source.header, str(self._found.path), source.sheet.name))
        self._faults.add(faults)
        for batch in source.sheet.batches(source.header.row) if not faults else ():
            self._take(source, batch)

    def _take(self, source: Source, batch: Batch) -> None:
        register = source.header.register
        checked: Checked = LOADERS[register].load(source, batch, self._resolver)
        wrongs = [*checked.wrongs, *self._repeated(register, checked)]
        self._rows += len(checked.rows)
        self._watch(self._found.path, self._rows)
        self._faults.add_cells(source.sheet.name, wrongs)
        self._faults.check()
        if self._faults.count:
            self._spool.drop()
        elif len(checked.rows):
            self._keep(register, checked.values)

    def _repeated(self, register: str, checked: Checked) -> Iterator[Wrong]:
        keys = checked.values.loc[checked.keyed, key_columns(register)]
        clean = not self._faults.count
        places = self._keys.repeated(register, keys, self._spool if clean else None)
        if len(places):
            values = keys.iloc[places].astype("str").agg(" ".join, axis="columns")
            key = ", ".join(KEYS[register]).replace("region_code", "region")
            fault = Unusable(DUPLICATE, key=key)
            yield Wrong(key, checked.rows[checked.keyed][places], values, np.zeros(len(places), np.int64), [fault])

    def _keep(self, register: str, values: pd.DataFrame) -> None:
        self._spool.add(register, typed(values, register).assign(**{FILED: values[FILED]}))
        if register == SUBMISSIONS:
            self._offices |= dict.fromkeys(map(str, values["reported_by"].unique()))
        folded = values.loc[values[FILED].astype("str") != values["region_code"].astype("str"), [FILED, "region_code"]]
        self._folded.update(zip(folded[FILED].astype("str"), folded["region_code"].astype("str"), strict=True))

    def _office(self) -> str:
        return "; ".join(self._offices)[: TEXT_LENGTH["reported_by"]]

    def _notes(self) -> tuple[Note, ...]:
        return tuple(
            Note(str(self._found.path), "folded", {"filed": filed, "region": region, "rows": rows})
            for (filed, region), rows in self._folded.items()
        )
