"""From a database URL to storage."""

from __future__ import annotations

from pathlib import Path

import duckdb
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from dashboard.storage.duck import DuckFileStorage, DuckStorage
from dashboard.storage.store import Storage, StorageError

MEMORY = "duckdb:///:memory:"


def connect(url: str = MEMORY) -> Storage:
    """Return prepared storage for a SQLAlchemy URL; a DuckDB file is made when missing.

    Raises StorageError with one clear line when the URL, the engine or its tables cannot be used.
    """
    try:
        address = sa.make_url(url or MEMORY)
        storage = _open(address)
        storage.check() if isinstance(storage, DuckFileStorage) else storage.prepare()
    except (SQLAlchemyError, ImportError, duckdb.Error, OSError) as error:
        # The first line only, and not the URL: it may hold a password.
        raise StorageError(f"the database cannot be opened: {str(error).splitlines()[0]}") from error
    return storage


def _open(address: sa.URL) -> Storage:
    if address.get_backend_name() == "clickhousedb":
        # Its client takes a while to import, and most installations have no use for it.
        from dashboard.storage.clickhouse.store import ClickHouseStorage

        return ClickHouseStorage(address)
    if address.get_backend_name() != "duckdb":
        return Storage(sa.create_engine(address))
    if address.database in (None, "", ":memory:"):
        return DuckStorage(duckdb.connect())
    return DuckFileStorage(Path(str(address.database)))
