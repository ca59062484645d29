"""Where a figure comes from and how exact it is: the words every row of the product carries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Qualifier(StrEnum):
    """How exact a figure is, as its source words it."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    AT_LEAST = "at_least"
    LESS_THAN = "less_than"
    UP_TO = "up_to"
    ABOUT = "about"
    RANGE = "range"
    AMBIGUOUS = "ambiguous"


class Status(StrEnum):
    """What kind of figure a cell holds; an empty cell always says why it is empty."""

    PUBLISHED = "published"
    CALCULATED = "calculated"
    DEMO = "demo"
    REGISTER = "register"
    NOT_STATED = "not_stated"
    ZERO = "zero"
    NOT_APPLICABLE = "not_applicable"


class Basis(StrEnum):
    """Which of the two kinds of data a chart rests on."""

    PUBLISHED = "published"
    REGISTERS = "registers"
    MIXED = "mixed"


@dataclass(frozen=True)
class Source:
    """A place in the 2020 report (`section`, roman numeral; `tables`) or a register; `note` is a message id."""

    section: str = ""
    tables: tuple[int, ...] = ()
    registers: tuple[str, ...] = ()
    note: str = ""
