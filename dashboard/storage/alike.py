"""One number for several columns of a row: rows that are alike have the same, others hardly ever."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction


class alike(GenericFunction[Any]):
    """What rows have in common that are alike in the columns given; engines without a hash join them into a text."""

    type = sa.types.NullType()
    inherit_cache = True


@compiles(alike)
def _joined(element: alike, compiler: Any, **kw: Any) -> str:
    return " || '/' || ".join(compiler.process(column, **kw) for column in element.clauses)


@compiles(alike, "duckdb")
def _hashed(element: alike, compiler: Any, **kw: Any) -> str:
    return f"hash({compiler.process(element.clauses, **kw)})"


@compiles(alike, "postgresql")
def _hashed_record(element: alike, compiler: Any, **kw: Any) -> str:
    return f"hash_record_extended(ROW({compiler.process(element.clauses, **kw)}), 0)"


@compiles(alike, "clickhousedb")
def _hashed_by_city(element: alike, compiler: Any, **kw: Any) -> str:
    return f"cityHash64({compiler.process(element.clauses, **kw)})"


@compiles(alike, "trino")
def _hashed_text(element: alike, compiler: Any, **kw: Any) -> str:
    texts = (f"CAST({compiler.process(column, **kw)} AS varchar)" for column in element.clauses)
    joined = " || '/' || ".join(texts)
    return f"xxhash64(to_utf8({joined}))"
