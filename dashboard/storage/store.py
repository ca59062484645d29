"""Storage: the same questions on every engine."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from copy import copy
from datetime import UTC, datetime
from threading import Lock
from typing import Any

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa

from dashboard.model.conditions import OneOf, PageQuestion
from dashboard.model.incoming import FrameIncoming
from dashboard.model.loads import Load, Outcome
from dashboard.model.refusals import Refusal
from dashboard.model.registers import COLUMNS, EVENTS, FUNDING, MEASURES, Registers, typed
from dashboard.storage import records, statements
from dashboard.storage.failures import StorageError, reading, writing
from dashboard.storage.frames import answer_of, frame_of
from dashboard.storage.loading import Loading
from dashboard.storage.pages import read_page
from dashboard.storage.paging import Asked
from dashboard.storage.refused import read_refusals
from dashboard.storage.rows import ROWS, Rows
from dashboard.storage.tables import META, METADATA, SCHEMA_VERSION

ROWS_PER_INSERT = 10_000


class Storage:
    """Registers in a database that SQLAlchemy speaks to. Safe to read from several threads."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._still: sa.Connection | None = None
        self._one_at_a_time = Lock()

    @property
    def engine_name(self) -> str:
        """Return the name of the engine, such as duckdb or postgresql."""
        return self._engine.dialect.name

    @property
    def is_shared(self) -> bool:
        """Return whether others may load while this storage is open, so that it answers with other data than before."""
        return True

    @property
    def rows(self) -> Rows:
        """Return what questions are put to: for every register its rows as SQL."""
        return ROWS

    def prepare(self) -> None:
        """Make the tables where they are missing. Raises StorageError when they are of another version."""
        with self._reading() as connection:
            is_new = not sa.inspect(connection).has_table(META.name)
        if is_new:
            with self._turn(), self._writing() as connection:
                self._make_tables(connection)
        self.check()

    def check(self) -> None:
        """Raise StorageError unless the tables are there and of this version."""
        with self._reading() as connection:
            found = records.schema_of(connection)
        if found != SCHEMA_VERSION:
            raise StorageError(f"the storage has tables of version {found}, not {SCHEMA_VERSION}: load into a new one")

    @contextmanager
    def snapshot(self) -> Iterator[Storage]:
        """Yield this storage as it is now: what others load meanwhile is not seen. It is for one thread to read.

        Engines without such transactions show what is loaded meanwhile: the version tells.
        """
        with self._reading() as connection:
            still = copy(self)
            still._still = connection
            # Some engines see the moment of the first question.
            still.version()
            yield still

    @contextmanager
    def loading(self) -> Iterator[Loading]:
        """Open a run of loads: every file is a transaction of its own. Two runs at once wait for each other."""
        with self._turn():
            yield Loading(self._writing, self._insert)

    def load(self, registers: Registers) -> None:
        """Load registers that are in memory as one file; without rows nothing happens."""
        incoming = FrameIncoming.of(registers)
        if incoming.frames:
            with self.loading() as run:
                run.put(incoming, Load("", "", datetime.now(UTC), Outcome.ACCEPTED))

    def loads(self, most: int = 100) -> list[Load]:
        """Return the latest loads, the newest first."""
        with self._reading() as connection:
            return records.read_loads(connection, most)

    def refusals(self, load_id: int) -> list[Refusal]:
        """Return why a file of the history was refused, a thousand reasons at most."""
        with self._reading() as connection:
            return read_refusals(connection, load_id)

    def group(self, register: str) -> pd.DataFrame:
        """Return the register summed: one row per combination of its axes that has records, and its measures.

        Counts are int64, money is float64 with two exact decimals. Submissions: the latest one by region and month.
        """
        frame = self.answer(statements.group_statement(register, self.rows[register]))
        if register == FUNDING:
            return frame.assign(amount_kzt=frame["amount_kzt"].astype("float64").round(2))
        return frame.astype(dict.fromkeys(MEASURES.get(register, ()), "int64"))

    def days(self) -> pd.DataFrame:
        """Return the held events summed over DAY_AXES: one row per combination, `date` as YYYY-MM-DD."""
        frame = _counted(self.answer(statements.days_statement(self.rows[EVENTS])))
        return frame.assign(date=frame["date"].astype("str").str[:10])

    def activities(self, most: int) -> pd.DataFrame:
        """Return the held events summed over ACTIVITY_AXES; beyond the `most` common activities all are "other"."""
        events = self.rows[EVENTS]
        with self._reading() as connection:
            named = connection.execute(statements.commonest_statement(events, most)).scalars().all()
            return _counted(answer_of(connection.execute(statements.activities_statement(events, named))))

    def read(self, question: PageQuestion) -> tuple[pd.DataFrame, int]:
        """Return a page of typed rows, 10 000 at most, and how many rows meet the question's conditions in all.

        Raises KeyError for an unknown column.
        """
        asked = Asked(question, self.rows[question.register])
        with self._reading() as connection:
            rows, total = read_page(connection, asked)
        frame = frame_of(rows, COLUMNS[question.register])
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
        with self._reading() as connection:
            return answer_of(connection.execute(statement))

    def version(self) -> str:
        """Return the version of the loaded data: the same rows give the same version, in whatever order they came."""
        with self._reading() as connection:
            return records.version_of(records.read_contents(connection))

    def stamp(self) -> str:
        """Return what changes as soon as storage opened anew would hold other data; cheap to ask every second."""
        return self.version()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    def _reading(self) -> AbstractContextManager[sa.Connection]:
        return nullcontext(self._still) if self._still else reading(self._engine.connect)

    def _make_tables(self, connection: sa.Connection) -> None:
        METADATA.create_all(connection)
        if records.schema_of(connection) is None:
            records.write_schema(connection)

    def _turn(self) -> AbstractContextManager[Any]:
        return self._one_at_a_time

    def _writing(self) -> AbstractContextManager[sa.Connection]:
        return writing(self._engine.begin)

    def _insert(self, connection: sa.Connection, table: sa.Table, batch: pa.Table) -> None:
        for part in batch.to_batches(ROWS_PER_INSERT):
            connection.execute(sa.insert(table), part.to_pylist())


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.astype(dict.fromkeys(MEASURES[EVENTS], "int64"))
