"""XLSX: every sheet as text, after a look at how large the archive becomes."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from openpyxl.xml import DEFUSEDXML  # type: ignore[import-untyped]

from dashboard.datasets.sheets import MAX_COLUMNS, Sheet, Unusable, clean, listed

MAX_UNPACKED_MB = 300


def read_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook that have cells. Raises Unusable for an archive that is damaged or too large."""
    if not DEFUSEDXML:
        raise RuntimeError("defusedxml is not installed: workbooks could read other files; install it")
    _check_size(path)
    with warnings.catch_warnings():
        # Styles and extensions that openpyxl does not know are of no interest here.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            sheets = [(sheet.title, _rows(sheet)) for sheet in book.worksheets]
        finally:
            book.close()
    return [listed(clean(title), rows) for title, rows in sheets if rows]


def _check_size(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > MAX_UNPACKED_MB << 20:
        raise Unusable("zip_bomb", limit=MAX_UNPACKED_MB)


def _rows(sheet: Any) -> list[list[str]]:
    # What a sheet says of its own size is often wrong, and may be hostile.
    sheet.reset_dimensions()
    rows = ([_text(cell) for cell in cells] for cells in sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True))
    return _even(_without_tail([row if any(row) else [] for row in rows]))


def _without_tail(rows: list[list[str]]) -> list[list[str]]:
    last = max((number for number, row in enumerate(rows, 1) if any(row)), default=0)
    return rows[:last]


def _even(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(_width, rows), default=0)
    return [(row + [""] * width)[:width] for row in rows]


def _width(row: Iterable[str]) -> int:
    return max((place for place, cell in enumerate(row, 1) if cell), default=0)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        # Spreadsheets show fifteen digits; the rest is noise of their sums.
        return f"{cell:.15g}"
    if isinstance(cell, (datetime, date, time)):
        return cell.isoformat()
    return clean(str(cell))
