"""Which rows count: of a filed region and month those whose numbers its last publication names.

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
# A load gives a number of its own to the rows of every filed region and month: one condition on one column finds them.
# A region and month may have several such parts, which stand beside each other.
Parts = Mapping[int, Content]
# Two loaders that start in the same nanosecond, or with wrong clocks, still get different numbers.
SPREAD = 1_000_000


@dataclass(frozen=True)
class Held:
    """What counts at one moment: register → region and month → part → content. `latest` is the last publication."""

    parts: Mapping[str, Mapping[Pair, Parts]] = field(default_factory=dict)
    latest: int = 0

    def contents(self) -> dict[str, Contents]:
        """Return what each register holds of every filed region and month."""
        return {name: contents_of_parts(pairs) for name, pairs in self.parts.items()}

    def numbers(self, register: str) -> list[int]:
        """Return the numbers of the rows of a register that count."""
        return numbers_of(self.parts.get(register, {}))


def contents_of_parts(pairs: Mapping[Pair, Parts]) -> dict[Pair, Content]:
    """Return what every pair holds, all its parts together."""
    contents: dict[Pair, Content] = {}
    for pair, parts in pairs.items():
        for part in parts.values():
            contents[pair] = contents.get(pair, Content()).plus(part)
    return contents


def numbers_of(pairs: Mapping[Pair, Parts]) -> list[int]:
    """Return the numbers of the rows of pairs."""
    return [number for parts in pairs.values() for number in parts]


def numbered(after: int = 0) -> int:
    """Return a new number, greater than `after`. Later numbers are greater, if the clocks of the loaders agree."""
    return max(time.time_ns(), after) + 1 + secrets.randbelow(SPREAD)


def read_held(connection: sa.Connection) -> Held:
    """Return what counts now."""
    held: dict[str, dict[Pair, dict[int, Content]]] = {}
    latest = 0
    for publication, register, filed, month, part, rows, digest in connection.execute(_current()):
        latest = max(latest, publication)
        if rows:
            held.setdefault(register, {}).setdefault((filed, month), {})[part] = Content(rows, int(digest, 16))
    return Held(held, latest)


def publish(connection: sa.Connection, held: Held, changed: Mapping[str, Mapping[Pair, Parts]]) -> None:
    """Let the parts of `changed` count from now on, and no others, for their regions and months."""
    number = numbered(held.latest)
    rows = [
        _row(number, register, pair, part, content)
        for register, pairs in changed.items()
        for pair, parts in pairs.items()
        for part, content in (parts or {0: Content()}).items()
    ]
    connection.execute(sa.insert(PUBLICATIONS), rows)


def _row(number: int, register: str, pair: Pair, part: int, content: Content) -> dict[str, Any]:
    filed, month = pair
    return {
        PUBLICATION: number,
        "register": register,
        FILED: filed,
        "month": month,
        LOAD_ID: part,
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
