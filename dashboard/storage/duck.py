"""DuckDB: hardened connections, bulk loading through Arrow, and a file that is replaced, never edited."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa
from duckdb_engine import ConnectionWrapper
from sqlalchemy.pool import NullPool

from dashboard.storage.loading import Loading
from dashboard.storage.store import Storage

GENERATION, INCOMING = "generation", "incoming"
# Everything is read from disk before; from here on the engine needs no file, no network and no Python variable.
HARDENING = (
    "SET memory_limit = '4GB'",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET python_enable_replacements = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


def harden(root: duckdb.DuckDBPyConnection) -> None:
    """Shut the engine off from files, network and Python variables, for good."""
    for statement in HARDENING:
        root.execute(statement)


class DuckStorage(Storage):
    """Registers in one open DuckDB; without a file they are gone when it closes."""

    def __init__(self, root: duckdb.DuckDBPyConnection, catalog: str = "") -> None:
        harden(root)
        self._root = root
        super().__init__(_engine(root, catalog))

    def close(self) -> None:
        """Give all connections back and close DuckDB."""
        super().close()
        self._root.close()

    def _insert(self, connection: sa.Connection, table: sa.Table, batch: pa.Table) -> None:
        raw: Any = connection.connection.dbapi_connection
        raw.register(INCOMING, batch)
        names = list(table.c.keys())
        incoming = sa.table(INCOMING, *map(sa.column, names))
        connection.execute(sa.insert(table).from_select(names, sa.select(*incoming.c)))
        raw.unregister(INCOMING)


class DuckFileStorage(DuckStorage):
    """Registers in a DuckDB file, read as it was when opened: a load builds the next file and renames it into place."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loading = Lock()
        if not path.exists():
            with self._next_generation():
                pass
        super().__init__(_attached(path), GENERATION)

    @contextmanager
    def loading(self) -> Iterator[Loading]:
        """Open a run of loads into the next generation of the file, which is put in place when all went well.

        Then this storage reads it; others go on reading the generation that they opened.
        """
        with self._loading:
            with self._next_generation() as writer, writer.loading() as run:
                yield run
            before = self._root
            super().__init__(_attached(self._path), GENERATION)
            before.close()

    def stamp(self) -> str:
        """Return what tells this generation of the file from the next."""
        found = self._path.stat()
        return f"{found.st_ino} {found.st_mtime_ns} {found.st_size}"

    @contextmanager
    def _next_generation(self) -> Iterator[DuckStorage]:
        following = self._path.with_name(f".{self._path.name}.{os.getpid()}.next")
        try:
            if self._path.exists():
                shutil.copyfile(self._path, following)
            writer = DuckStorage(duckdb.connect(str(following)))
            try:
                writer.prepare()
                yield writer
            finally:
                writer.close()
            following.replace(self._path)
        finally:
            following.unlink(missing_ok=True)


def _attached(path: Path) -> duckdb.DuckDBPyConnection:
    # Opened by path, DuckDB would share one open file in the process and go on showing the generation it opened first.
    root = duckdb.connect()
    quoted = str(path).replace("'", "''")
    root.execute(f"ATTACH '{quoted}' AS {GENERATION} (READ_ONLY)")
    return root


def _engine(root: duckdb.DuckDBPyConnection, catalog: str) -> sa.Engine:
    def connection() -> ConnectionWrapper:
        cursor = root.cursor()
        if catalog:
            cursor.execute(f"USE {catalog}")
        return ConnectionWrapper(cursor)

    return sa.create_engine("duckdb://", creator=connection, poolclass=NullPool)
