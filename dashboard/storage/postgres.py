"""PostgreSQL: rows come in by COPY, loads wait for each other, a snapshot is a transaction that sees one moment."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from typing import Any

import psycopg
import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa

from dashboard.storage.csv_rows import as_csv
from dashboard.storage.failures import StorageError, reading
from dashboard.storage.folding import FOLDING
from dashboard.storage.store import Storage

DRIVER = "postgresql+psycopg"
# Any number, as long as nothing else in the database takes the same advisory lock.
LOAD_LOCK = 20_200_912
# Whoever waits for others or for files is kept connected.
CONNECTING = {"connect_timeout": "10", "keepalives_idle": "60", "application_name": "birgemiz"}
FOLDINGS = sa.table("pg_collation", sa.column("collname"))
SESSION = "SET statement_timeout = '5min'; SET lock_timeout = '30s'"
WRITING = (
    "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0"
)
log = logging.getLogger("dashboard")


class PostgresStorage(Storage):
    """Registers in a PostgreSQL database."""

    def __init__(self, address: sa.URL) -> None:
        query: Mapping[str, Any] = {**CONNECTING, **address.query}
        engine = sa.create_engine(address.set(drivername=DRIVER, query=query), pool_pre_ping=True)
        sa.event.listen(engine, "connect", _begin_session)
        super().__init__(engine)

    def check(self) -> None:
        """Raise StorageError unless the database can hold and fold every text and its tables are of this version."""
        with self._reading() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
            folds = connection.execute(sa.select(FOLDINGS).where(FOLDINGS.c.collname == FOLDING)).all()
            if encoding != "UTF8":
                raise StorageError(f"the database is encoded in {encoding}: make one with ENCODING 'UTF8'")
            if not folds:
                raise StorageError("the server knows no ICU collations: use a PostgreSQL that was built with ICU")
        super().check()

    @contextmanager
    def snapshot(self) -> Iterator[Storage]:
        """Yield this storage as it is now: a transaction that sees nothing of what is loaded meanwhile."""
        still = copy(self)
        still._engine = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with Storage.snapshot(still) as bound:
            yield bound

    @contextmanager
    def _turn(self) -> Iterator[None]:
        # Held by a transaction of its own, which outlives those of the files; the server ends it with its connection.
        with reading(self._engine.begin) as holder:
            _wait_for_others(holder)
            yield

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with super()._writing() as connection:
            connection.exec_driver_sql(WRITING)
            yield connection

    def _insert(self, connection: sa.Connection, table: sa.Table, batch: pa.Table) -> None:
        raw: Any = connection.connection.dbapi_connection
        names = ", ".join(batch.column_names)
        # Without quotes an empty text would be taken for a missing one.
        form = f"FORMAT csv, FORCE_NOT_NULL ({names})"
        with (
            _told(),
            raw.cursor() as cursor,
            cursor.copy(f"COPY {table.name} ({names}) FROM STDIN WITH ({form})") as copy,
        ):
            for part in as_csv(batch):
                copy.write(part)


def _wait_for_others(holder: sa.Connection) -> None:
    holder.exec_driver_sql(WRITING)
    if not holder.execute(sa.select(sa.func.pg_try_advisory_xact_lock(LOAD_LOCK))).scalar_one():
        log.warning("another load is running: this one waits until it has ended")
        holder.execute(sa.select(sa.func.pg_advisory_xact_lock(LOAD_LOCK)))


def _begin_session(raw: Any, _: object) -> None:
    with _told():
        before, raw.autocommit = raw.autocommit, True
        raw.execute(SESSION)
        raw.autocommit = before


@contextmanager
def _told() -> Iterator[None]:
    # What is asked of the driver itself fails like what goes through SQLAlchemy.
    try:
        yield
    except psycopg.Error as error:
        raise sa.exc.DBAPIError(None, None, error) from error
