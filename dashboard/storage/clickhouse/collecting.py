"""Rows of loads that count no more are dropped when nobody can be reading them."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from dashboard.model.incoming import FILED
from dashboard.model.registers import REGISTERS
from dashboard.storage.clickhouse.layout import Layout
from dashboard.storage.clickhouse.publications import PUBLICATION, PUBLICATIONS
from dashboard.storage.tables import LOAD_ID, TABLES

# The longest load, and the longest that a reader may go on with what it began to read.
KEPT = timedelta(days=1)
AT_ONCE = 1_000
KEY = ("register", FILED, "month")
log = logging.getLogger("dashboard")


def collect(connection: sa.Connection, layout: Layout, now: int | None = None) -> int:
    """Drop rows that have not counted for a day, and return how many loads of a region and month they were.

    `now` is in nanoseconds. A server that does not answer is no reason not to load: the rows stay for the next time.
    """
    before = (now or time.time_ns()) - int(KEPT.total_seconds()) * 1_000_000_000
    try:
        return _collect(connection, layout, before)
    except SQLAlchemyError as error:
        log.warning("old rows stay for now: %s", str(error).splitlines()[0])
        return 0


def _collect(connection: sa.Connection, layout: Layout, before: int) -> int:
    outdated, kept = _publications(connection, before)
    dropped = 0
    for register in REGISTERS:
        dead = [row for row in _older(connection, register, before) if (register, *row) not in kept]
        _drop(connection, layout, layout.local(register), (FILED, "month", LOAD_ID), dead)
        dropped += len(dead)
    _drop(connection, layout, PUBLICATIONS.name, (*KEY, PUBLICATION), outdated)
    return dropped


def _publications(connection: sa.Connection, before: int) -> tuple[list[Sequence[object]], set[Sequence[object]]]:
    """Return the publications that were followed by others long ago, and the loads that the rest name."""
    columns = (*(PUBLICATIONS.c[name] for name in KEY), PUBLICATIONS.c[PUBLICATION], PUBLICATIONS.c[LOAD_ID])
    rows = [tuple(row) for row in connection.execute(sa.select(*columns))]
    followed: dict[Sequence[object], int] = {}
    for *key, number, _ in rows:
        if number < before:
            followed[*key,] = max(number, followed.get((*key,), 0))
    old = {row[:4] for row in rows if row[3] < followed.get(row[:3], 0)}
    return sorted(old), {(*row[:3], row[4]) for row in rows if row[:4] not in old}


def _older(connection: sa.Connection, register: str, before: int) -> list[tuple[str, str, int]]:
    table = TABLES[register]
    columns = (table.c[FILED], table.c.month, table.c[LOAD_ID])
    found = connection.execute(sa.select(*columns).where(table.c[LOAD_ID] < before).distinct())
    return [(str(filed), str(month), int(load_id)) for filed, month, load_id in found]


def _drop(
    connection: sa.Connection, layout: Layout, table: str, key: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    for start in range(0, len(rows), AT_ONCE):
        dead = sa.bindparam("dead", rows[start : start + AT_ONCE], expanding=True)
        statement = sa.text(f"{layout.deletion(table)}({', '.join(key)}) IN :dead")
        connection.execute(statement.bindparams(dead))
