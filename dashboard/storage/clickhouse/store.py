"""Storage on ClickHouse, on one server or on a cluster of them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from copy import copy

import sqlalchemy as sa

from dashboard.model.loads import Load
from dashboard.model.registers import COLUMNS, REGISTERS
from dashboard.storage import failures, records
from dashboard.storage.clickhouse import writing
from dashboard.storage.clickhouse.collecting import collect
from dashboard.storage.clickhouse.layout import Layout
from dashboard.storage.clickhouse.loading import ClickHouseLoading
from dashboard.storage.clickhouse.publications import Held, read_held
from dashboard.storage.loading import Loading
from dashboard.storage.rows import Rows, rows_of
from dashboard.storage.store import Storage
from dashboard.storage.tables import META, TABLES

CLUSTER = "cluster"
# What its client has to say comes as an error, and is said by those who asked.
logging.getLogger("clickhouse_connect").setLevel(logging.CRITICAL)


class ClickHouseStorage(Storage):
    """Registers in ClickHouse; `?cluster=name` in the URL spreads them over its shards.

    Every question is put to the rows that count when it is asked; a snapshot goes on with those that
    counted when it was taken. Raises ValueError for a name that no cluster can have.
    """

    def __init__(self, address: sa.URL) -> None:
        self._layout = Layout(str(address.query.get(CLUSTER, "")), address.database or "default")
        self._fixed: Held | None = None
        self._last: int | None = None
        plain = address.difference_update_query([CLUSTER])
        # A server alone needs no settings to be read: its readers may be forbidden to change any.
        settings = writing.ACROSS if self._layout.cluster else {}
        super().__init__(sa.create_engine(plain, execution_options={"settings": settings}))

    @property
    def engine_name(self) -> str:
        """Return clickhouse."""
        return "clickhouse"

    @property
    def rows(self) -> Rows:
        """Return what questions are put to: the rows that count now, or when the snapshot was taken."""
        held = self.held()
        return rows_of({register: _counting(register, held) for register in REGISTERS})

    def held(self) -> Held:
        """Return which rows count."""
        if self._fixed is not None:
            return self._fixed
        with self._reading() as connection:
            return read_held(connection)

    def prepare(self) -> None:
        """Make the tables where they are missing; nothing is asked of a server that has them but to read them."""
        if not self._is_made():
            with self._turn(), self._writing() as connection:
                for statement in self._layout.statements():
                    connection.exec_driver_sql(statement)
        self.check()

    @contextmanager
    def snapshot(self) -> Iterator[Storage]:
        """Yield this storage as it is now, for any number of threads: later loads are not seen.

        Raises StorageError when a replica does not have all rows that count.
        """
        still = copy(self)
        still._last = max((one.load_id for one in self.loads(1)), default=0)
        still._fixed = self.held()
        still._check_whole()
        yield still

    @contextmanager
    def loading(self) -> Iterator[Loading]:
        """Open a run of loads. Runs of this storage wait for each other; others do not have to.

        Of a region and month the last publication counts whole.
        """
        with self._turn():
            with self._writing() as connection:
                collect(connection, self._layout)
            yield ClickHouseLoading(self._writing, self._insert)

    def loads(self, most: int = 100) -> list[Load]:
        """Return the latest loads, the newest first."""
        with self._reading() as connection:
            return records.read_loads(connection, most, self._last)

    def version(self) -> str:
        """Return the version of the loaded data: the same rows give the same version, in whatever order they came."""
        return records.version_of(self.held().contents())

    def _writing(self) -> AbstractContextManager[sa.Connection]:
        return failures.writing(self._engine.execution_options(settings=writing.SETTINGS).begin)

    def _is_made(self) -> bool:
        with self._reading() as connection:
            return sa.inspect(connection).has_table(META.name) and records.schema_of(connection) is not None

    def _check_whole(self) -> None:
        held = self.held()
        with self._reading() as connection:
            for register, pairs in held.contents().items():
                counting = sa.select(sa.func.count()).select_from(_counting(register, held))
                writing.settle(connection, counting, sum(content.rows for content in pairs.values()))


def _counting(register: str, held: Held) -> sa.Subquery:
    table = TABLES[register]
    columns = [table.c[name] for name in COLUMNS[register]]
    return sa.select(*columns).where(writing.among(table, held.numbers(register))).subquery(register)
