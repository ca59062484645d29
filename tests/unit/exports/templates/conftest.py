"""Templates as readers open them, and a hand that fills them in with rows of the demonstration set."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.workbook import Workbook

from dashboard.datasets.reference import Reference, load_reference
from dashboard.exports.templates.book import template_bytes
from dashboard.exports.templates.form import form_of
from dashboard.model.registers import COLUMNS
from dashboard.settings import DATA_FOLDER
from tests.collecting import collect

# Every so many rows of the demonstration set are taken.
STEP = {"events": 17, "volunteers": 3, "funding": 11, "submissions": 1}
Fill = Callable[[str, str], tuple[Path, pd.DataFrame]]


def opened(register: str, lang: str) -> Workbook:
    """Return a template as openpyxl reads it; whatever it warns of is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(io.BytesIO(template_bytes(register, lang)))


@pytest.fixture(scope="session")
def resolver() -> Reference:
    return load_reference(DATA_FOLDER / "reference")


@pytest.fixture(scope="session")
def demo(resolver) -> dict[str, pd.DataFrame]:
    registers = collect([DATA_FOLDER / "demo"], resolver)
    assert not registers.refusals
    return {name: frame.iloc[:: STEP[name]].reset_index(drop=True) for name, frame in registers.frames()}


@pytest.fixture
def fill(tmp_path, demo) -> Fill:
    """Return a writer of filled templates: path of the file, and the rows that it must give when it is read."""

    def write(register: str, lang: str) -> tuple[Path, pd.DataFrame]:
        book, rows = opened(register, lang), demo[register]
        sheet, columns = book.worksheets[0], [said(register, lang, name, rows) for name in order(register, lang)]
        for number, cells in enumerate(zip(*columns, strict=True), start=2):
            for place, value in enumerate(cells, start=1):
                sheet.cell(number, place).value = value
        path = tmp_path / f"report-{lang}.xlsx"
        book.save(path)
        return path, rows[list(COLUMNS[register])]

    return write


def order(register: str, lang: str) -> list[str]:
    return [entry.name for entry in form_of(register, lang).entries]


def said(register: str, lang: str, name: str, rows: pd.DataFrame) -> list[Any]:
    """Return a column as a person fills it in: words of the list, days as days, numbers as numbers."""
    entry = next(one for one in form_of(register, lang).entries if one.name == name)
    values = rows["region_code" if name == "region" else name]
    words = dict(zip([one.code for one in entry.values], entry.choices(lang), strict=False))
    if words:
        return [words[code] for code in values]
    return [value.to_pydatetime() if isinstance(value, pd.Timestamp) else value for value in values.tolist()]
