"""What a reader of the address can put into a workbook: it stays text, opens everywhere, and never runs."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from dashboard.exports.workbook import workbook_bytes
from dashboard.exports.workbook.book import OPTIONS
from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.styles import Styles
from dashboard.exports.workbook.texts import LONGEST_SHEET, clean, literal, sheet_name

HOSTILE = '=HYPERLINK("http://x")!A1\x00\x0b\ud800\uffff\'&<>'


def written(*values: object, **look: str):
    buffer = io.BytesIO()
    book = Workbook(buffer, OPTIONS)
    sheet, styles = book.add_worksheet(), Styles(book)
    for row, value in enumerate(values):
        put(sheet, (row, 0), value, styles, look)
    book.close()
    found = openpyxl.load_workbook(io.BytesIO(buffer.getvalue())).worksheets[0]
    return [found.cell(row + 1, 1) for row in range(len(values))]


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-5 %", "@sum", "\tx", "=cmd|'/c calc'!A0"])
def test_text_that_would_run_is_marked_as_text(text):
    (cell,) = written(text)
    assert (cell.data_type, cell.value, bool(cell.quotePrefix)) == ("s", text, True)


def test_numbers_stay_numbers_and_what_is_none_is_empty():
    cells = written(61, -0.25, 0, float("nan"), float("inf"), None, 2**53, 2**53 + 1)
    assert [cell.value for cell in cells] == [61, -0.25, 0, None, None, None, 2**53, str(2**53 + 1)]
    (day,) = written(date(2020, 5, 1), num_format="d mmm yyyy")
    assert day.value == datetime(2020, 5, 1)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans()))
def test_any_value_makes_a_workbook_that_opens(value):
    (cell,) = written(value)
    assert cell.data_type != "f"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_names_of_sheets_are_legal_and_differ(titles):
    names: list[str] = []
    for title in titles:
        names.append(sheet_name(title, names))
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= LONGEST_SHEET
        assert not set(name) & set("[]:*?/\\\x00")
        assert not name.startswith("'") and not name.endswith("'") and name.casefold() != "history"


def test_names_of_sheets_are_cut_between_words():
    assert sheet_name("Гранты по регионам и направлениям", ()) == "Гранты по регионам"
    assert sheet_name("Гранты по регионам и направлениям", ["Гранты по регионам"]) == "Гранты по регионам 2"


@pytest.mark.parametrize("text", ["=Sheet1!A1", "Рост!A1", "=1", "x!$B$2"])
def test_titles_of_charts_are_no_references(text):
    plain = literal(text)
    assert not plain.startswith("=")
    assert "!A" not in plain and "!$" not in plain
    assert plain.replace("\u2060", "") == text


def test_clean_keeps_lines_and_every_letter():
    assert clean("а\nҰ\tң €😀") == "а\nҰ\tң €😀"
    assert clean("a\x00\ud83d\x1fb") == "ab"
    assert len(clean("x" * 40_000)) == 32_767


def test_a_hostile_title_and_note_leave_a_sound_file(exhibit):
    shown = replace(exhibit("grants-map", "en"), title=HOSTILE, note="=1+1" * 20_000, address="javascript:alert(1)")
    body = workbook_bytes([shown, shown], HOSTILE)
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        for name in parts.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(name))  # noqa: S314 - our own file
        assert not any(b"javascript:" in parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    book = openpyxl.load_workbook(io.BytesIO(body))
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
