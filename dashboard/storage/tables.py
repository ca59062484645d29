"""The tables of the registers, as every engine holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from dashboard.model.incoming import FILED
from dashboard.model.registers import COLUMNS, COUNTS, DATES, EVENTS, LABELS, REGISTERS, TEXT_LENGTH

# Raised by one when the tables change; storage of another version is loaded anew, never altered.
SCHEMA_VERSION = "2"
METADATA = sa.MetaData()
# Which load a row came with.
LOAD_ID = "load_id"


def _type(column: str) -> TypeEngine[Any]:
    if column in LABELS:
        return _string(max(map(len, LABELS[column])))
    if column in DATES:
        return sa.Date()
    if column in COUNTS:
        return sa.BigInteger()
    if column == "amount_kzt":
        return sa.Numeric(18, 2, asdecimal=False)
    return _string(TEXT_LENGTH[column])


def _string(length: int) -> TypeEngine[Any]:
    # PostgreSQL would order by the language of the server; every engine orders by code points.
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _table(register: str) -> sa.Table:
    columns = [sa.Column(name, _type(name), nullable=False) for name in COLUMNS[register]]
    return sa.Table(register, METADATA, *columns, _text(FILED, 2), sa.Column(LOAD_ID, sa.BigInteger(), nullable=False))


def _text(name: str, length: int) -> sa.Column[str]:
    return sa.Column(name, _string(length), nullable=False)


# No primary keys: uniqueness is checked before loading. Engines that store columns scan quicker than an index finds.
TABLES: Mapping[str, sa.Table] = {register: _table(register) for register in REGISTERS}
# PostgreSQL reads whole rows to find a few: with these a month's file takes a sixth of the time among ten million.
for _name, _columns in {"events_by_id": ("event_id",), "events_by_month": (FILED, "month")}.items():
    sa.Index(_name, *(TABLES[EVENTS].c[column] for column in _columns)).ddl_if(dialect="postgresql")
META = sa.Table("dashboard_meta", METADATA, sa.Column("name", sa.String(32)), sa.Column("value", sa.String(64)))
# What each register holds of a filed region and month: the version of the data is the digest of this table.
CONTENTS = sa.Table(
    "dashboard_contents",
    METADATA,
    _text("register", 16),
    _text(FILED, 2),
    _text("month", 7),
    sa.Column("row_count", sa.BigInteger(), nullable=False),
    _text("digest", 16),
)
# One line a file; `registers` is written as «events 412, volunteers 48», `regions` as «55,43».
LOADS = sa.Table(
    "dashboard_loads",
    METADATA,
    sa.Column(LOAD_ID, sa.BigInteger(), nullable=False),
    _text("loaded_at", 32),
    _text("file", 255),
    _text("digest", 64),
    _text("office", 2_000),
    _text("regions", 80),
    _text("first_month", 7),
    _text("last_month", 7),
    _text("registers", 120),
    sa.Column("removed", sa.BigInteger(), nullable=False),
    _text("outcome", 16),
    sa.Column("faults", sa.BigInteger(), nullable=False),
    _text("reason", 32),
)
# Why files were refused, cell by cell, in the order of the file; `params` is JSON.
REFUSALS = sa.Table(
    "dashboard_refusals",
    METADATA,
    sa.Column(LOAD_ID, sa.BigInteger(), nullable=False),
    sa.Column("place", sa.BigInteger(), nullable=False),
    _text("code", 32),
    _text("sheet", 200),
    sa.Column("row_number", sa.BigInteger(), nullable=False),
    _text("column_name", 200),
    _text("value", 200),
    sa.Column("params", sa.Text(), nullable=False),
)
