"""Text without case, in every script and whatever the language of the server."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

# The root locale of Unicode: of the server's own languages many know no letter beyond ASCII.
FOLDING = "und-x-icu"
ESCAPE = "/"


class folded(GenericFunction[str]):
    """A text in small letters; engines whose `lower` knows ASCII only compile it otherwise."""

    type = sa.String()
    inherit_cache = True


@compiles(folded)
def _lower(element: folded, compiler: Any, **kw: Any) -> str:
    return f"lower({compiler.process(element.clauses, **kw)})"


@compiles(folded, "postgresql")
def _lower_of_unicode(element: folded, compiler: Any, **kw: Any) -> str:
    return f'lower(({compiler.process(element.clauses, **kw)}) COLLATE "{FOLDING}")'


@compiles(folded, "clickhousedb")
def _lower_of_utf8(element: folded, compiler: Any, **kw: Any) -> str:
    return f"lowerUTF8({compiler.process(element.clauses, **kw)})"


def holds(column: sa.ColumnElement[Any], text: str) -> sa.ColumnElement[bool]:
    """Return the condition that a column holds a text in any case; what LIKE takes for wildcards are letters here."""
    for sign in (ESCAPE, "%", "_"):
        text = text.replace(sign, ESCAPE + sign)
    return folded(column).like(folded(f"%{text}%"), escape=ESCAPE)
