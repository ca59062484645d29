"""A DuckDB file: read in the generation that was opened, while a load builds the next one beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Lock

import duckdb
import sqlalchemy as sa

from dashboard.storage.duck import SPILLING, DuckStorage
from dashboard.storage.failures import StorageError, line_of
from dashboard.storage.loading import Loading
from dashboard.storage.replacing import SPILLED, next_of, turn_of
from dashboard.storage.store import Storage

GENERATION = "generation"
# What pages of rows keep in memory as long as the file is open, and what sums need for the second that they take.
PAGE_LIMITS = ("SET memory_limit = '64MB'", SPILLING)
SUM_LIMITS = ("SET memory_limit = '192MB'", SPILLING)
# A second thread gains nothing: it leaves smaller groups of rows, which the checkpoint has to put together again.
WRITER_LIMITS = ("SET memory_limit = '1GB'", "SET threads = 1")


class DuckFileStorage(DuckStorage):
    """Registers in a DuckDB file, read as it was when opened: a load builds the next file and renames it into place."""

    def __init__(self, path: Path) -> None:
        self._path, self._questions = path.resolve(), Lock()
        if not self._path.exists():
            with turn_of(self._path):
                self._make()
        self._open()

    @contextmanager
    def snapshot(self) -> Iterator[Storage]:
        """Yield this storage for questions to all rows: a DuckDB of its own, whose memory is given back afterwards."""
        with ExitStack() as opened:
            apart = self._apart()
            if apart:
                opened.callback(apart.close)
            yield opened.enter_context(DuckStorage.snapshot(apart or self))

    @contextmanager
    def loading(self) -> Iterator[Loading]:
        """Open a run of loads into the next generation of the file, which is put in place when all went well.

        Then this storage reads it; others go on reading the generation that they opened. Two runs at once wait for
        each other.
        """
        with turn_of(self._path):
            with next_of(self._path) as following, _writer(following) as writer, writer.loading() as run:
                yield run
            # Whoever still reads the generation before keeps it open until done.
            self._open()

    def stamp(self) -> str:
        """Return what tells this generation of the file from the next."""
        found = self._path.stat()
        return f"{found.st_ino} {found.st_mtime_ns} {found.st_size}"

    def _open(self) -> None:
        self._opened = self.stamp()
        super().__init__(_attached(self._path), GENERATION, PAGE_LIMITS)

    def _reading(self) -> AbstractContextManager[sa.Connection]:
        return super()._reading() if self._still else self._in_turn()

    @contextmanager
    def _in_turn(self) -> Iterator[sa.Connection]:
        # Two that sort ten million rows at once would need more than the limit; one of them has both threads anyway.
        with self._questions, super()._reading() as connection:
            yield connection

    def _apart(self) -> DuckStorage | None:
        # Replaced or damaged meanwhile, the file is no longer what was opened.
        with suppress(OSError, duckdb.Error):
            if self.stamp() == self._opened:
                apart = DuckStorage(_attached(self._path), GENERATION, SUM_LIMITS)
                if self.stamp() == self._opened:
                    return apart
                apart.close()
        return None

    def _make(self) -> None:
        # Another process may have made it while this one waited.
        if not self._path.exists():
            with next_of(self._path) as following, _writer(following):
                pass


@contextmanager
def _writer(path: Path) -> Iterator[DuckStorage]:
    spilled = str(path).replace("'", "''") + SPILLED
    root = duckdb.connect(str(path))
    writer = DuckStorage(root, limits=(*WRITER_LIMITS, f"SET temp_directory = '{spilled}'"))
    try:
        writer.prepare()
        yield writer
        # Closing does it too, but keeps silent when it fails.
        root.execute("CHECKPOINT")
    except duckdb.Error as error:
        raise StorageError(f"{path.parent} cannot be written to: {line_of(error)}") from error
    finally:
        writer.close()


def _attached(path: Path) -> duckdb.DuckDBPyConnection:
    # Opened by path, DuckDB would share one open file in the process and go on showing the generation it opened first.
    root = duckdb.connect()
    quoted = str(path).replace("'", "''")
    root.execute(f"ATTACH '{quoted}' AS {GENERATION} (READ_ONLY)")
    return root
