"""The engines that every test of this room runs on.

An engine is a name in ENGINES and a fixture `NAME_databases` (session) that returns a function: each call of it returns
the URL of new, empty storage.
"""

from __future__ import annotations

import pytest

from dashboard.datasets.demo import make_demo
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER
from dashboard.storage import MEMORY, connect
from tests.contract.clickhouse import running_engine
from tests.contract.postgres import running_server

ENGINES = ("memory", "duckdb", "sqlite", "postgresql", "clickhouse", "cluster")
# Those that several processes reach.
SHARED = ENGINES[1:4]


@pytest.fixture(scope="session")
def memory_databases():
    return lambda: MEMORY


@pytest.fixture(scope="session")
def duckdb_databases(tmp_path_factory):
    return lambda: f"duckdb:///{tmp_path_factory.mktemp('duckdb')}/registers.duckdb"


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory):
    return lambda: f"sqlite:///{tmp_path_factory.mktemp('sqlite')}/registers.sqlite"


@pytest.fixture(scope="session")
def postgresql_server():
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_databases(postgresql_server):
    return postgresql_server.new_database


@pytest.fixture(scope="session")
def clickhouse_engine(tmp_path_factory):
    with running_engine(tmp_path_factory.mktemp("clickhouse")) as engine:
        yield engine


@pytest.fixture(scope="session")
def clickhouse_databases(clickhouse_engine):
    return clickhouse_engine.new_database


@pytest.fixture(scope="session")
def cluster_databases(clickhouse_engine):
    return clickhouse_engine.new_cluster


@pytest.fixture(scope="session", params=ENGINES)
def databases(request):
    """Returns new, empty storage of each engine, by its URL."""
    return request.getfixturevalue(f"{request.param}_databases")


@pytest.fixture(scope="session", params=SHARED)
def shared_databases(request):
    """Returns new, empty storage of each engine that several processes reach, by its URL."""
    return request.getfixturevalue(f"{request.param}_databases")


@pytest.fixture
def storage(databases):
    opened = connect(databases())
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def demo():
    return make_demo(600)


@pytest.fixture(scope="module")
def loaded(databases, demo):
    opened = connect(databases())
    opened.load(demo)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def reference():
    return load_reference(DATA_FOLDER / "reference")
