"""Storage: the same questions on every engine."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa

from dashboard.model.conditions import OneOf, PageQuestion
from dashboard.model.registers import COLUMNS, EVENTS, FUNDING, MEASURES, Registers, typed
from dashboard.storage import statements
from dashboard.storage.pages import read_page
from dashboard.storage.tables import METADATA, SCHEMA_VERSION, TABLES

ROWS_PER_INSERT = 10_000


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
        if register == FUNDING:
            return frame.assign(amount_kzt=frame["amount_kzt"].astype("float64").round(2))
        return frame.astype(dict.fromkeys(MEASURES.get(register, ()), "int64"))

    def days(self) -> pd.DataFrame:
        """Return the held events summed over DAY_AXES: one row per combination, `date` as YYYY-MM-DD."""
        with self._engine.connect() as connection:
            frame = _counted(_frame(connection.execute(statements.days_statement())))
        return frame.assign(date=frame["date"].astype("str").str[:10])

    def activities(self, most: int) -> pd.DataFrame:
        """Return the held events summed over ACTIVITY_AXES; beyond the `most` common activities all are "other"."""
        with self._engine.connect() as connection:
            named = connection.execute(statements.commonest_statement(most)).scalars().all()
            return _counted(_frame(connection.execute(statements.activities_statement(named))))

    def read(self, question: PageQuestion) -> tuple[pd.DataFrame, int]:
        """Return a page of typed rows, 10 000 at most, and how many rows meet the question's conditions in all.

        Raises KeyError for an unknown column.
        """
        with self._engine.connect() as connection:
            rows, total = read_page(connection, question)
        frame = pd.DataFrame(rows, columns=list(COLUMNS[question.register]))
        return typed(frame, question.register), total

    def page(
        self,
        register: str,
        where: Mapping[str, Collection[str]],
        order: Sequence[str] = (),
        offset: int = 0,
        limit: int = 50,
    ) -> tuple[pd.DataFrame, int]:
        """Return a page as `read` does; `where` maps columns to the values wanted."""
        conditions = tuple(OneOf(column, tuple(values)) for column, values in where.items())
        return self.read(PageQuestion(register, conditions, tuple(order), offset, limit))

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


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.astype(dict.fromkeys(MEASURES[EVENTS], "int64"))


def _digest(frame: pd.DataFrame, before: str) -> str:
    # Sorted, because the order of the rows says nothing.
    rows = np.sort(pd.util.hash_pandas_object(frame, index=False).to_numpy())
    return sha256(before.encode() + rows.tobytes()).hexdigest()
