"""Where registers come from: a database, a file that was loaded, a folder of files, the demonstration set."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from dashboard.catalogue.loading import FileReport, load_paths
from dashboard.datasets.reading import find_files
from dashboard.datasets.reference import load_reference
from dashboard.model.loads import Outcome
from dashboard.settings import DATA_FOLDER
from dashboard.storage import MEMORY, Storage, connect

DEMO_FOLDER = DATA_FOLDER / "demo"
LOGGED = 20
log = logging.getLogger("dashboard")


@dataclass(frozen=True)
class Opened:
    """Registers ready to be read; `refused` names files of a folder that are passed over until they are mended."""

    storage: Storage
    demo: bool = False
    refused: tuple[str, ...] = ()


class Source(Protocol):
    """Registers that may change while they are served.

    `settles`: they are files that somebody may still be copying. One stamp then always gives the same registers.
    """

    settles: bool

    def stamp(self) -> str:
        """Return text that changes when other registers would be opened. Raises the error of what is gone."""

    def open(self) -> Opened:
        """Return the registers as they are now; raise the reader's errors."""


class DemoSource:
    """The demonstration set, which never changes."""

    settles = False

    def stamp(self) -> str:
        """Return the one stamp."""
        return "demo"

    def open(self) -> Opened:
        """Return the demonstration registers."""
        storage, _ = _loaded(DEMO_FOLDER)
        return Opened(storage, demo=True)


class FileSource:
    """A DuckDB file that loads replace. Until it is there, `until` is served, or an empty file is made."""

    settles = False

    def __init__(self, path: Path, until: Source | None = None) -> None:
        self._path, self._until, self._seen = path, until, False

    def stamp(self) -> str:
        """Return what tells this file from the next one."""
        if self._until and not self._is_there():
            return self._until.stamp()
        if not self._is_there():
            connect(self._url).close()
        found = self._path.stat()
        return f"{found.st_dev} {found.st_ino} {found.st_mtime_ns} {found.st_size}"

    def open(self) -> Opened:
        """Return the registers in the file."""
        if self._until and not self._is_there():
            return self._until.open()
        return Opened(connect(self._url))

    @property
    def _url(self) -> str:
        return f"duckdb:///{self._path}"

    def _is_there(self) -> bool:
        found = self._path.is_file()
        if self._seen and not found:
            raise OSError(f"The file {self._path} is gone: load registers anew with `python -m dashboard load`")
        self._seen = self._seen or found
        return found


class ServerSource:
    """A database that others load into while it is read."""

    settles = False

    def __init__(self, url: str) -> None:
        self._url = url
        self._asked: Storage | None = None

    def stamp(self) -> str:
        """Return the stamp of the database; a connection that broke is opened anew the next time."""
        asked, self._asked = self._asked or connect(self._url), None
        try:
            stamp = asked.stamp()
        except Exception:
            asked.close()
            raise
        self._asked = asked
        return stamp

    def open(self) -> Opened:
        """Return the registers in the database."""
        return Opened(connect(self._url))


class FolderSource:
    """A folder of register files. A file that was accepted once must not be lost without a word."""

    settles = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._accepted: frozenset[Path] = frozenset()

    def stamp(self) -> str:
        """Return names, sizes and times of the files."""
        if not self._folder.is_dir():
            raise OSError(f"The folder {self._folder} is gone: bring it back, or start with another DASHBOARD_DATA")
        return "\n".join(map(_line, find_files([self._folder])))

    def open(self) -> Opened:
        """Return the registers of all files that are accepted; raise OSError when one of them was accepted before."""
        storage, files = _loaded(self._folder)
        refused = [one for one in files if one.load.outcome is Outcome.REFUSED]
        lost = [one for one in refused if one.path in self._accepted]
        if lost:
            storage.close()
            raise OSError(f"{_fault(lost[0])}: the file was accepted before; mend it or take it out of the folder")
        self._accepted = frozenset(one.path for one in files if one not in refused)
        return Opened(storage, refused=tuple(str(one.path.relative_to(self._folder)) for one in refused))


def _line(path: Path) -> str:
    try:
        found = path.stat()
    except OSError:
        return f"{path} gone"
    return f"{path} {found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def _loaded(folder: Path) -> tuple[Storage, Sequence[FileReport]]:
    storage = connect(MEMORY)
    report = load_paths([folder], storage, load_reference(DATA_FOLDER / "reference"))
    for one in [one for one in report.files if one.refusals][:LOGGED]:
        log.warning("refused: %s", _fault(one))
    if not report.rows:
        storage.close()
        raise OSError(f"No register could be read in {folder}: run `python -m dashboard load --check {folder}`")
    return storage, report.files


def _fault(one: FileReport) -> str:
    first = one.refusals[0]
    place = [first.file, first.sheet, f"row {first.row}" if first.row else "", first.column]
    return f"{', '.join(filter(None, place))}: {first.reason.format(**first.params)}"
