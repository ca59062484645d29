"""Rows into ClickHouse, and the wait until all of them are there."""

from __future__ import annotations

import time
from collections.abc import Collection
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa
from clickhouse_connect.driver.exceptions import ClickHouseError

from dashboard.model.incoming import FILED
from dashboard.model.registers import COLUMNS
from dashboard.storage.clickhouse.publications import numbered
from dashboard.storage.failures import StorageError
from dashboard.storage.tables import LOAD_ID, TABLES

# What one question says twice of a register is answered on all shards together.
ACROSS = {"distributed_product_mode": "global"}
# An insert answers when its rows are written, and on a cluster when they are written on their shards; what is copied
# goes through the server that was asked, as months have shards of their own.
SETTINGS = {
    "async_insert": 0,
    "distributed_foreground_insert": 1,
    "parallel_distributed_insert_select": 0,
    **ACROSS,
}
# How long a replica may take to get the rows that another one was given, in seconds.
PATIENCE, PAUSE = 30.0, 0.2


def insert(connection: sa.Connection, register: str, block: pa.Table) -> None:
    """Add rows to a register; they count when they are published. Raises StorageError when the engine refuses them."""
    raw: Any = connection.connection.dbapi_connection
    try:
        raw.client.insert_arrow(register, block, settings=SETTINGS)
    except ClickHouseError as error:
        raise StorageError(f"ClickHouse has taken nothing of this: {str(error).splitlines()[0]}") from error


def among(table: sa.FromClause, numbers: Collection[int]) -> sa.ColumnElement[bool]:
    """Return the condition that a row has one of these numbers."""
    return table.c[LOAD_ID].in_(numbers) if numbers else sa.false()


def copy(
    connection: sa.Connection, register: str, numbers: Collection[int], rows: int, but: sa.Select[Any] | None = None
) -> int:
    """Add rows once more, all under one new number, which is returned; without the events whose ids `but` finds.

    Raises StorageError unless they are `rows`.
    """
    table, number = TABLES[register], numbered()
    names = (*COLUMNS[register], FILED)
    kept = sa.select(*(table.c[name] for name in names), sa.literal(number, sa.BigInteger()))
    kept = kept.where(among(table, numbers), *([] if but is None else [table.c.event_id.not_in(but)]))
    connection.execute(sa.insert(table).from_select([*names, LOAD_ID], kept))
    wait_for(connection, register, [number], rows)
    return number


def wait_for(connection: sa.Connection, register: str, numbers: Collection[int], rows: int) -> None:
    """Return when all rows of these numbers can be read. Raises StorageError when they do not come, or come twice."""
    table = TABLES[register]
    settle(connection, sa.select(sa.func.count()).select_from(table).where(among(table, numbers)), rows)


def settle(connection: sa.Connection, counting: sa.Select[Any], rows: int) -> None:
    """Return when a count has come up to `rows`. Raises StorageError when it does not, or goes beyond."""
    until = time.monotonic() + PATIENCE
    while (found := int(connection.execute(counting).scalar_one())) < rows and time.monotonic() < until:
        time.sleep(PAUSE)
    if found != rows:
        raise StorageError(f"ClickHouse shows {found} rows of {rows}: see that all its servers answer, and try again")
