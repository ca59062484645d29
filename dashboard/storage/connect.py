"""From a database URL to storage."""

from __future__ import annotations

from pathlib import Path

import duckdb
import sqlalchemy as sa

from dashboard.storage.duck import DuckStorage
from dashboard.storage.duckfile import DuckFileStorage
from dashboard.storage.failures import FAULTS, StorageError, is_full, line_of
from dashboard.storage.sqlite import SqliteStorage
from dashboard.storage.store import Storage
from dashboard.storage.trino import TrinoStorage

MEMORY = "duckdb:///:memory:"


def connect(url: str = MEMORY) -> Storage:
    """Return prepared storage for a SQLAlchemy URL; a DuckDB file is made when missing.

    Raises StorageError with one clear line when the URL, the engine or its tables cannot be used.
    """
    try:
        return _prepared(_open(sa.make_url(url or MEMORY)))
    except (*FAULTS, ImportError, OSError, ValueError) as error:
        # Not the URL: it may hold a password.
        mend = ": free some space" if is_full(error) else ""
        raise StorageError(f"the database cannot be opened: {line_of(error)}{mend}") from error


def _prepared(storage: Storage) -> Storage:
    try:
        storage.check() if isinstance(storage, DuckFileStorage) else storage.prepare()
    except BaseException:
        storage.close()
        raise
    return storage


def _open(address: sa.URL) -> Storage:
    match address.get_backend_name():
        case "duckdb":
            return _duckdb(address.database)
        case "postgresql" | "postgres":
            return _postgres(address)
        case "clickhousedb" | "clickhouse":
            return _clickhouse(address)
        case "sqlite":
            return SqliteStorage(address)
        case "trino":
            return TrinoStorage(sa.create_engine(address))
    return Storage(sa.create_engine(address))


# Clients take a while to import and 10 MB of memory, and most installations have no use for them.
def _postgres(address: sa.URL) -> Storage:
    from dashboard.storage.postgres import PostgresStorage

    return PostgresStorage(address)


def _clickhouse(address: sa.URL) -> Storage:
    from dashboard.storage.clickhouse.store import ClickHouseStorage

    return ClickHouseStorage(address.set(drivername="clickhousedb"))


def _duckdb(database: str | None) -> Storage:
    return DuckStorage(duckdb.connect()) if database in (None, "", ":memory:") else DuckFileStorage(Path(database))
