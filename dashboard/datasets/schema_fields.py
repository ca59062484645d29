"""The columns of a table as values, read from the schema that its cells are held against."""

from __future__ import annotations

import re
from typing import Any

import pandera.pandas as pa

from dashboard.datasets.fields import DATE, INTEGER, NUMBER, STRING, Field
from dashboard.model.provenance import Status

_OPTIONAL = "^$|"
_DAYS = (r"^\d{4}-\d{2}-\d{2}$", r"^(\d{4}-\d{2}-\d{2})?$")


def fields_of(schema: pa.DataFrameSchema) -> tuple[Field, ...]:
    """Return the columns of a pandera schema in their order."""
    return tuple(_field(str(name), column) for name, column in schema.columns.items())


def published_fields(schema: pa.DataFrameSchema) -> tuple[Field, ...]:
    """Return the columns of a published table as it is given out: one of figures says what kind each row is."""
    own = fields_of(schema)
    kinds = (Status.PUBLISHED.value, Status.ZERO.value, Status.NOT_STATED.value)
    stated = any(field.name == "qualifier" for field in own)
    return (*own, Field("status", STRING, values=kinds)) if stated else own


def key_of(schema: pa.DataFrameSchema) -> tuple[str, ...]:
    """Return the columns that together name a row."""
    return tuple(schema.unique or ())


def _field(name: str, column: pa.Column) -> Field:
    rules = {check.name: check.statistics for check in column.checks}
    if str(column.dtype) in ("float64", "Int64"):
        least = rules.get("greater_than_or_equal_to", {}).get("min_value")
        return Field(name, NUMBER if str(column.dtype) == "float64" else INTEGER, not column.nullable, minimum=least)
    pattern = str(rules.get("str_matches", {}).get("pattern", ""))
    plain = pattern.removeprefix(_OPTIONAL)
    values = tuple(str(value) for value in rules.get("isin", {}).get("allowed_values", ()) if value)
    longest = rules.get("str_length", {}).get("max_value")
    if plain in _DAYS:
        return Field(name, DATE, _required(rules))
    return Field(name, STRING, _required(rules), values, plain, longest=longest)


def _required(rules: dict[str, Any]) -> bool:
    if "isin" in rules:
        return "" not in rules["isin"]["allowed_values"]
    if "str_matches" in rules:
        return re.match(rules["str_matches"]["pattern"], "") is None
    return "str_length" in rules
