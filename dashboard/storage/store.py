"""Storage: the same four questions on every engine."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from dashboard.model.registers import MEASURES, Registers, typed
from dashboard.storage import statements
from dashboard.storage.tables import METADATA, SCHEMA_VERSION, TABLES

ROWS_PER_INSERT = 10_000
MAX_PAGE = 10_000


class StorageError(RuntimeError):
    """Storage that cannot be used; the message names the mend."""


class Storage:
    """Registers in a database that SQLAlchemy speaks to. Safe to read from several threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    @property
    def engine_name(self) -> str:
        """Return the name of the engine, such as duckdb or postgresql."""
        return self._engine.dialect.name

    def prepare(self) -> None:
        """Make the tables where they are missing. Raises StorageError when they are of another version."""
        with self._engine.begin() as connection:
            METADATA.create_all(connection)
            if not statements.read_meta(connection):
                statements.write_meta(connection, "schema", SCHEMA_VERSION)
        self.check()

    def check(self) -> None:
        """Raise StorageError unless the tables are there and of this version."""
        with self._engine.connect() as connection:
            found = statements.read_meta(connection).get("schema")
        if found != SCHEMA_VERSION:
            raise StorageError(f"the storage has tables of version {found}, not {SCHEMA_VERSION}: load into a new one")

    def load(self, registers: Registers) -> None:
        """Put the rows in one transaction: each region and month that a register brings is replaced whole in it.

        Other regions and months, and registers without rows, stay as they are. On any error nothing has changed.
        """
        with self._writing() as connection:
            for register, frame in registers.frames():
                if len(frame):
                    self._replace(connection, register, frame)

    def group(self, register: str) -> pd.DataFrame:
        """Return the register summed: one row per combination of its axes that has records, and its measures.

        Counts are int64, money is float64 with two exact decimals. Submissions: the latest one by region and month.
        """
        with self._engine.connect() as connection:
            frame = _frame(connection.execute(statements.group_statement(register)))
        for measure in MEASURES.get(register, ()):
            frame[measure] = frame[measure].astype("float64").round(2)
            if measure != "amount_kzt":
                frame[measure] = frame[measure].astype("int64")
        return frame

    def page(
        self,
        register: str,
        where: Mapping[str, Collection[str]],
        order: Sequence[str] = (),
        offset: int = 0,
        limit: int = 50,
    ) -> tuple[pd.DataFrame, int]:
        """Return a page of typed rows and how many rows there are in all.

        `where` maps columns to the values wanted, `order` names columns, a leading minus turning one round.
        At most 10 000 rows. Raises KeyError for an unknown column.
        """
        size, start = min(max(limit, 0), MAX_PAGE), max(offset, 0)
        rows, total = statements.page_statements(register, where, order, start, size)
        with self._engine.connect() as connection:
            frame, count = _frame(connection.execute(rows)), int(connection.execute(total).scalar_one())
        return typed(frame, register), count

    def answer(self, statement: sa.Select[Any]) -> pd.DataFrame:
        """Return the rows of a statement of this room, with its own column names; it must group or limit them."""
        with self._engine.connect() as connection:
            return _frame(connection.execute(statement))

    def version(self) -> str:
        """Return the version of the loaded data: the same records loaded whole give the same version."""
        with self._engine.connect() as connection:
            entries = sorted(statements.read_meta(connection).items())
        return sha256(repr(entries).encode()).hexdigest()[:16]

    def refresh(self) -> bool:
        """Return whether a newer generation was opened; a server engine shows new data by itself."""
        return False

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with self._engine.begin() as connection:
            yield connection

    def _replace(self, connection: sa.Connection, register: str, frame: pd.DataFrame) -> None:
        stay = statements.replace(connection, TABLES[register], frame, self._insert)
        before = statements.read_meta(connection).get(register, "") if stay else ""
        statements.write_meta(connection, register, _digest(frame, before))

    def _insert(self, connection: sa.Connection, table: sa.Table, frame: pd.DataFrame) -> None:
        for start in range(0, len(frame), ROWS_PER_INSERT):
            part = frame.iloc[start : start + ROWS_PER_INSERT]
            plain = {str(name): _plain(part[name]) for name in part}
            rows = zip(*plain.values(), strict=True)
            connection.execute(sa.insert(table), [dict(zip(plain, values, strict=True)) for values in rows])


def _plain(column: pd.Series) -> list[object]:
    return list(column.dt.date) if column.dtype.kind == "M" else column.tolist()


def _frame(result: sa.CursorResult[Any]) -> pd.DataFrame:
    return pd.DataFrame(result.all(), columns=list(result.keys()))


def _digest(frame: pd.DataFrame, before: str) -> str:
    # Sorted, because the order of the rows says nothing.
    rows = np.sort(pd.util.hash_pandas_object(frame, index=False).to_numpy())
    return sha256(before.encode() + rows.tobytes()).hexdigest()
