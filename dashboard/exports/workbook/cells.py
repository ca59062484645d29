"""One value into one cell: numbers as numbers, days as days, text as text that never runs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.table import FORMULA_STARTS
from dashboard.exports.workbook.styles import Styles
from dashboard.exports.workbook.texts import clean

# Beyond this a spreadsheet's number, a double, no longer holds every whole number.
EXACT = 2**53
Look = Mapping[str, Any]


def put(sheet: Worksheet, place: tuple[int, int], value: object, styles: Styles, look: Look) -> None:
    """Write a value at (row, column); what is missing or no number at all leaves the cell empty."""
    row, column = place
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, styles.of(**look))
    elif isinstance(value, str):
        _put_text(sheet, place, value, styles, look)
    elif _missing(value):
        sheet.write_blank(row, column, None, styles.of(**look))
    elif isinstance(value, int) and abs(value) > EXACT:
        _put_text(sheet, place, str(value), styles, look)
    else:
        sheet.write_number(row, column, value, styles.of(**look))


def _put_text(sheet: Worksheet, place: tuple[int, int], text: str, styles: Styles, look: Look) -> None:
    # The mark of text keeps it text when a reader edits the cell; without it «=…» would run then.
    safe = clean(text)
    mark = {"quote_prefix": True} if safe.startswith(FORMULA_STARTS) else {}
    sheet.write_string(*place, safe, styles.of(**look, **mark))


def _missing(value: object) -> bool:
    return bool(pd.isna(value)) or (isinstance(value, float) and math.isinf(value))  # type: ignore[call-overload]
