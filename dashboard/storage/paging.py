"""A page of a register as SQL: conditions with bound values, a stable order, and a short way to a deep page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from dashboard.model.conditions import Between, Condition, Contains, OneOf, PageQuestion
from dashboard.model.registers import KEYS
from dashboard.storage.tables import TABLES

MAX_PAGE = 10_000
# So many rows an engine may sort to find a page; beyond, it counts them by the first column of the order before.
FEW = 20_000
Element = sa.ColumnElement[Any]


@dataclass(frozen=True)
class Span:
    """The rows that a page covers, counted from the nearer end: `turned` when that is the last row."""

    offset: int
    limit: int
    turned: bool = False


def span_of(question: PageQuestion, total: int) -> Span:
    """Return the bounded place of a page among `total` rows; past the middle it is counted from the end."""
    offset = max(question.offset, 0)
    limit = min(max(question.limit, 0), MAX_PAGE, max(total - offset, 0))
    if offset <= total // 2:
        return Span(offset, limit)
    return Span(max(total - offset - limit, 0), limit, turned=True)


def count_statement(question: PageQuestion) -> sa.Select[Any]:
    """Return the statement that counts the rows. Unknown columns raise KeyError."""
    table = TABLES[question.register]
    return sa.select(sa.func.count()).select_from(table).where(*_where(question))


def rows_statement(question: PageQuestion, span: Span, within: Element | None = None) -> sa.Select[Any]:
    """Return the statement for the rows of a span, in the span's direction; `within` narrows them further."""
    table = TABLES[question.register]
    narrowed = [*_where(question), *([] if within is None else [within])]
    columns = [_directed(name, question, turned=span.turned) for name in ordering(question)]
    return sa.select(*table.c).where(*narrowed).order_by(*columns).offset(span.offset).limit(span.limit)


def histogram_statement(question: PageQuestion, span: Span) -> sa.Select[Any]:
    """Return the statement that counts the rows by the value that they are ordered by first, in the span's direction.

    One row per value: `value`, `rows`.
    """
    first = ordering(question)[0]
    # Grouped outside: engines do not take two copies of an expression with bound values for the same one.
    inner = sa.select(_sorted_by(first, question).label("value")).where(*_where(question)).subquery()
    key = inner.c["value"]
    ordered = key.desc() if first.startswith("-") != span.turned else key.asc()
    return sa.select(key, sa.func.count().label("rows")).group_by(key).order_by(ordered)


def between_of_first(question: PageQuestion, one: Any, other: Any) -> Element:
    """Return the condition that the first column of the order lies between two values that the histogram lists."""
    key, turned = _sorted_by(ordering(question)[0], question), ordering(question)[0].startswith("-")
    return sa.and_(*((key >= other, key <= one) if turned else (key >= one, key <= other)))


def ordering(question: PageQuestion) -> tuple[str, ...]:
    """Return the order with the register's key last, so that equal rows do not change places between two pages."""
    named = {name.removeprefix("-") for name in question.order}
    return (*question.order, *(key for key in KEYS[question.register] if key not in named))


def is_unique(question: PageQuestion) -> bool:
    """Return whether the first column of the order is the whole key: counting its values would list every row."""
    return KEYS[question.register] == (ordering(question)[0].removeprefix("-"),)


def _where(question: PageQuestion) -> list[Element]:
    table = TABLES[question.register]
    return [_condition(table.c[one.column], one) for one in question.conditions]


def _condition(column: sa.Column[Any], one: Condition) -> Element:
    if isinstance(one, OneOf):
        return column.in_(sorted(one.values))
    if isinstance(one, Contains):
        # Digits have no case, and ten million texts take long to be made small.
        has_case = one.text.lower() != one.text.upper()
        search = column.icontains if has_case else column.contains
        found = search(one.text, autoescape=True)
        return sa.or_(found, column.in_(sorted(one.or_code))) if one.or_code else found
    return _between(column, one)


def _between(column: sa.Column[Any], one: Between) -> Element:
    ends = [column >= one.low] if one.low is not None else []
    ends += [column <= one.high] if one.high is not None else []
    return sa.and_(sa.true(), *ends)


def _directed(name: str, question: PageQuestion, *, turned: bool) -> Element:
    key = _sorted_by(name, question)
    return key.desc() if name.startswith("-") != turned else key.asc()


def _sorted_by(name: str, question: PageQuestion) -> Element:
    column = TABLES[question.register].c[name.removeprefix("-")]
    names = question.spelling.get(column.name)
    return sa.case(dict(names), value=column, else_=column) if names else column
