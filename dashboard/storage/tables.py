"""The tables of the registers, as every engine holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.types import TypeEngine

from dashboard.model.registers import COLUMNS, COUNTS, DATES, LABELS, REGISTERS, TEXT_LENGTH

# Raised by one when the tables change; storage of another version is loaded anew, never altered.
SCHEMA_VERSION = "1"
METADATA = sa.MetaData()


def _type(column: str) -> TypeEngine[Any]:
    if column in LABELS:
        return sa.String(max(map(len, LABELS[column])))
    if column in DATES:
        return sa.Date()
    if column in COUNTS:
        return sa.BigInteger()
    if column == "amount_kzt":
        return sa.Numeric(18, 2, asdecimal=False)
    return sa.String(TEXT_LENGTH[column])


def _table(register: str) -> sa.Table:
    columns = [sa.Column(name, _type(name), nullable=False) for name in COLUMNS[register]]
    return sa.Table(register, METADATA, *columns)


# No primary keys: uniqueness is checked before loading, and an index costs more than all the questions asked here.
TABLES: Mapping[str, sa.Table] = {register: _table(register) for register in REGISTERS}
META = sa.Table("dashboard_meta", METADATA, sa.Column("name", sa.String(32)), sa.Column("value", sa.String(64)))
