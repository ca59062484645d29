"""Rows as a table that a spreadsheet opens safely: CSV in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_bytes(frame: pd.DataFrame, labels: Mapping[str, str] | None = None) -> bytes:
    """Return the frame as CSV with a header of column ids, or of `labels` where given; missing values are empty."""
    names = [safe((labels or {}).get(name, name)) for name in map(str, frame.columns)]
    return b"\xef\xbb\xbf" + _lines([names]) + csv_lines(frame)


def csv_lines(frame: pd.DataFrame) -> bytes:
    """Return the rows of the frame as lines of CSV without a header, to be sent after others."""
    return _lines([cell(value) for value in row] for row in frame.itertuples(index=False, name=None))


def _lines(rows: Iterable[Sequence[object]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode()


def cell(value: object) -> object:
    """Return a value as a CSV cell: whole numbers without a fraction, missing ones empty, no text runs as a formula."""
    if pd.isna(value) or (isinstance(value, float) and math.isinf(value)):  # type: ignore[call-overload]
        return ""
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 6)
    return safe(value) if isinstance(value, str) else value


def safe(text: str) -> str:
    """Return the text, prefixed with an apostrophe when a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
