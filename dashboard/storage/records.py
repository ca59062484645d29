"""What storage keeps beside the registers: its version, the contents of every filed region and month, past loads."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

import sqlalchemy as sa

from dashboard.model.incoming import FILED, Content, Contents, Pair
from dashboard.model.loads import Load, Outcome
from dashboard.storage.spelling import writable
from dashboard.storage.tables import CONTENTS, LOAD_ID, LOADS, META, SCHEMA_VERSION

LONGEST = 2_000


def schema_of(connection: sa.Connection) -> str | None:
    """Return the version of the tables, None while nobody has written it."""
    # ClickHouse has no unique rows: two who make the tables at once write it twice.
    return connection.execute(sa.select(META.c.value).where(META.c.name == "schema")).scalars().first()


def write_schema(connection: sa.Connection) -> None:
    """Write the version of the tables."""
    connection.execute(sa.insert(META), [{"name": "schema", "value": SCHEMA_VERSION}])


def read_contents(connection: sa.Connection) -> dict[str, dict[Pair, Content]]:
    """Return what each register holds of every filed region and month."""
    held: dict[str, dict[Pair, Content]] = {}
    columns = (CONTENTS.c.register, CONTENTS.c[FILED], CONTENTS.c.month, CONTENTS.c.row_count, CONTENTS.c.digest)
    for register, filed, month, rows, digest in connection.execute(sa.select(*columns)):
        held.setdefault(register, {})[filed, month] = Content(int(rows), int(digest, 16))
    return held


def version_of(held: Mapping[str, Contents]) -> str:
    """Return the version of contents: the same rows give the same version, in whatever order they came."""
    entries = sorted((name, *pair, *content) for name, pairs in held.items() for pair, content in pairs.items())
    return sha256(repr((SCHEMA_VERSION, entries)).encode()).hexdigest()[:16]


def write_contents(connection: sa.Connection, register: str, contents: Contents) -> None:
    """Set the contents of filed regions and months; those without rows are forgotten."""
    pairs = sa.tuple_(CONTENTS.c[FILED], CONTENTS.c.month).in_(list(contents))
    connection.execute(sa.delete(CONTENTS).where(CONTENTS.c.register == register, pairs))
    rows = [
        {"register": register, FILED: filed, "month": month, "row_count": content.rows, "digest": f"{content.digest:x}"}
        for (filed, month), content in contents.items()
        if content.rows
    ]
    if rows:
        connection.execute(sa.insert(CONTENTS), rows)


def next_id(connection: sa.Connection) -> int:
    """Return the number of a new line of the history, above all others even after the clock was set back."""
    last = connection.execute(sa.select(sa.func.max(LOADS.c[LOAD_ID]))).scalar()
    return max(time.time_ns(), int(last or 0) + 1)


def write_load(connection: sa.Connection, load_id: int, load: Load) -> None:
    """Add a line to the history."""
    line = {
        LOAD_ID: load_id,
        "loaded_at": load.loaded_at.isoformat(timespec="seconds"),
        "file": writable(load.file[-255:], 255),
        "digest": load.digest,
        "office": writable(load.office, LONGEST),
        "regions": ",".join(load.regions),
        "first_month": load.first,
        "last_month": load.last,
        "registers": ", ".join(f"{name} {count}" for name, count in load.rows.items()),
        "removed": load.removed,
        "outcome": load.outcome.value,
        "faults": load.faults,
        "reason": load.reason,
    }
    connection.execute(sa.insert(LOADS), [line])


def read_loads(connection: sa.Connection, most: int, last: int | None = None) -> list[Load]:
    """Return the latest loads up to the `last` one, the newest first."""
    known = sa.select(LOADS) if last is None else sa.select(LOADS).where(LOADS.c[LOAD_ID] <= last)
    found = connection.execute(known.order_by(LOADS.c[LOAD_ID].desc()).limit(most))
    return [_load(row) for row in found.mappings()]


def _load(row: sa.RowMapping) -> Load:
    counted = (part.rsplit(" ", 1) for part in row["registers"].split(", ") if part)
    return Load(
        file=row["file"],
        digest=row["digest"],
        loaded_at=datetime.fromisoformat(row["loaded_at"]),
        outcome=Outcome(row["outcome"]),
        office=row["office"],
        regions=tuple(filter(None, row["regions"].split(","))),
        first=row["first_month"],
        last=row["last_month"],
        rows={name: int(count) for name, count in counted},
        removed=int(row["removed"]),
        faults=int(row["faults"]),
        reason=row["reason"],
        load_id=int(row[LOAD_ID]),
    )
