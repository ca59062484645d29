"""Statements that group: a register by its axes, its events by day and by activity."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from dashboard.model.registers import ACTIVITY_AXES, AXES, DAY_AXES, EVENTS, HELD, KEYS, MEASURES, OTHER, SUBMISSIONS


def group_statement(register: str, rows: sa.FromClause) -> sa.Select[Any]:
    """Return the GROUP BY of a register over its axes; for the submissions over region and month."""
    if register == SUBMISSIONS:
        axes, measures = KEYS[register], ("submitted_on", "reported_by")
        sums = [sa.func.max(rows.c[name]).label(name) for name in measures]
    else:
        axes, sums = AXES[register], [_sum(rows, name) for name in MEASURES[register]]
    keys = [rows.c[name] for name in axes]
    return sa.select(*keys, *sums).group_by(*keys)


def days_statement(events: sa.FromClause) -> sa.Select[Any]:
    """Return the GROUP BY of the held events over DAY_AXES."""
    return _held(events, [events.c[name] for name in DAY_AXES])


def activities_statement(events: sa.FromClause, named: Collection[str]) -> sa.Select[Any]:
    """Return the GROUP BY of the held events over ACTIVITY_AXES, all activities but the `named` ones under "other"."""
    activity = sa.case((events.c.activity.in_(sorted(named)), events.c.activity), else_=OTHER).label("activity")
    return _held(events, [activity, *(events.c[name] for name in ACTIVITY_AXES[1:])])


def commonest_statement(events: sa.FromClause, most: int) -> sa.Select[Any]:
    """Return the statement for the `most` activities with the most held events, the commonest first."""
    held = sa.select(events.c.activity).where(events.c.state == HELD).group_by(events.c.activity)
    return held.order_by(sa.func.count().desc(), events.c.activity).limit(most)


def _held(events: sa.FromClause, keys: Sequence[sa.ColumnElement[Any]]) -> sa.Select[Any]:
    # Grouped outside: engines do not take two copies of an expression with bound values for the same one.
    counted = [events.c[name] for name in MEASURES[EVENTS] if name != EVENTS]
    inner = sa.select(*keys, *counted).where(events.c.state == HELD).subquery(EVENTS)
    outer = [inner.c[str(key.key)] for key in keys]
    sums = [_sum(inner, name) for name in MEASURES[EVENTS]]
    return sa.select(*outer, *sums).group_by(*outer)


def _sum(rows: sa.FromClause, measure: str) -> sa.Label[Any]:
    counted: sa.ColumnElement[Any] = sa.func.count() if measure == EVENTS else sa.func.sum(rows.c[measure])
    return counted.label(measure)
