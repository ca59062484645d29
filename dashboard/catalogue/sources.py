"""Where registers come from: a database on a server, a file that loads replace, or what stands in until it is there."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from weakref import finalize

from dashboard.storage import MEMORY, Storage, connect


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


class FileSource:
    """A DuckDB file that loads replace. Until somebody has loaded into it, `until` is served, or its empty tables."""

    settles = False

    def __init__(self, path: Path, until: Source | None = None) -> None:
        self._path, self._until, self._read = path, until, False

    def stamp(self) -> str:
        """Return what tells this file from the next one."""
        if not self._path.is_file():
            return self._stamp_without()
        found = self._path.stat()
        return f"{found.st_dev} {found.st_ino} {found.st_mtime_ns} {found.st_size}"

    def open(self) -> Opened:
        """Return the registers in the file."""
        if self._until and not self._path.is_file():
            return self._until.open()
        storage = connect(self._url)
        if self._until and not self._read and _is_empty(storage):
            storage.close()
            return self._until.open()
        self._read = True
        return Opened(storage)

    @property
    def _url(self) -> str:
        return f"duckdb:///{self._path}"

    def _stamp_without(self) -> str:
        if self._read:
            raise OSError(f"The file {self._path} is gone: load registers anew with `python -m dashboard load`")
        if self._until:
            return self._until.stamp()
        connect(self._url).close()
        return self.stamp()


def _is_empty(storage: Storage) -> bool:
    nothing = connect(MEMORY)
    same = storage.version() == nothing.version()
    nothing.close()
    return same


class ServerSource:
    """A database that others load into while it is read."""

    settles = False

    def __init__(self, url: str) -> None:
        self._url = url
        self._asked: Storage | None = None

    def stamp(self) -> str:
        """Return the stamp of the database; a connection that broke is opened anew the next time."""
        asked, self._asked = self._asked or self._connected(), None
        try:
            stamp = asked.stamp()
        except Exception:
            asked.close()
            raise
        self._asked = asked
        return stamp

    def _connected(self) -> Storage:
        storage = connect(self._url)
        finalize(self, storage.close).atexit = False
        return storage

    def open(self) -> Opened:
        """Return the registers in the database."""
        return Opened(connect(self._url))
