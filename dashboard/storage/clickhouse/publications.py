"""Which loads count: the rows of a filed region and month are those of the loads that its last publication names.

A publication is one insert of a few rows, which the engine shows whole or not at all.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from dashboard.model.incoming import FILED, Content, Contents, Pair
from dashboard.storage.tables import LOAD_ID

PUBLICATION = "publication"
PUBLICATIONS = sa.Table(
    "dashboard_contents",
    sa.MetaData(),
    sa.Column(PUBLICATION, sa.BigInteger()),
    sa.Column("register", sa.String(16)),
    sa.Column(FILED, sa.String(2)),
    sa.Column("month", sa.String(7)),
    sa.Column(LOAD_ID, sa.BigInteger()),
    sa.Column("row_count", sa.BigInteger()),
    sa.Column("digest", sa.String(16)),
)
# What one load holds of a region and month; a pair may have several, which stand beside each other.
Parts = Mapping[int, Content]
Row = tuple[str, str, int]
# Two loaders that start in the same nanosecond, or with wrong clocks, still get different numbers.
SPREAD = 1_000_000


@dataclass(frozen=True)
class Held:
    """What counts at one moment: register → region and month → load → content. `latest` is the last publication."""

    loads: Mapping[str, Mapping[Pair, Parts]] = field(default_factory=dict)
    latest: int = 0

    def contents(self) -> dict[str, Contents]:
        """Return what each register holds of every filed region and month."""
        return {name: contents_of_parts(pairs) for name, pairs in self.loads.items()}

    def rows(self, register: str) -> list[Row]:
        """Return the filed regions, months and loads that the rows of a register come from."""
        return rows_of_parts(self.loads.get(register, {}))


def contents_of_parts(pairs: Mapping[Pair, Parts]) -> dict[Pair, Content]:
    """Return what every pair holds, all its loads together."""
    contents: dict[Pair, Content] = {}
    for pair, parts in pairs.items():
        for part in parts.values():
            contents[pair] = contents.get(pair, Content()).plus(part)
    return contents


def rows_of_parts(pairs: Mapping[Pair, Parts]) -> list[Row]:
    """Return the filed regions, months and loads of pairs."""
    return [(*pair, load_id) for pair, parts in pairs.items() for load_id in parts]


def numbered(after: int = 0) -> int:
    """Return a new number for a load or a publication, greater than `after` and than any of an earlier time."""
    return max(time.time_ns(), after) + 1 + secrets.randbelow(SPREAD)


def read_held(connection: sa.Connection) -> Held:
    """Return what counts now."""
    loads: dict[str, dict[Pair, dict[int, Content]]] = {}
    latest = 0
    for publication, register, filed, month, load_id, rows, digest in connection.execute(_current()):
        latest = max(latest, publication)
        if rows:
            parts = loads.setdefault(register, {}).setdefault((filed, month), {})
            parts[load_id] = Content(rows, int(digest, 16))
    return Held(loads, latest)


def publish(connection: sa.Connection, held: Held, changed: Mapping[str, Mapping[Pair, Parts]]) -> None:
    """Let the loads of `changed` count from now on, and no others, for their regions and months."""
    number = numbered(held.latest)
    rows = [
        _row(number, register, pair, load_id, content)
        for register, pairs in changed.items()
        for pair, parts in pairs.items()
        for load_id, content in (parts or {0: Content()}).items()
    ]
    connection.execute(sa.insert(PUBLICATIONS), rows)


def _row(number: int, register: str, pair: Pair, load_id: int, content: Content) -> dict[str, Any]:
    filed, month = pair
    return {
        PUBLICATION: number,
        "register": register,
        FILED: filed,
        "month": month,
        LOAD_ID: load_id,
        "row_count": content.rows,
        "digest": f"{content.digest:x}",
    }


def _current() -> sa.Select[Any]:
    # Over one reading of the table: two could stand on both sides of a publication.
    table = PUBLICATIONS
    last = sa.func.max(table.c[PUBLICATION]).over(partition_by=(table.c.register, table.c[FILED], table.c.month))
    known = sa.select(*table.c, last.label("last")).subquery()
    names = (PUBLICATION, "register", FILED, "month", LOAD_ID, "row_count", "digest")
    return sa.select(*(known.c[name] for name in names)).where(known.c[PUBLICATION] == known.c.last)
