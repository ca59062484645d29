"""Whether a column holds a text, in the words of each engine."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from dashboard.storage import folding

Element = sa.ColumnElement[Any]


class Found(FunctionElement[bool]):
    """A condition in two spellings: with LIKE, and for ClickHouse, whose LIKE knows no ESCAPE, by position."""

    type = sa.Boolean()
    inherit_cache = True


def holds(column: Element, text: str) -> Element:
    """Return the condition that a column holds a text in any case; what LIKE takes for wildcards are letters here."""
    # Digits have no case, and ten million texts take long to be made small.
    if text.lower() == text.upper():
        return Found(column.contains(text, autoescape=True), sa.func.position(column, text) > 0)
    place = sa.func.position(folding.folded(column), folding.folded(text))
    return Found(folding.holds(column, text), place > 0)


@compiles(Found)
def _by_like(element: Found, compiler: Any, **kw: Any) -> str:
    return str(compiler.process(next(iter(element.clauses)), **kw))


@compiles(Found, "clickhousedb")
def _by_position(element: Found, compiler: Any, **kw: Any) -> str:
    return str(compiler.process(list(element.clauses)[1], **kw))
