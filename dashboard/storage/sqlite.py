"""SQLite: transactions that begin when they are told to, and letters that have a case in every script."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from dashboard.storage.failures import writing
from dashboard.storage.replacing import turn_of
from dashboard.storage.store import Storage

SECONDS_TO_WAIT = 600


class SqliteStorage(Storage):
    """Registers in a SQLite file."""

    def __init__(self, address: sa.URL) -> None:
        engine = sa.create_engine(address, connect_args={"timeout": SECONDS_TO_WAIT})
        sa.event.listen(engine, "connect", _begin_session)
        sa.event.listen(engine, "begin", _begin)
        super().__init__(engine)
        self._path = Path(address.database) if address.database not in (None, "", ":memory:") else None

    def _turn(self) -> AbstractContextManager[Any]:
        return turn_of(self._path) if self._path else super()._turn()

    def _writing(self) -> AbstractContextManager[sa.Connection]:
        return writing(self._engine.execution_options(writes=True).begin)


def _begin_session(raw: Any, _: object) -> None:
    # Python begins transactions before writes only: what is read before would be of another moment.
    raw.isolation_level = None
    raw.execute("PRAGMA journal_mode = WAL")
    raw.create_function("lower", 1, str.lower, deterministic=True)


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
