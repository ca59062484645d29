"""Rows as a table that a spreadsheet opens safely: CSV in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

import pandas as pd

# The wide forms are signs of a formula to spreadsheets in East Asian languages.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(frame: pd.DataFrame, labels: Mapping[str, str] | None = None) -> bytes:
    """Return the frame as CSV with a header of column ids, or of `labels` where given; missing values are empty."""
    return b"".join(csv_parts([frame], labels))


def csv_parts(pages: Iterable[pd.DataFrame], labels: Mapping[str, str] | None = None) -> Iterator[bytes]:
    """Yield the pages as the parts of one CSV file, so that a long table is never held whole."""
    for number, page in enumerate(pages):
        header = [(labels or {}).get(name, name) for name in map(str, page.columns)]
        lines = ([] if number else [header]) + list(page.itertuples(index=False, name=None))
        yield (b"" if number else b"\xef\xbb\xbf") + _lines(lines)


def _lines(lines: Iterable[Sequence[object]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows([cell(value) for value in line] for line in lines)
    return buffer.getvalue().encode("utf-8", "replace")


def cell(value: object) -> object:
    """Return a value as a CSV cell: whole numbers without a fraction, days in ISO form, no formulas."""
    if pd.isna(value) or (isinstance(value, float) and math.isinf(value)):  # type: ignore[call-overload]
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float):
        return int(value) if value.is_integer() else round(value, 6)
    return safe(value) if isinstance(value, str) else value


def safe(text: str) -> str:
    """Return the text, prefixed with an apostrophe when a spreadsheet would run it as a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
