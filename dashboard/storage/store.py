"""Storage: the same tables, loads and questions on every engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import copy
from datetime import UTC, datetime
from threading import Lock
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa

from dashboard.model.incoming import FrameIncoming
from dashboard.model.loads import Load, Outcome
from dashboard.model.registers import Registers
from dashboard.storage import records
from dashboard.storage.failures import StorageError, writing
from dashboard.storage.loading import Loading
from dashboard.storage.questions import Questions
from dashboard.storage.tables import META, METADATA, SCHEMA_VERSION

ROWS_PER_INSERT = 10_000


class Storage(Questions):
    """Registers in a database that SQLAlchemy speaks to. Safe to read from several threads."""

    def __init__(self, engine: sa.Engine) -> None:
        super().__init__(engine)
        self._one_at_a_time = Lock()

    @property
    def is_shared(self) -> bool:
        """Return whether others may load while this storage is open, so that it answers with other data than before."""
        return True

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

    def stamp(self) -> str:
        """Return what changes as soon as storage opened anew would hold other data; cheap to ask every second."""
        return self.version()

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

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
