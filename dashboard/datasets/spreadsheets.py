"""XLSX: every sheet as text, row by row. Formulas count as the results that were saved with them; macros do not run."""

from __future__ import annotations

import warnings
from collections.abc import Generator, Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import takewhile
from pathlib import Path

import numpy as np
import pandas as pd
from openpyxl.reader.excel import ExcelReader  # type: ignore[import-untyped]
from openpyxl.styles.stylesheet import apply_stylesheet  # type: ignore[import-untyped]
from openpyxl.xml import DEFUSEDXML  # type: ignore[import-untyped]
from openpyxl.xml.constants import SHARED_STRINGS  # type: ignore[import-untyped]

from dashboard.datasets.archives import Archive, open_archive
from dashboard.datasets.sheet_cells import Cells
from dashboard.datasets.sheet_rows import Row, read_rows
from dashboard.datasets.sheet_xml import read_strings
from dashboard.datasets.sheets import HEAD_ROWS, Batch, Sheet, clean

# Fewer than elsewhere: these rows are Python texts for a while.
WORKBOOK_ROWS = 50_000


def read_workbook(path: Path, opened: ExitStack) -> list[Sheet]:
    """Return the sheets of a workbook that have cells; the workbook stays open as long as `opened`.

    Raises Unusable for an archive that is encrypted or too large.
    """
    if not DEFUSEDXML:
        raise RuntimeError("defusedxml is not installed: workbooks could read other files; install it")
    archive = opened.enter_context(open_archive(path))
    with warnings.catch_warnings():
        # Styles and extensions that openpyxl does not know are of no interest here.
        warnings.simplefilter("ignore")
        cells, parts = _outline(path, archive)
    sheets = [_sheet(archive, part, title, cells) for title, part in parts]
    return [sheet for sheet in sheets if any(sheet.head)]


def _outline(path: Path, archive: Archive) -> tuple[Cells, list[tuple[str, str]]]:
    """Return what cells mean in this workbook, and the title and the part of every sheet."""
    with path.open("rb") as file:
        reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
        reader.archive.close()
    reader.archive = archive
    reader.read_manifest()
    reader.read_workbook()
    apply_stylesheet(archive, reader.wb)
    strings: list[str] = []
    if shared := reader.package.find(SHARED_STRINGS):
        with archive.stream(shared.PartName[1:]) as stream:
            strings = read_strings(stream)
    book, known = reader.wb, set(archive.namelist())
    found = [(sheet.name, rel.target) for sheet, rel in reader.parser.find_sheets() if "chartsheet" not in rel.Type]
    cells = Cells(strings, frozenset(book._date_formats), frozenset(book._timedelta_formats), book.epoch)
    return cells, [(clean(title), part) for title, part in found if part in known]


def _sheet(archive: Archive, part: str, title: str, cells: Cells) -> Sheet:
    head: list[list[str]] = [[] for _ in range(HEAD_ROWS)]
    with archive.stream(part) as stream:
        for number, row in takewhile(lambda row: row[0] <= HEAD_ROWS, read_rows(stream, cells.text)):
            head[number - 1] = [clean(row.get(place, "")) for place in range(max(row, default=-1) + 1)]
    return Sheet(title, head, partial(_batches, archive, part, cells, head))


def _batches(archive: Archive, part: str, cells: Cells, head: Sequence[Sequence[str]], header: int) -> Generator[Batch]:
    width = len(head[header - 1])
    held: list[Row] = []
    with archive.stream(part) as stream:
        for number, row in read_rows(stream, cells.text):
            if number > header and row:
                held.append((number, row))
            if len(held) == WORKBOOK_ROWS:
                yield _batch(held, width)
                held.clear()
    yield _batch(held, width)


def _batch(rows: Iterable[Row], width: int) -> Batch:
    filled = [row for _, row in rows]
    places = range(max(width, 1 + max((max(row) for row in filled), default=0)))
    columns = {place: pd.Series([row.get(place, "") for row in filled], dtype="str") for place in places}
    return Batch(pd.DataFrame(columns), np.array([number for number, _ in rows], np.int64))
