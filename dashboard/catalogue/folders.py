"""Registers from folders: files that offices sent, and the demonstration set."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.catalogue.sources import Opened
from dashboard.datasets.finding import Found, find_files
from dashboard.datasets.prepared import DEMO, prepared
from dashboard.datasets.reference import load_reference
from dashboard.model.loads import Outcome
from dashboard.settings import DATA_FOLDER
from dashboard.storage import MEMORY, Storage, StorageError, connect

if TYPE_CHECKING:
    from dashboard.catalogue.loading import FileReport

DEMO_FOLDER = DATA_FOLDER / "demo"
LOGGED = 20
log = logging.getLogger("dashboard")


class DemoSource:
    """The demonstration set, which never changes."""

    settles = False

    def stamp(self) -> str:
        """Return the one stamp."""
        return "demo"

    def open(self) -> Opened:
        """Return the demonstration registers."""
        return Opened(_prepared_demo() or _loaded(DEMO_FOLDER)[0], demo=True)


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


def _prepared_demo() -> Storage | None:
    place = prepared(DATA_FOLDER)
    if place:
        # Damaged, it is as good as none.
        with suppress(StorageError):
            return connect(f"duckdb:///{place / DEMO}")
    return None


def _line(one: Found) -> str:
    path = one.path
    try:
        found = path.stat()
    except OSError:
        return f"{path} gone"
    return f"{path} {found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def _loaded(folder: Path) -> tuple[Storage, Sequence[FileReport]]:
    # What reads files takes a second and 40 MB to import: a server over a database has no use for it.
    from dashboard.catalogue.loading import load_paths

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
