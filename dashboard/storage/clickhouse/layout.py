"""How the tables lie on one server or on a cluster, as statements that make them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.model.incoming import FILED
from dashboard.model.registers import EVENTS, KEYS, REGISTERS
from dashboard.storage.clickhouse.columns import LABEL, NUMBER, TEXT, columns_of
from dashboard.storage.clickhouse.publications import PUBLICATION, PUBLICATIONS
from dashboard.storage.tables import LOAD_ID, LOADS, META, REFUSALS, SCHEMA_VERSION

NAME = re.compile(r"[A-Za-z0-9_.-]+")
# Pages are read by date: the first and the last come from a few granules, and a month is a partition.
ORDERS: Mapping[str, tuple[str, ...]] = {**KEYS, EVENTS: ("date", "region_code", "direction", "event_id")}
# Small tables stand whole on every server: {register, pair} → loads, past loads, version of the tables.
SMALL: Mapping[str, tuple[str, ...]] = {
    PUBLICATIONS.name: ("register", FILED, "month", PUBLICATION),
    LOADS.name: (LOAD_ID,),
    REFUSALS.name: (LOAD_ID, "place"),
    META.name: ("name",),
}
# What is published together lies together; regions alone are too few and too unequal to fill shards evenly.
SHARDING = f"cityHash64(`{FILED}`, `month`)"
SHARD = "'/clickhouse/tables/{database}/{table}/{shard}', '{replica}'"
EVERYWHERE = "'/clickhouse/tables/{database}/{table}', '{shard}-{replica}'"


@dataclass(frozen=True)
class Layout:
    """Where rows lie: on one server, or on the shards of a cluster by the region and month that they were filed under.

    Raises ValueError for a name that no cluster or database can have.
    """

    cluster: str = ""
    database: str = "default"

    def __post_init__(self) -> None:
        """Refuse names that could not stand in a statement."""
        for kind, name in (("cluster", self.cluster or "none"), ("database", self.database)):
            if not NAME.fullmatch(name):
                raise ValueError(f"«{name}» is not the name of a ClickHouse {kind}")

    def statements(self) -> Iterator[str]:
        """Yield the statements that make the tables where they are missing, and say of which version they are."""
        for register in REGISTERS:
            columns, order = columns_of(register), ORDERS[register]
            yield self._table(self.local(register), columns, f"{self._engine(SHARD)} PARTITION BY month", order)
            if self.cluster:
                yield self._distributed(register, columns)
        for name, columns in small_columns().items():
            yield self._table(name, columns, self._engine(EVERYWHERE), SMALL[name])
        yield f"INSERT INTO `{self.database}`.`{META.name}` VALUES ('schema', '{SCHEMA_VERSION}')"  # noqa: S608

    def local(self, register: str) -> str:
        """Return the table that holds a server's own rows of a register."""
        return f"{register}_local" if self.cluster else register

    def deletion(self, table: str) -> str:
        """Return the beginning of a statement that drops rows of a table on every server."""
        return f"ALTER TABLE {self._named(table)} DELETE WHERE "

    def _named(self, table: str) -> str:
        # On the other servers a name without its database would be sought in their default one.
        everywhere = f" ON CLUSTER `{self.cluster}`" if self.cluster else ""
        return f"`{self.database}`.`{table}`{everywhere}"

    def _engine(self, keeper: str) -> str:
        return f"ReplicatedMergeTree({keeper})" if self.cluster else "MergeTree"

    def _table(self, name: str, columns: Mapping[str, str], engine: str, order: tuple[str, ...] = ()) -> str:
        shape = ", ".join(f"`{column}` {kind}" for column, kind in columns.items())
        keys = f" ORDER BY ({', '.join(f'`{column}`' for column in order)})" if order else ""
        return f"CREATE TABLE IF NOT EXISTS {self._named(name)} ({shape}) ENGINE = {engine}{keys}"

    def _distributed(self, register: str, columns: Mapping[str, str]) -> str:
        place = f"'{self.cluster}', '{self.database}', '{self.local(register)}', {SHARDING}"
        return self._table(register, columns, f"Distributed({place})")


def small_columns() -> dict[str, dict[str, str]]:
    """Return the types of the columns of the small tables."""
    numbers = (LOAD_ID, PUBLICATION, "row_count", "removed", "faults", "place", "row_number")
    return {
        table.name: {
            column: NUMBER if column in numbers else LABEL if column in ("register", FILED, "month") else TEXT
            for column in table.c.keys()  # noqa: SIM118
        }
        for table in (PUBLICATIONS, LOADS, REFUSALS, META)
    }
