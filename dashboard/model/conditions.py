"""What a page of a register is asked for: conditions on its columns, an order and a place in it. Values, no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

Bound = int | date | None
Spelling = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class OneOf:
    """Rows whose column holds one of `values`; no values, no rows."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Between:
    """Rows whose column lies from `low` to `high`, both inclusive; None leaves that end open."""

    column: str
    low: Bound = None
    high: Bound = None


@dataclass(frozen=True)
class Contains:
    """Rows whose column holds `text`, in any case, or is one of the codes `or_code`, whose names hold it."""

    column: str
    text: str
    or_code: tuple[str, ...] = ()


Condition = OneOf | Between | Contains


@dataclass(frozen=True)
class PageQuestion:
    """A page of rows: those that meet all conditions, in order, `limit` of them from `offset` on.

    `order` names columns, a leading minus turning one round; the register's key always comes last. `spelling` maps a
    column to code → name: such a column is ordered by its names. `total` is how many rows meet the conditions, where
    the asker knows it: nobody counts then.
    """

    register: str
    conditions: tuple[Condition, ...] = ()
    order: tuple[str, ...] = ()
    offset: int = 0
    limit: int = 50
    total: int | None = None
    spelling: Spelling = field(default_factory=dict)
