"""What readers see of the registers: rows without the columns that only loads need."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from dashboard.model.registers import COLUMNS, EVENTS, KEYS, SUBMISSIONS
from dashboard.storage.tables import TABLES

Rows = Mapping[str, sa.FromClause]


def rows_of(tables: Rows) -> Rows:
    """Return for every register its rows with the columns of COLUMNS.

    Rows of regions made in 2022 have the key of the region of 2020 that they are counted in: they are added up with
    its own. Of submissions the latest counts: a region has reported when all its parts have.
    """
    return {register: table if register == EVENTS else _added_up(register, table) for register, table in tables.items()}


def _added_up(register: str, table: sa.FromClause) -> sa.FromClause:
    keys = [table.c[name] for name in KEYS[register]]
    total = sa.func.max if register == SUBMISSIONS else sa.func.sum
    rest = [total(table.c[name]).label(name) for name in COLUMNS[register] if name not in KEYS[register]]
    return sa.select(*keys, *rest).group_by(*keys).subquery(register)


ROWS: Rows = rows_of(TABLES)
