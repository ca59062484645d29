"""A sheet of raw text as a file holds it, before anybody knows what its columns mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

# A header stands within the first rows; titles may come before it.
HEAD_ROWS = 20
MAX_COLUMNS = 64
# Control characters, lone surrogates and the two code points that are no characters break exports.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
ROW_BREAK = re.compile(r"[\t\r\n]+")


class Unusable(ValueError):
    """Text or a file that cannot be used: `code` is one of `model.refusals.MESSAGES`, `params` fill its fields."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, object] = params


@dataclass(frozen=True)
class Uneven:
    """A row that has another number of cells than the header."""

    row: int
    found: int
    expected: int


@dataclass(frozen=True)
class Body:
    """The rows under a header: text cells, columns by position, the index being the row of the sheet (from 1)."""

    cells: pd.DataFrame
    uneven: Sequence[Uneven] = ()


@dataclass(frozen=True)
class Sheet:
    """The first rows of a sheet, and a way to read what stands under the header once its row is known."""

    name: str
    head: Sequence[Sequence[str]]
    body: Callable[[int], Body] = field(repr=False)


def clean(text: str) -> str:
    """Return the text on one line, without what no reader sees and without spaces at its ends."""
    return ROW_BREAK.sub(" ", UNPRINTABLE.sub("", text)).strip()


def listed(name: str, rows: Sequence[Sequence[str]]) -> Sheet:
    """Return a sheet of rows that are already in memory, each of the same length."""

    def body(header: int) -> Body:
        width = len(rows[0])
        index = pd.RangeIndex(header + 1, len(rows) + 1)
        return Body(pd.DataFrame(list(rows[header:]), index=index, columns=range(width), dtype="str"))

    return Sheet(name, rows[:HEAD_ROWS], body)
