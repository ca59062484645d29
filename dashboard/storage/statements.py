"""The three kinds of statement: replace what a load brings, group a register, read a page of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa

from dashboard.model.registers import AXES, KEYS, MEASURES, SUBMISSIONS
from dashboard.storage.tables import META, TABLES

Insert = Callable[[sa.Connection, sa.Table, pd.DataFrame], None]
KEYS_PER_STATEMENT = 500


def group_statement(register: str) -> sa.Select[Any]:
    """Return the GROUP BY of a register over its axes; for the submissions over region and month."""
    table = TABLES[register]
    if register == SUBMISSIONS:
        axes, measures = KEYS[register], ("submitted_on", "reported_by")
        sums = [sa.func.max(table.c[name]).label(name) for name in measures]
    else:
        axes, sums = AXES[register], [_sum(table, name) for name in MEASURES[register]]
    keys = [table.c[name] for name in axes]
    return sa.select(*keys, *sums).group_by(*keys)


def _sum(table: sa.Table, measure: str) -> sa.Label[Any]:
    counted: sa.ColumnElement[Any] = sa.func.count() if measure == table.name else sa.func.sum(table.c[measure])
    return counted.label(measure)


def page_statements(
    register: str, where: Mapping[str, Collection[str]], order: Sequence[str], offset: int, limit: int
) -> tuple[sa.Select[Any], sa.Select[Any]]:
    """Return the statements for a page of rows and for their total. Unknown columns raise KeyError."""
    table = TABLES[register]
    conditions = [table.c[name].in_(sorted(values)) for name, values in where.items()]
    rows = sa.select(*table.c).where(*conditions).order_by(*_order(table, order)).offset(offset).limit(limit)
    return rows, sa.select(sa.func.count()).select_from(table).where(*conditions)


def _order(table: sa.Table, order: Sequence[str]) -> list[sa.ColumnElement[Any]]:
    # The key comes last, so that equal rows do not change places between two pages.
    named = [*order, *(key for key in KEYS[table.name] if key not in {name.removeprefix("-") for name in order})]
    return [table.c[name[1:]].desc() if name.startswith("-") else table.c[name].asc() for name in named]


def replace(connection: sa.Connection, table: sa.Table, frame: pd.DataFrame, insert: Insert) -> bool:
    """Put the rows of the frame in place of all rows of the same region and month, or of the same event.

    Return whether any other rows stay in the table.
    """
    pairs = frame[["region_code", "month"]].drop_duplicates()
    matching = sa.and_(table.c.region_code == sa.bindparam("region"), table.c.month == sa.bindparam("period"))
    connection.execute(sa.delete(table).where(matching), _parameters(pairs, ["region", "period"]))
    stay = bool(connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one())
    if stay and "event_id" in table.c:
        _forget(connection, table.c.event_id, frame["event_id"].tolist())
    insert(connection, table, frame)
    return stay


def _parameters(frame: pd.DataFrame, names: list[str]) -> list[dict[str, object]]:
    return [dict(zip(names, values, strict=True)) for values in frame.itertuples(index=False)]


def _forget(connection: sa.Connection, column: sa.Column[str], keys: list[str]) -> None:
    for start in range(0, len(keys), KEYS_PER_STATEMENT):
        connection.execute(sa.delete(column.table).where(column.in_(keys[start : start + KEYS_PER_STATEMENT])))


def read_meta(connection: sa.Connection) -> dict[str, str]:
    """Return the private table of versions: `schema`, and the digest of each register."""
    return {str(name): str(value) for name, value in connection.execute(sa.select(META.c.name, META.c.value))}


def write_meta(connection: sa.Connection, name: str, value: str) -> None:
    """Set one entry of the private table of versions."""
    connection.execute(sa.delete(META).where(META.c.name == name))
    connection.execute(sa.insert(META), [{"name": name, "value": value}])
