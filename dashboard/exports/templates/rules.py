"""What the cells of a register's file may hold, read from the schema that the reader checks them by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import prod
from typing import Any

import pandera.pandas as pa

from dashboard.datasets import events, funding, submissions, volunteers
from dashboard.model.codes import NAMES
from dashboard.model.registers import (
    COUNTS,
    DATES,
    EVENTS,
    FILE_COLUMNS,
    FUNDING,
    KEYS,
    SUBMISSIONS,
    TEXT_LENGTH,
    VOLUNTEERS,
)

SCHEMAS: Mapping[str, pa.DataFrameSchema] = {
    EVENTS: events.SCHEMA, VOLUNTEERS: volunteers.SCHEMA, FUNDING: funding.SCHEMA, SUBMISSIONS: submissions.SCHEMA,
}  # fmt: skip
# Kinds of rules, by the names that XlsxWriter has for them.
LIST, WHOLE, DECIMAL, DAY, LENGTH = "list", "integer", "decimal", "date", "length"
# Events have keys of their own making: a large office has fewer in a year.
MOST_EVENTS = 20_000


@dataclass(frozen=True)
class Rule:
    """What one cell may hold: one of the codes `values`, or a number, a day or so many characters between two ends."""

    kind: str
    least: Any = None
    most: Any = None
    values: tuple[str, ...] = ()


def rules(register: str) -> dict[str, Rule]:
    """Return the rule of every column of a register's file, in the order of the file."""
    columns = SCHEMAS[register].columns
    return {name: _rule(name, columns[name]) for name in FILE_COLUMNS[register]}


def key_of(register: str) -> tuple[str, ...]:
    """Return the columns of the file that together name a row."""
    return tuple(name.replace("region_code", "region") for name in KEYS[register])


def rows_of(register: str) -> int:
    """Return how many rows a template is prepared for: as many as there are keys, for events 20 000."""
    if register == EVENTS:
        return MOST_EVENTS
    known = rules(register)
    return prod(len(known[name].values) for name in key_of(register))


def _rule(name: str, column: pa.Column) -> Rule:
    told = {key: value for check in column.checks for key, value in check.statistics.items()}
    if "allowed_values" in told:
        values = tuple(map(str, told["allowed_values"]))
        return Rule(LIST, values=(*values, *NAMES["region_2022"]) if name == "region" else values)
    if name in TEXT_LENGTH:
        return Rule(LENGTH, 1, TEXT_LENGTH[name])
    if name in DATES:
        return Rule(DAY, _day(told["min_value"]), _day(told["max_value"]))
    return Rule(WHOLE if name in COUNTS else DECIMAL, told["min_value"], told["max_value"])


def _day(moment: Any) -> date:
    return date(moment.year, moment.month, moment.day)
