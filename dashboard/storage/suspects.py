"""Statements that look for suspicious events: each answers with a page of rows or a histogram, never with all rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from dashboard.storage.alike import alike

ALIKE = ("region_code", "date", "direction", "activity", "volunteers", "beneficiaries")
HOURS_IN_DAY = 24
# How many rows there are without a limit.
FOUND: sa.Label[int] = sa.func.count().over().label("found")
COLUMNS = ("event_id", "date", "region_code", "direction", "activity", "volunteers", "beneficiaries", "hours")


def duplicates(events: sa.FromClause) -> sa.Select[Any]:
    """Return the groups of held events alike in all of ALIKE, most copies first; `found` counts the groups."""
    held = sa.select(events.c.event_id, *(events.c[name] for name in ALIKE)).where(_held(events)).subquery()
    keys = [held.c[name] for name in ALIKE]
    copies = sa.func.count().label("copies")
    ids = (sa.func.min(held.c.event_id).label("event_id"), sa.func.max(held.c.event_id).label("other_id"))
    groups = sa.select(*keys, *ids, copies, FOUND).where(alike(*keys).in_(_repeated(events)))
    return groups.group_by(*keys).having(copies > 1).order_by(copies.desc(), ids[0])


def _repeated(events: sa.FromClause) -> sa.Select[Any]:
    # Nearly all events are like no other: numbers find them in a third of the time and memory that the texts take.
    key = alike(*(events.c[name] for name in ALIKE)).label("key")
    keys = sa.select(key).where(_held(events)).subquery()
    return sa.select(keys.c.key).group_by(keys.c.key).having(sa.func.count() > 1)


def frequencies(events: sa.FromClause, measure: str) -> sa.Select[Any]:
    """Return how often each value of a measure occurs among the held events of each direction."""
    value = events.c[measure]
    counted = sa.select(events.c.direction, value.label("value"), sa.func.count().label("events"))
    return counted.where(_held(events)).group_by(events.c.direction, value)


def beyond(events: sa.FromClause, measure: str, fences: Mapping[str, float]) -> sa.Select[Any]:
    """Return the held events whose measure is above their direction's fence, the highest first; `found` counts them."""
    value = events.c[measure]
    far = sa.or_(*(sa.and_(events.c.direction == slug, value > fence) for slug, fence in fences.items()))
    return _rows(events).where(_held(events), far).order_by(value.desc(), events.c.event_id)


def overlong(events: sa.FromClause) -> sa.Select[Any]:
    """Return the held events with more hours than a day has for each of their volunteers; `found` counts them."""
    hours = events.c.hours
    return (
        _rows(events)
        .where(_held(events), hours > events.c.volunteers * HOURS_IN_DAY)
        .order_by(hours.desc(), events.c.event_id)
    )


def _rows(events: sa.FromClause) -> sa.Select[Any]:
    return sa.select(*(events.c[name] for name in COLUMNS), FOUND)


def _held(events: sa.FromClause) -> sa.ColumnElement[bool]:
    return events.c.state == "held"
