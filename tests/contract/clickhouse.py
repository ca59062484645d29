"""The real ClickHouse engine, chdb, inside the tests' process.

A process has one such engine, and its databases are gone with its last connection: one stays open for all tests, and
every storage gets a database of its own. The engine is told that it is the only server of a cluster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import clickhouse_connect

from dashboard.storage.clickhouse.layout import Layout

CLUSTER = "one"
# What listens on the engine's own port is the engine itself: it answers for that shard without a network.
CONFIGURATION = f"""<clickhouse><tcp_port>9000</tcp_port><remote_servers><{CLUSTER}><shard><replica>
<host>127.0.0.1</host><port>9000</port></replica></shard></{CLUSTER}></remote_servers></clickhouse>"""


@dataclass(frozen=True)
class Engine:
    """The engine of this process."""

    client: Any
    numbers: Iterator[int] = field(default_factory=count)

    def new_database(self) -> str:
        """Return the URL of a new, empty database."""
        return f"clickhousedb:///{self._made()}?interface=chdb"

    def new_cluster(self) -> str:
        """Return the URL of a new database whose tables lie on a cluster.

        They are made by the statements of a cluster, less what takes a Keeper: no replicas, and each server by itself.
        """
        name = self._made()
        for statement in Layout(CLUSTER, name).statements():
            alone = statement.replace(f" ON CLUSTER `{CLUSTER}`", "")
            self.client.command(re.sub(r"ReplicatedMergeTree\(.*?\)", "MergeTree", alone))
        return f"clickhousedb:///{name}?interface=chdb&cluster={CLUSTER}"

    def _made(self) -> str:
        name = f"registers{next(self.numbers)}"
        self.client.command(f"CREATE DATABASE {name}")
        return name


@contextmanager
def running_engine(folder: Path) -> Iterator[Engine]:
    """Start the engine and keep it until the end."""
    configuration = folder / "clickhouse.xml"
    configuration.write_text(CONFIGURATION, "utf-8")
    options = {"config-file": str(configuration)}
    client = clickhouse_connect.get_client(interface="chdb", chdb_options=options)
    yield Engine(client)
    client.close()
