"""Events that a file brings under another month than the one they are held in."""

from __future__ import annotations

from typing import Any

import pandas as pd
import sqlalchemy as sa

from dashboard.model.incoming import FILED, Content, Pair, contents_of
from dashboard.model.registers import COLUMNS, EVENTS, typed
from dashboard.storage.tables import LOAD_ID, TABLES

MOST_LISTED = 1_000
_OLD, _NEW = TABLES[EVENTS].alias("old"), TABLES[EVENTS].alias("new")


class HeldElsewhere(ValueError):
    """Events of a file are held under another region: `events` maps their ids to the codes of those regions."""

    def __init__(self, events: dict[str, str]) -> None:
        super().__init__("events are held under another region")
        self.events = events


def take_out(connection: sa.Connection, load_id: int) -> dict[Pair, Content]:
    """Delete older rows of the events that a load brought and return what their regions and months lose.

    Raises HeldElsewhere when another region has an event of the same id: nobody loses rows to another office's file.
    """
    again = sa.and_(_OLD.c.event_id == _NEW.c.event_id, _NEW.c[LOAD_ID] == load_id, _OLD.c[LOAD_ID] != load_id)
    foreign = sa.select(_OLD.c.event_id, _OLD.c[FILED]).where(again, _OLD.c[FILED] != _NEW.c[FILED])
    if found := connection.execute(foreign.limit(MOST_LISTED)).all():
        raise HeldElsewhere({str(event): str(region) for event, region in found})
    lost = _contents(connection, sa.select(*(_OLD.c[name] for name in (*COLUMNS[EVENTS], FILED))).where(again))
    if lost:
        events = TABLES[EVENTS]
        ids = sa.select(events.c.event_id).where(events.c[LOAD_ID] == load_id)
        connection.execute(sa.delete(events).where(events.c[LOAD_ID] != load_id, events.c.event_id.in_(ids)))
    return lost


def _contents(connection: sa.Connection, statement: sa.Select[Any]) -> dict[Pair, Content]:
    rows = pd.DataFrame(connection.execute(statement).all(), columns=[*COLUMNS[EVENTS], FILED])
    return contents_of(typed(rows, EVENTS).assign(**{FILED: rows[FILED].astype("str")})) if len(rows) else {}
