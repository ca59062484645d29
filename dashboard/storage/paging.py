"""A page of a register as SQL: conditions with bound values, a stable order, and a short way to a deep page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dashboard.model.conditions import Between, Condition, Contains, OneOf, PageQuestion
from dashboard.model.registers import COLUMNS, KEYS
from dashboard.storage.texts import holds

MAX_PAGE = 10_000
# So many rows an engine may sort to find a page; beyond, it counts them by the first column of the order before.
FEW = 20_000
# No cell holds it, and some engines refuse to be asked for it.
NUL = "\0"
Element = sa.ColumnElement[Any]


@dataclass(frozen=True)
class Span:
    """The rows that a page covers, counted from the nearer end: `turned` when that is the last row."""

    offset: int
    limit: int
    turned: bool = False


@dataclass(frozen=True)
class Asked:
    """A question, and the rows of the register that it is put to. Unknown columns raise KeyError."""

    question: PageQuestion
    rows: sa.FromClause

    def span(self, total: int) -> Span:
        """Return the bounded place of the page among `total` rows; past the middle it is counted from the end."""
        offset = max(self.question.offset, 0)
        limit = min(max(self.question.limit, 0), MAX_PAGE, max(total - offset, 0))
        if offset <= total // 2:
            return Span(offset, limit)
        return Span(max(total - offset - limit, 0), limit, turned=True)

    def count(self) -> sa.Select[Any]:
        """Return the statement that counts the rows."""
        return sa.select(sa.func.count()).select_from(self.rows).where(*self._where())

    def page(self, span: Span, within: Element | None = None) -> sa.Select[Any]:
        """Return the statement for the rows of a span, in the span's direction; `within` narrows them further."""
        shown = [self.rows.c[name] for name in COLUMNS[self.question.register]]
        narrowed = [*self._where(), *([] if within is None else [within])]
        columns = [self._directed(name, turned=span.turned) for name in self.order]
        return sa.select(*shown).where(*narrowed).order_by(*columns).offset(span.offset).limit(span.limit)

    def histogram(self, span: Span) -> sa.Select[Any]:
        """Return the statement that counts the rows by the first value of their order, in the span's direction.

        One row per value: `value`, `rows`.
        """
        first = self.order[0]
        # Grouped outside: engines do not take two copies of an expression with bound values for the same one.
        inner = sa.select(self._sorted_by(first).label("value")).where(*self._where()).subquery()
        key = inner.c["value"]
        ordered = key.desc() if first.startswith("-") != span.turned else key.asc()
        return sa.select(key, sa.func.count().label("rows")).group_by(key).order_by(ordered)

    def between_of_first(self, one: Any, other: Any) -> Element:
        """Return the condition that the first column of the order lies between two values of the histogram."""
        key, turned = self._sorted_by(self.order[0]), self.order[0].startswith("-")
        return sa.and_(*((key >= other, key <= one) if turned else (key >= one, key <= other)))

    @property
    def order(self) -> tuple[str, ...]:
        """Return the order with the register's key last, so that equal rows keep their places between two pages."""
        named = {name.removeprefix("-") for name in self.question.order}
        return (*self.question.order, *(key for key in KEYS[self.question.register] if key not in named))

    @property
    def unique(self) -> bool:
        """Return whether the first column of the order is the whole key: counting its values would list every row."""
        return KEYS[self.question.register] == (self.order[0].removeprefix("-"),)

    def _where(self) -> list[Element]:
        return [_condition(self.rows.c[one.column], one) for one in self.question.conditions]

    def _directed(self, name: str, *, turned: bool) -> Element:
        key = self._sorted_by(name)
        return key.desc() if name.startswith("-") != turned else key.asc()

    def _sorted_by(self, name: str) -> Element:
        plain = name.removeprefix("-")
        column, names = self.rows.c[plain], self.question.spelling.get(plain)
        return sa.case(dict(names), value=column, else_=column) if names else column


def _condition(column: Element, one: Condition) -> Element:
    if isinstance(one, OneOf):
        return _in(column, one.values)
    if isinstance(one, Contains):
        found = sa.false() if NUL in one.text else holds(column, one.text)
        return sa.or_(found, _in(column, one.or_code)) if one.or_code else found
    return _between(column, one)


def _in(column: Element, values: Collection[str]) -> Element:
    return column.in_(sorted(value for value in values if NUL not in value))


def _between(column: Element, one: Between) -> Element:
    ends = [column >= one.low] if one.low is not None else []
    ends += [column <= one.high] if one.high is not None else []
    return sa.and_(sa.true(), *ends)
