"""DuckDB: hardened connections and bulk loading through Arrow."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa
from duckdb_engine import ConnectionWrapper
from sqlalchemy.pool import NullPool

from dashboard.storage.frames import frame_of_arrow
from dashboard.storage.store import Storage


def _spilled() -> str:
    # What does not fit goes there until DuckDB is closed; by itself it would spill where the server runs.
    place = Path("/tmp")  # noqa: S108 - only named: most questions spill nothing
    with suppress(OSError):
        place = Path(gettempdir())
    return (place / f"birgemiz-{os.getpid()}.spill").as_posix().replace("'", "''")


SPILLING = f"SET temp_directory = '{_spilled()}'"
READER_LIMITS = ("SET memory_limit = '4GB'", SPILLING)
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
        self, root: duckdb.DuckDBPyConnection, catalog: str = "", limits: Iterable[str] = READER_LIMITS
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

    def _answer(self, connection: sa.Connection, statement: sa.Select[Any]) -> pd.DataFrame:
        # Rows of Python objects would cost more time than the grouping itself, and 60 MB for 200 000 of them.
        raw: Any = connection.connection.dbapi_connection
        asked = statement.compile(self._engine, compile_kwargs={"render_postcompile": True})
        values = [asked.params[name] for name in asked.positiontup or ()]
        return frame_of_arrow(raw.sql(str(asked), params=values).to_arrow_table())

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
