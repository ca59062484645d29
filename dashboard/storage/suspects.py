"""Statements that look for suspicious events: each answers with a page of rows or a histogram, never with all rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

ALIKE = ("region_code", "date", "direction", "activity", "volunteers", "beneficiaries")
HOURS_IN_DAY = 24
COLUMNS = ("event_id", "date", "region_code", "direction", "activity", "volunteers", "beneficiaries", "hours")


def duplicates(events: sa.FromClause) -> sa.Select[Any]:
    """Return the groups of held events alike in all of ALIKE, most copies first: what they share, ids, count."""
    alike = [events.c[name] for name in ALIKE]
    copies = sa.func.count().label("copies")
    ids = (sa.func.min(events.c.event_id).label("event_id"), sa.func.max(events.c.event_id).label("other_id"))
    grouped = sa.select(*alike, *ids, copies).where(_held(events)).group_by(*alike).having(sa.func.count() > 1)
    return grouped.order_by(copies.desc(), ids[0])


def frequencies(events: sa.FromClause, measure: str) -> sa.Select[Any]:
    """Return how often each value of a measure occurs among the held events of each direction."""
    value = events.c[measure]
    counted = sa.select(events.c.direction, value.label("value"), sa.func.count().label("events"))
    return counted.where(_held(events)).group_by(events.c.direction, value)


def beyond(events: sa.FromClause, measure: str, fences: Mapping[str, float]) -> sa.Select[Any]:
    """Return the held events whose measure lies above the fence of their direction, the highest first."""
    value = events.c[measure]
    far = sa.or_(*(sa.and_(events.c.direction == slug, value > fence) for slug, fence in fences.items()))
    return _rows(events).where(_held(events), far).order_by(value.desc(), events.c.event_id)


def overlong(events: sa.FromClause) -> sa.Select[Any]:
    """Return the held events with more hours than a day has for each of their volunteers."""
    hours = events.c.hours
    return (
        _rows(events)
        .where(_held(events), hours > events.c.volunteers * HOURS_IN_DAY)
        .order_by(hours.desc(), events.c.event_id)
    )


def counted(statement: sa.Select[Any]) -> sa.Select[Any]:
    """Return the statement that counts the rows of another one."""
    return sa.select(sa.func.count()).select_from(statement.order_by(None).subquery())


def _rows(events: sa.FromClause) -> sa.Select[Any]:
    return sa.select(*(events.c[name] for name in COLUMNS))


def _held(events: sa.FromClause) -> sa.ColumnElement[bool]:
    return events.c.state == "held"
