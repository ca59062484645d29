"""Events that a load brings under another month: their old months are written anew without them."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import sqlalchemy as sa

from dashboard.model.incoming import FILED, Content, Pair, contents_of
from dashboard.model.registers import COLUMNS, EVENTS, typed
from dashboard.storage.clickhouse import writing
from dashboard.storage.clickhouse.publications import Parts, Row, contents_of_parts, numbered, rows_of_parts
from dashboard.storage.moved import MOST_LISTED, HeldElsewhere
from dashboard.storage.tables import LOAD_ID, TABLES

TABLE = TABLES[EVENTS]
NAMES = (*COLUMNS[EVENTS], FILED)


def rewritten(connection: sa.Connection, load_id: int, staying: Mapping[Pair, Parts]) -> dict[Pair, Parts]:
    """Return what regions and months hold without the events that a load brings, for those that lose some.

    `staying` are the pairs whose rows stay beside the load. Raises HeldElsewhere when another region has an event of
    the same id: nobody loses rows to another office's file.
    """
    rows = rows_of_parts(staying)
    _refuse_foreign(connection, load_id, rows)
    lost = _lost(connection, load_id, rows)
    left = contents_of_parts({pair: staying[pair] for pair in lost})
    return {pair: _copy(connection, load_id, pair, staying[pair], left[pair].minus(lost[pair])) for pair in lost}


def _refuse_foreign(connection: sa.Connection, load_id: int, rows: list[Row]) -> None:
    old, brought = _old(rows), _brought(load_id)
    both = old.join(brought, old.c.event_id == brought.c.event_id)
    foreign = sa.select(old.c.event_id, old.c[FILED]).select_from(both).where(old.c[FILED] != brought.c[FILED])
    if found := connection.execute(foreign.limit(MOST_LISTED)).all():
        raise HeldElsewhere({str(event): str(region) for event, region in found})


def _lost(connection: sa.Connection, load_id: int, rows: list[Row]) -> dict[Pair, Content]:
    ids = sa.select(TABLE.c.event_id).where(TABLE.c[LOAD_ID] == load_id)
    statement = sa.select(*(TABLE.c[name] for name in NAMES)).where(
        writing.among(TABLE, rows), TABLE.c.event_id.in_(ids)
    )
    found = pd.DataFrame(connection.execute(statement).all(), columns=list(NAMES))
    return contents_of(typed(found, EVENTS).assign(**{FILED: found[FILED].astype("str")})) if len(found) else {}


def _copy(connection: sa.Connection, load_id: int, pair: Pair, parts: Parts, left: Content) -> Parts:
    if not left.rows:
        return {}
    copy = numbered()
    ids = sa.select(TABLE.c.event_id).where(TABLE.c[LOAD_ID] == load_id)
    kept = sa.select(*(TABLE.c[name] for name in NAMES), sa.literal(copy, sa.BigInteger()))
    kept = kept.where(writing.among(TABLE, rows_of_parts({pair: parts})), TABLE.c.event_id.not_in(ids))
    connection.execute(sa.insert(TABLE).from_select([*NAMES, LOAD_ID], kept))
    writing.wait_for(connection, EVENTS, copy, left.rows)
    return {copy: left}


def _old(rows: list[Row]) -> sa.Subquery:
    return sa.select(TABLE.c.event_id, TABLE.c[FILED]).where(writing.among(TABLE, rows)).subquery("old")


def _brought(load_id: int) -> sa.Subquery:
    return sa.select(TABLE.c.event_id, TABLE.c[FILED]).where(TABLE.c[LOAD_ID] == load_id).subquery("brought")
