"""The tables of a ClickHouse server and of a cluster, as text: a cluster takes a Keeper, which no test starts."""

from __future__ import annotations

import pytest
import sqlglot
from sqlglot import exp

from dashboard.model.registers import COLUMNS, REGISTERS
from dashboard.storage.clickhouse.layout import Layout, small_columns
from dashboard.storage.tables import SCHEMA_VERSION, TABLES

ALONE, CLUSTER = Layout(), Layout("kz", "registers")
SMALL = ("dashboard_contents", "dashboard_loads", "dashboard_refusals", "dashboard_meta")


def made(layout):
    """Return the statements of a layout by the table that they make."""
    [*making, version] = layout.statements()
    assert version == f"INSERT INTO `{layout.database}`.`dashboard_meta` VALUES ('schema', '{SCHEMA_VERSION}')"  # noqa: S608
    trees = {text: sqlglot.parse_one(text, read="clickhouse") for text in making}
    assert all(isinstance(tree, exp.Create) for tree in trees.values())
    return {tree.find(exp.Table).name: text for text, tree in trees.items()}


def columns(text):
    return [column.name for column in sqlglot.parse_one(text, read="clickhouse").find_all(exp.ColumnDef)]


def test_a_server_alone_has_one_table_for_each_register():
    tables = made(ALONE)
    assert set(tables) == {*REGISTERS, *SMALL}
    assert all("ENGINE = MergeTree" in text and "ON CLUSTER" not in text for text in tables.values())
    assert all("PARTITION BY month ORDER BY" in tables[register] for register in REGISTERS)


def test_a_cluster_has_replicated_tables_on_its_shards_and_one_over_them():
    tables = made(CLUSTER)
    assert set(tables) == {*REGISTERS, *(f"{register}_local" for register in REGISTERS), *SMALL}
    assert all("ON CLUSTER `kz`" in text for text in tables.values())
    for register in REGISTERS:
        assert (
            "ReplicatedMergeTree('/clickhouse/tables/{database}/{table}/{shard}', '{replica}')"
            in (tables[f"{register}_local"])
        )
        over = f"Distributed('kz', 'registers', '{register}_local', cityHash64(`filed_region`, `month`))"
        assert tables[register].endswith(over)


def test_every_server_of_a_cluster_has_the_small_tables_whole():
    tables = made(CLUSTER)
    for name in SMALL:
        assert "ReplicatedMergeTree('/clickhouse/tables/{database}/{table}', '{shard}-{replica}')" in tables[name]


def test_tables_are_named_with_their_database():
    assert all(f"`registers`.`{name}`" in text for name, text in made(CLUSTER).items())
    assert CLUSTER.deletion("events_local") == "ALTER TABLE `registers`.`events_local` ON CLUSTER `kz` DELETE WHERE "
    assert ALONE.deletion("events") == "ALTER TABLE `default`.`events` DELETE WHERE "


@pytest.mark.parametrize("register", REGISTERS)
def test_tables_have_the_columns_of_every_engine(register):
    wanted = list(TABLES[register].c.keys())
    assert columns(made(ALONE)[register]) == columns(made(CLUSTER)[f"{register}_local"]) == wanted
    assert columns(made(CLUSTER)[register]) == wanted
    assert set(COLUMNS[register]) < set(wanted)


def test_small_tables_have_a_type_for_every_column():
    assert small_columns()["dashboard_contents"]["load_id"] == "Int64"
    assert small_columns()["dashboard_loads"]["removed"] == "Int64"
    assert small_columns()["dashboard_loads"]["file"] == "String"


@pytest.mark.parametrize("name", ["a`b", "a'b", "a b", "a;b", ""])
def test_names_that_could_not_stand_in_a_statement_are_refused(name):
    with pytest.raises(ValueError, match="is not the name of a ClickHouse database"):
        Layout("kz", name)
    if name:
        with pytest.raises(ValueError, match="is not the name of a ClickHouse cluster"):
            Layout(name)
