"""Rows into ClickHouse, and the wait until all of them are there."""

from __future__ import annotations

import time
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa
from clickhouse_connect.driver.exceptions import ClickHouseError

from dashboard.model.incoming import FILED
from dashboard.storage.clickhouse.publications import Row
from dashboard.storage.store import StorageError
from dashboard.storage.tables import LOAD_ID, TABLES

# An insert answers when its rows are written, and on a cluster when they are written on their shards.
SETTINGS = {"async_insert": 0, "distributed_foreground_insert": 1, "distributed_product_mode": "global"}
# How long a replica may take to get the rows that another one was given, in seconds.
PATIENCE, PAUSE = 30.0, 0.2


def insert(connection: sa.Connection, register: str, block: pa.Table) -> None:
    """Add rows to a register; they count when they are published. Raises StorageError when the engine refuses them."""
    raw: Any = connection.connection.dbapi_connection
    try:
        raw.client.insert_arrow(register, block, settings=SETTINGS)
    except ClickHouseError as error:
        raise StorageError(f"ClickHouse has taken nothing of this: {str(error).splitlines()[0]}") from error


def among(table: sa.FromClause, rows: list[Row]) -> sa.ColumnElement[bool]:
    """Return the condition that a row belongs to one of these filed regions, months and loads."""
    return sa.tuple_(table.c[FILED], table.c.month, table.c[LOAD_ID]).in_(rows) if rows else sa.false()


def wait_for(connection: sa.Connection, register: str, load_id: int, rows: int) -> None:
    """Return when all rows of a load can be read. Raises StorageError when they do not come, or come twice."""
    table = TABLES[register]
    settle(connection, sa.select(sa.func.count()).select_from(table).where(table.c[LOAD_ID] == load_id), rows)


def settle(connection: sa.Connection, counting: sa.Select[Any], rows: int) -> None:
    """Return when a count has come up to `rows`. Raises StorageError when it does not, or goes beyond."""
    until = time.monotonic() + PATIENCE
    while (found := int(connection.execute(counting).scalar_one())) < rows and time.monotonic() < until:
        time.sleep(PAUSE)
    if found != rows:
        raise StorageError(f"ClickHouse shows {found} rows of {rows}: see that all its servers answer, and try again")
