"""The columns of a table as values: name, type and the rules that its cells obey, read from the table's schema."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pandera.pandas as pa

from dashboard.model.provenance import Qualifier, Status
from dashboard.model.registers import COLUMNS, COUNTS, DATES, KEYS, LABELS, PLAUSIBLE, TEXT_LENGTH

STRING, NUMBER, INTEGER, DATE, MONTH = "string", "number", "integer", "date", "yearmonth"
_OPTIONAL = "^$|"
_DAYS = (r"^\d{4}-\d{2}-\d{2}$", r"^(\d{4}-\d{2}-\d{2})?$")


@dataclass(frozen=True)
class Field:
    """A column: `type` is a word of Table Schema; `values` is the closed list of those allowed, if there is one."""

    name: str
    type: str
    required: bool = True
    values: tuple[str, ...] = ()
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None

    @property
    def numeric(self) -> bool:
        """Return whether the column holds numbers."""
        return self.type in (NUMBER, INTEGER)


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


def register_fields(register: str) -> tuple[Field, ...]:
    """Return the columns of a register as files and the storage give them out."""
    own = [_register_field(name) for name in COLUMNS[register]]
    counted = Field("qualifier", STRING, values=(Qualifier.EXACT.value,))
    return (*own, counted, Field("status", STRING, values=(Status.DEMO.value, Status.REGISTER.value)))


def register_key(register: str) -> tuple[str, ...]:
    """Return the columns that name a row of a register."""
    return KEYS[register]


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


def _register_field(name: str) -> Field:
    if name in DATES:
        return Field(name, DATE)
    if name == "month":
        return Field(name, MONTH, values=LABELS[name])
    if name in COUNTS or name == "amount_kzt":
        kind = INTEGER if name in COUNTS else NUMBER
        return Field(name, kind, minimum=0, maximum=PLAUSIBLE[name])
    return Field(name, STRING, values=LABELS.get(name, ()), longest=TEXT_LENGTH.get(name))
