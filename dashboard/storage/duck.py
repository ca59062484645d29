"""DuckDB: hardened connections and bulk loading through Arrow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa
from duckdb_engine import ConnectionWrapper
from sqlalchemy.pool import NullPool

from dashboard.storage.store import Storage

MEMORY_LIMIT = "SET memory_limit = '4GB'"
# Everything is read from disk before; from here on the engine needs no file, no network and no Python variable.
HARDENING = (
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET python_enable_replacements = false",
    "SET enable_external_access = false",
    "SET lock_configuration = true",
)


def harden(root: duckdb.DuckDBPyConnection, limits: Iterable[str]) -> None:
    """Set limits, then shut the engine off from files, network and Python variables, for good."""
    for statement in (*limits, *HARDENING):
        root.execute(statement)


class DuckStorage(Storage):
    """Registers in one open DuckDB; without a file they are gone when it closes."""

    def __init__(
        self, root: duckdb.DuckDBPyConnection, catalog: str = "", limits: Iterable[str] = (MEMORY_LIMIT,)
    ) -> None:
        harden(root, limits)
        self._root = root
        super().__init__(_engine(root, catalog))

    @property
    def is_shared(self) -> bool:
        """Return False: an open DuckDB has one process, and a file is read in the generation that was opened."""
        return False

    def close(self) -> None:
        """Give all connections back and close DuckDB."""
        super().close()
        self._root.close()

    def _insert(self, connection: sa.Connection, table: sa.Table, batch: pa.Table) -> None:
        raw: Any = connection.connection.dbapi_connection
        # Not by a registered name: in a transaction DuckDB would keep every batch until the end.
        raw.from_arrow(batch.select(list(table.c.keys()))).insert_into(table.name)


def _engine(root: duckdb.DuckDBPyConnection, catalog: str) -> sa.Engine:
    def connection() -> ConnectionWrapper:
        cursor = root.cursor()
        if catalog:
            cursor.execute(f"USE {catalog}")
        return ConnectionWrapper(cursor)

    return sa.create_engine("duckdb://", creator=connection, poolclass=NullPool)
