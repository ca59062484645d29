"""Statements that look for suspicious events: each answers with a page of rows or a histogram, never with all rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from dashboard.model.registers import EVENTS
from dashboard.storage.tables import TABLES

ALIKE = ("region_code", "date", "direction", "activity", "volunteers", "beneficiaries")
HOURS_IN_DAY = 24
COLUMNS = ("event_id", "date", "region_code", "direction", "activity", "volunteers", "beneficiaries", "hours")
_EVENTS = TABLES[EVENTS]
_HELD = _EVENTS.c.state == "held"


def duplicates() -> sa.Select[Any]:
    """Return the groups of held events alike in all of ALIKE, most copies first: what they share, ids, count."""
    alike = [_EVENTS.c[name] for name in ALIKE]
    copies = sa.func.count().label("copies")
    ids = (sa.func.min(_EVENTS.c.event_id).label("event_id"), sa.func.max(_EVENTS.c.event_id).label("other_id"))
    grouped = sa.select(*alike, *ids, copies).where(_HELD).group_by(*alike).having(sa.func.count() > 1)
    return grouped.order_by(copies.desc(), ids[0])


def frequencies(measure: str) -> sa.Select[Any]:
    """Return how often each value of a measure occurs among the held events of each direction."""
    value = _EVENTS.c[measure]
    counted = sa.select(_EVENTS.c.direction, value.label("value"), sa.func.count().label("events"))
    return counted.where(_HELD).group_by(_EVENTS.c.direction, value)


def beyond(measure: str, fences: Mapping[str, float]) -> sa.Select[Any]:
    """Return the held events whose measure lies above the fence of their direction, the highest first."""
    value = _EVENTS.c[measure]
    far = sa.or_(*(sa.and_(_EVENTS.c.direction == slug, value > fence) for slug, fence in fences.items()))
    return _rows().where(_HELD, far).order_by(value.desc(), _EVENTS.c.event_id)


def overlong() -> sa.Select[Any]:
    """Return the held events with more hours than a day has for each of their volunteers."""
    hours = _EVENTS.c.hours
    return _rows().where(_HELD, hours > _EVENTS.c.volunteers * HOURS_IN_DAY).order_by(hours.desc(), _EVENTS.c.event_id)


def counted(statement: sa.Select[Any]) -> sa.Select[Any]:
    """Return the statement that counts the rows of another one."""
    return sa.select(sa.func.count()).select_from(statement.order_by(None).subquery())


def _rows() -> sa.Select[Any]:
    return sa.select(*(_EVENTS.c[name] for name in COLUMNS))
