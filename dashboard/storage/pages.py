"""Read a page of rows, wherever in the register it lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from dashboard.storage import paging
from dashboard.storage.paging import Asked, Element, Span

Rows = Sequence[sa.Row[Any]]


def read_page(connection: sa.Connection, asked: Asked) -> tuple[Rows, int]:
    """Return the rows of the page in their order, and how many rows meet the conditions in all."""
    total = asked.question.total
    if total is None:
        total = int(connection.execute(asked.count()).scalar_one())
    span, within = asked.span(total), None
    if not span.limit:
        return [], total
    if total > paging.FEW and not asked.unique:
        span, within = _nearer(connection, asked, span)
    rows: Rows = connection.execute(asked.page(span, within)).all()
    return (rows[::-1] if span.turned else rows), total


def _nearer(connection: sa.Connection, asked: Asked, span: Span) -> tuple[Span, Element]:
    # Sorting millions of whole rows takes seconds; counting them by the first column of the order takes none.
    values, passed, seen = [], 0, 0
    for value, rows in connection.execute(asked.histogram(span)):
        if seen + rows <= span.offset:
            passed = seen + rows
        elif seen < span.offset + span.limit:
            values.append(value)
        seen += rows
    edges = (values[-1], values[0]) if span.turned else (values[0], values[-1])
    return Span(span.offset - passed, span.limit, span.turned), asked.between_of_first(*edges)
