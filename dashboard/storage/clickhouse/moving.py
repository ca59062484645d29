"""Events that a load brings under another month: their old months are written anew without them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import sqlalchemy as sa

from dashboard.model.incoming import FILED, Content, Pair, contents_of
from dashboard.model.registers import COLUMNS, EVENTS, typed
from dashboard.storage.clickhouse.publications import Parts, contents_of_parts, numbers_of
from dashboard.storage.clickhouse.writing import among, copy
from dashboard.storage.moved import MOST_LISTED, HeldElsewhere
from dashboard.storage.tables import TABLES

TABLE = TABLES[EVENTS]
NAMES = (*COLUMNS[EVENTS], FILED)


def rewritten(connection: sa.Connection, brought: list[int], staying: Mapping[Pair, Parts]) -> dict[Pair, Parts]:
    """Return what regions and months hold without the events that a load brings, for those that lose some.

    `brought` are the numbers of the load's rows, `staying` the pairs that stay beside them. Raises HeldElsewhere when
    another region has an event of the same id: nobody loses rows to another office's file.
    """
    _refuse_foreign(connection, brought, numbers_of(staying))
    lost = _lost(connection, brought, numbers_of(staying))
    left = contents_of_parts({pair: staying[pair] for pair in lost})
    return {pair: _copy(connection, brought, staying[pair], left[pair].minus(lost[pair])) for pair in lost}


def _refuse_foreign(connection: sa.Connection, brought: list[int], staying: list[int]) -> None:
    old, new = _ids(staying, "old"), _ids(brought, "new")
    both = old.join(new, old.c.event_id == new.c.event_id)
    foreign = sa.select(old.c.event_id, old.c[FILED]).select_from(both).where(old.c[FILED] != new.c[FILED])
    if found := connection.execute(foreign.limit(MOST_LISTED)).all():
        raise HeldElsewhere({str(event): str(region) for event, region in found})


def _lost(connection: sa.Connection, brought: list[int], staying: list[int]) -> dict[Pair, Content]:
    statement = sa.select(*(TABLE.c[name] for name in NAMES)).where(
        among(TABLE, staying), TABLE.c.event_id.in_(_id(brought))
    )
    found = pd.DataFrame(connection.execute(statement).all(), columns=list(NAMES))
    return contents_of(typed(found, EVENTS).assign(**{FILED: found[FILED].astype("str")})) if len(found) else {}


def _copy(connection: sa.Connection, brought: list[int], parts: Parts, left: Content) -> Parts:
    if not left.rows:
        return {}
    return {copy(connection, EVENTS, parts, left.rows, but=_id(brought)): left}


def _id(numbers: list[int]) -> sa.Select[Any]:
    return sa.select(TABLE.c.event_id).where(among(TABLE, numbers))


def _ids(numbers: list[int], name: str) -> sa.Subquery:
    return sa.select(TABLE.c.event_id, TABLE.c[FILED]).where(among(TABLE, numbers)).subquery(name)
