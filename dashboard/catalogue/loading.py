"""Load files and folders into storage, file by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from dashboard.datasets.cells import Resolver
from dashboard.datasets.registers import FileReading, Watch, read_files, unwatched
from dashboard.model.incoming import Incoming
from dashboard.model.loads import Load, Outcome
from dashboard.model.refusals import Note, Refusal
from dashboard.model.registers import EVENTS
from dashboard.storage import HeldElsewhere, Loading, Storage


@dataclass(frozen=True)
class FileReport:
    """What became of one file: its line in the history, why it was refused, and notes on the rows accepted."""

    path: Path
    load: Load
    refusals: tuple[Refusal, ...] = ()
    notes: tuple[Note, ...] = ()


def unheard(one: FileReport) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Progress:
    """Who hears how a run goes on: `rows` of the file that is being read, `done` of every file that is through."""

    rows: Watch = unwatched
    done: Callable[[FileReport], None] = unheard


@dataclass(frozen=True)
class LoadReport:
    """What a run of loads did, file by file, and the version of the data after it."""

    files: tuple[FileReport, ...]
    version: str

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Return the refusals of all files."""
        return tuple(refusal for one in self.files for refusal in one.refusals)

    @property
    def rows(self) -> dict[str, int]:
        """Return how many rows of each register the accepted and the unchanged files bring."""
        rows: Counter[str] = Counter()
        for one in self.files:
            if one.load.outcome is not Outcome.REFUSED:
                rows.update(one.load.rows)
        return dict(rows)


def load_paths(
    paths: Iterable[Path], storage: Storage, resolver: Resolver, progress: Progress | None = None, office: str = ""
) -> LoadReport:
    """Load files and folders; every file is accepted or refused whole, and a refused one changes nothing.

    An accepted file replaces the regions and months that it brings. `progress` hears of every file as soon as it is
    done; `office` is who sent the files that do not say it themselves.
    """
    files, progress = [], progress or Progress()
    with storage.loading() as run:
        for reading in read_files(paths, resolver, progress.rows):
            files.append(_put(run, reading, office))
            progress.done(files[-1])
    return LoadReport(tuple(files), storage.version())


def check_paths(paths: Iterable[Path], resolver: Resolver, progress: Progress | None = None) -> LoadReport:
    """Return what a load would say of files and folders; nothing is loaded and no storage is opened.

    Only a load knows whether a file brings events that are held under another region.
    """
    files, progress = [], progress or Progress()
    for reading in read_files(paths, resolver, progress.rows):
        files.append(FileReport(reading.path, line_of(reading), reading.refusals, reading.notes))
        progress.done(files[-1])
    return LoadReport(tuple(files), "")


def _put(run: Loading, reading: FileReading, office: str) -> FileReport:
    load, refusals = line_of(reading, office), reading.refusals
    if reading.incoming is not None:
        try:
            return FileReport(reading.path, run.put(reading.incoming, load), notes=reading.notes)
        except HeldElsewhere as error:
            refusals = tuple(_held(reading.path, event, region) for event, region in error.events.items())
            load = replace(load, outcome=Outcome.REFUSED, faults=len(refusals), reason=refusals[0].code)
    run.note(load, refusals)
    return FileReport(reading.path, load, refusals)


def _held(path: Path, event: str, region: str) -> Refusal:
    return Refusal(str(path), "held_elsewhere", EVENTS, 0, "event_id", event, {"region": region})


def line_of(reading: FileReading, office: str = "") -> Load:
    """Return the line of a file in the history as it stands before storage has seen the file."""
    outcome = Outcome.REFUSED if reading.incoming is None else Outcome.ACCEPTED
    reason = reading.refusals[0].code if reading.refusals else ""
    line = Load(reading.path.name, reading.digest, datetime.now(UTC), outcome, office=reading.office or office)
    if reading.incoming is None:
        return replace(line, faults=reading.faults, reason=reason)
    return _told(line, reading.incoming)


def _told(line: Load, incoming: Incoming) -> Load:
    contents = incoming.contents
    rows = {name: sum(content.rows for content in pairs.values()) for name, pairs in contents.items()}
    pairs = {pair for each in contents.values() for pair in each}
    regions, months = sorted({region for region, _ in pairs}), sorted(month for _, month in pairs)
    return replace(line, regions=tuple(regions), first=months[0], last=months[-1], rows=rows)
