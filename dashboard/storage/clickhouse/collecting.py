"""Rows of loads that count no more are dropped when nobody can be reading them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

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


class Line(NamedTuple):
    """A publication of a region and month."""

    register: str
    filed_region: str
    month: str
    publication: int


def collect(connection: sa.Connection, layout: Layout) -> int:
    """Drop rows that have not counted for a day, and return how many parts of loads they were.

    A server that does not answer is no reason not to load: the rows stay for the next time.
    """
    try:
        return _collect(connection, layout)
    except SQLAlchemyError as error:
        log.warning("old rows stay for now: %s", str(error).splitlines()[0])
        return 0


def _collect(connection: sa.Connection, layout: Layout) -> int:
    lines = _publications(connection)
    # Not by the clock: a server that has missed the last publications must not take for dead what they name.
    before = max((line.publication for line, _ in lines), default=0) - int(KEPT.total_seconds() * 1_000_000_000)
    outdated = _outdated(lines, before)
    kept = {(line.register, number) for line, number in lines if line not in outdated}
    dropped = 0
    for register in REGISTERS:
        dead = [number for number in _older(connection, register, before) if (register, number) not in kept]
        _drop(connection, layout.deletion(layout.local(register)), LOAD_ID, dead)
        dropped += len(dead)
    _drop(connection, layout.deletion(PUBLICATIONS.name), f"({', '.join((*KEY, PUBLICATION))})", sorted(outdated))
    return dropped


def _publications(connection: sa.Connection) -> list[tuple[Line, int]]:
    columns = [PUBLICATIONS.c[name] for name in (*KEY, PUBLICATION, LOAD_ID)]
    return [(Line(*row[:4]), int(row[4])) for row in connection.execute(sa.select(*columns))]


def _outdated(lines: list[tuple[Line, int]], before: int) -> set[Line]:
    """Return the publications that were followed by others before a moment."""
    followed: dict[tuple[str, ...], int] = {}
    for line, _ in lines:
        if line.publication < before:
            followed[line[:3]] = max(line.publication, followed.get(line[:3], 0))
    return {line for line, _ in lines if line.publication < followed.get(line[:3], 0)}


def _older(connection: sa.Connection, register: str, before: int) -> list[int]:
    number = TABLES[register].c[LOAD_ID]
    return list(connection.execute(sa.select(number).where(number < before).distinct()).scalars())


def _drop(connection: sa.Connection, deletion: str, key: str, values: Sequence[Any]) -> None:
    for start in range(0, len(values), AT_ONCE):
        dead: sa.BindParameter[Any] = sa.bindparam("dead", values[start : start + AT_ONCE], expanding=True)
        connection.execute(sa.text(f"{deletion}{key} IN :dead").bindparams(dead))
