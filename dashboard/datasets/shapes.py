"""Columns and keys of every table, read from the schemas that the tables are held against."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandera.pandas as pa

from dashboard.datasets.descriptions import Shape
from dashboard.datasets.fields import Field, register_fields, register_key
from dashboard.datasets.lists import LISTS
from dashboard.datasets.published_tables import PUBLISHED_TABLES
from dashboard.datasets.schema_fields import fields_of, key_of, published_fields
from dashboard.model.registers import REGISTERS


def shapes() -> dict[str, Shape]:
    """Return the columns and the key of every dataset by name: published tables, reference lists, registers."""
    registers = {name: (register_fields(name), register_key(name)) for name in REGISTERS}
    return {**_of(PUBLISHED_TABLES, published_fields), **_of(LISTS, fields_of), **registers}


def _of(
    schemas: Mapping[str, pa.DataFrameSchema], fields: Callable[[pa.DataFrameSchema], tuple[Field, ...]]
) -> dict[str, Shape]:
    return {name: (fields(schema), key_of(schema)) for name, schema in schemas.items()}
