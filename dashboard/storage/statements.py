"""Statements: replace what a load brings, group a register by its axes, its events by day and by activity."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa

from dashboard.model.registers import ACTIVITY_AXES, AXES, DAY_AXES, EVENTS, HELD, KEYS, MEASURES, OTHER, SUBMISSIONS
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


def days_statement() -> sa.Select[Any]:
    """Return the GROUP BY of the held events over DAY_AXES."""
    return _held([TABLES[EVENTS].c[name] for name in DAY_AXES])


def activities_statement(named: Collection[str]) -> sa.Select[Any]:
    """Return the GROUP BY of the held events over ACTIVITY_AXES, all activities but the `named` ones under "other"."""
    table = TABLES[EVENTS]
    activity = sa.case((table.c.activity.in_(sorted(named)), table.c.activity), else_=OTHER).label("activity")
    return _held([activity, *(table.c[name] for name in ACTIVITY_AXES[1:])])


def commonest_statement(most: int) -> sa.Select[Any]:
    """Return the statement for the `most` activities with the most held events, the commonest first."""
    table = TABLES[EVENTS]
    held = sa.select(table.c.activity).where(table.c.state == HELD).group_by(table.c.activity)
    return held.order_by(sa.func.count().desc(), table.c.activity).limit(most)


def _held(keys: Sequence[sa.ColumnElement[Any]]) -> sa.Select[Any]:
    # Grouped outside: engines do not take two copies of an expression with bound values for the same one.
    table = TABLES[EVENTS]
    counted = [table.c[name] for name in MEASURES[EVENTS] if name != EVENTS]
    inner = sa.select(*keys, *counted).where(table.c.state == HELD).subquery(EVENTS)
    outer = [inner.c[str(key.key)] for key in keys]
    sums = [_sum(inner, name) for name in MEASURES[EVENTS]]
    return sa.select(*outer, *sums).group_by(*outer)


def _sum(table: sa.FromClause, measure: str) -> sa.Label[Any]:
    counted: sa.ColumnElement[Any] = sa.func.count() if measure == EVENTS else sa.func.sum(table.c[measure])
    return counted.label(measure)


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
