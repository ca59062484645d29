"""Why files were refused: kept beside the history, so that readers without a terminal see it too."""

from __future__ import annotations

import json
from collections.abc import Sequence

import sqlalchemy as sa

from dashboard.model.refusals import Refusal
from dashboard.storage.spelling import writable
from dashboard.storage.tables import LOAD_ID, LOADS, REFUSALS

# The report on the loader's disk holds all.
MOST_KEPT = 1_000


def write_refusals(connection: sa.Connection, load_id: int, refusals: Sequence[Refusal]) -> None:
    """Keep the first refusals of a file."""
    lines = [_line(load_id, place, one) for place, one in enumerate(refusals[:MOST_KEPT])]
    if lines:
        connection.execute(sa.insert(REFUSALS), lines)


def read_refusals(connection: sa.Connection, load_id: int) -> list[Refusal]:
    """Return the refusals of a load in the order of its file; none when there is no such load."""
    file = sa.select(LOADS.c.file).where(LOADS.c[LOAD_ID] == load_id)
    name = connection.execute(file).scalars().first()
    rows = sa.select(REFUSALS).where(REFUSALS.c[LOAD_ID] == load_id).order_by(REFUSALS.c.place)
    return [_refusal(str(name), row) for row in connection.execute(rows).mappings()]


def _line(load_id: int, place: int, one: Refusal) -> dict[str, object]:
    return {
        LOAD_ID: load_id,
        "place": place,
        "code": one.code,
        "sheet": writable(one.sheet, 200),
        "row_number": one.row,
        "column_name": writable(one.column, 200),
        "value": writable(one.value, 200),
        "params": json.dumps(dict(one.params), default=list),
    }


def _refusal(file: str, row: sa.RowMapping) -> Refusal:
    params = json.loads(row["params"])
    place = (row["sheet"], int(row["row_number"]), row["column_name"])
    return Refusal(file, row["code"], *place, row["value"], params)
