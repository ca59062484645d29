"""A sheet of raw text as a file holds it, before anybody knows what its columns mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

# A header stands within the first rows; titles may come before it.
HEAD_ROWS = 20
MAX_COLUMNS = 64
# The longest list of records that one file may hold.
MAX_ROWS = 20_000_000
# How many rows are in memory at a time.
BATCH_ROWS = 200_000
# Control characters, lone surrogates, what turns the direction of text and the code points that are no characters.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
ROW_BREAK = re.compile(r"[\t\r\n\u2028\u2029]+")
Ints = NDArray[np.int64]


class Unusable(ValueError):
    """Text or a file that cannot be used: `code` is one of `model.refusals.MESSAGES`, `params` fill its fields."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params: Mapping[str, object] = params


@dataclass(frozen=True)
class Uneven:
    """Rows that have another number of cells than the header: their numbers, and how many cells each has."""

    rows: Ints
    found: Ints
    expected: int


@dataclass(frozen=True)
class Batch:
    """Some of the rows under a header, at most about BATCH_ROWS: text cells, columns by position.

    `rows` are the numbers (from 1) of the sheet's rows.
    """

    cells: pd.DataFrame
    rows: Ints
    uneven: Uneven | None = None


@dataclass(frozen=True)
class Sheet:
    """The first rows of a sheet, and a way to read what stands under the header once its row (from 1) is known.

    `batches` raises Unusable where the rest cannot be read.
    """

    name: str
    head: Sequence[Sequence[str]]
    batches: Callable[[int], Generator[Batch]] = field(repr=False)


def clean(text: str) -> str:
    """Return the text on one line, without what no reader sees and without spaces at its ends."""
    return ROW_BREAK.sub(" ", UNPRINTABLE.sub("", text)).strip()
