"""Read a page of rows, wherever in the register it lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from dashboard.model.conditions import PageQuestion
from dashboard.storage import paging
from dashboard.storage.paging import Element, Span

Rows = Sequence[sa.Row[Any]]


def read_page(connection: sa.Connection, question: PageQuestion) -> tuple[Rows, int]:
    """Return the rows of the page in their order, and how many rows meet the conditions in all."""
    total = question.total
    if total is None:
        total = int(connection.execute(paging.count_statement(question)).scalar_one())
    span, within = paging.span_of(question, total), None
    if not span.limit:
        return [], total
    if total > paging.FEW and not paging.is_unique(question):
        span, within = _nearer(connection, question, span)
    rows: Rows = connection.execute(paging.rows_statement(question, span, within)).all()
    return (rows[::-1] if span.turned else rows), total


def _nearer(connection: sa.Connection, question: PageQuestion, span: Span) -> tuple[Span, Element]:
    # Sorting millions of whole rows takes seconds; counting them by the first column of the order takes none.
    values, passed, seen = [], 0, 0
    for value, rows in connection.execute(paging.histogram_statement(question, span)):
        if seen + rows <= span.offset:
            passed = seen + rows
        elif seen < span.offset + span.limit:
            values.append(value)
        seen += rows
    edges = (values[-1], values[0]) if span.turned else (values[0], values[-1])
    return Span(span.offset - passed, span.limit, span.turned), paging.between_of_first(question, *edges)
