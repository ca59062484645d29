"""Whether a column holds a text, in the words of each engine."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

Element = sa.ColumnElement[Any]


class Holds(FunctionElement[bool]):
    """A condition in two spellings: with LIKE, and for ClickHouse, whose LIKE knows no ESCAPE."""

    type = sa.Boolean()
    inherit_cache = True


def holds(column: Element, text: str) -> Element:
    """Return the condition that a column holds a text, in any case; what LIKE takes for wildcards are only letters."""
    # Digits have no case, and ten million texts take long to be made small.
    if text.lower() == text.upper():
        return Holds(column.contains(text, autoescape=True), sa.func.position(column, text) > 0)
    found = sa.func.position(sa.func.lowerUTF8(column), sa.func.lowerUTF8(text)) > 0
    return Holds(column.icontains(text, autoescape=True), found)


@compiles(Holds)
def _like(element: Holds, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(next(iter(element.clauses)), **options)


@compiles(Holds, "clickhousedb")
def _position(element: Holds, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(list(element.clauses)[1], **options)
