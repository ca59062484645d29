"""A DuckDB file: read in the generation that was opened, while a load builds the next one beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from dashboard.storage.duck import DuckStorage
from dashboard.storage.failures import StorageError, line_of
from dashboard.storage.loading import Loading
from dashboard.storage.replacing import SPILLED, next_of, turn_of

GENERATION = "generation"
# A second thread gains nothing: it leaves smaller groups of rows, which the checkpoint has to put together again.
WRITER_LIMITS = ("SET memory_limit = '1GB'", "SET threads = 1")


class DuckFileStorage(DuckStorage):
    """Registers in a DuckDB file, read as it was when opened: a load builds the next file and renames it into place."""

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        if not self._path.exists():
            with turn_of(self._path):
                self._make()
        super().__init__(_attached(self._path), GENERATION)

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
            super().__init__(_attached(self._path), GENERATION)

    def stamp(self) -> str:
        """Return what tells this generation of the file from the next."""
        found = self._path.stat()
        return f"{found.st_ino} {found.st_mtime_ns} {found.st_size}"

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
