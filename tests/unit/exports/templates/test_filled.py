"""What our own reader makes of a template: nothing of an empty one, exactly the rows of a filled one."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import product

import openpyxl
import pandas as pd
import pytest

from dashboard.datasets.headers import recognise
from dashboard.datasets.reading import read_sheets
from dashboard.exports.templates.book import template_bytes
from dashboard.exports.templates.examples import example
from dashboard.exports.templates.form import form_of
from dashboard.i18n import LANGS, L
from dashboard.model.codes import NAMES
from dashboard.model.registers import FILE_COLUMNS, REGISTERS
from tests.collecting import collect
from tests.unit.exports.templates.conftest import opened

ALL = list(product(REGISTERS, LANGS))


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_only_the_first_sheet_is_a_register_and_its_header_is_whole(tmp_path, register, lang):
    path = tmp_path / "report.xlsx"
    path.write_bytes(template_bytes(register, lang))
    with ExitStack() as opened_files:
        form, *others = read_sheets(path, opened_files)
    header = recognise(form, path.name)
    assert header is not None
    assert (header.register, header.row) == (register, 1)
    assert tuple(header.columns.values()) == FILE_COLUMNS[register]
    assert [recognise(sheet, f"{one}.xlsx") for sheet in others for one in REGISTERS] == [None] * 8


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_an_empty_template_is_refused_as_empty(tmp_path, resolver, register, lang):
    path = tmp_path / f"{register}.xlsx"
    path.write_bytes(template_bytes(register, lang))
    (refusal,) = collect([path], resolver).refusals
    assert (refusal.code, refusal.row, refusal.sheet) == ("empty_file", 0, "")


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_a_filled_template_gives_exactly_its_rows(fill, resolver, register, lang):
    path, expected = fill(register, lang)
    read = collect([path], resolver)
    assert read.refusals == ()
    assert read.notes == ()
    pd.testing.assert_frame_equal(getattr(read, register), expected)
    assert [name for name, frame in read.frames() if len(frame)] == [register]


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_the_examples_are_a_row_that_loads(tmp_path, resolver, register, lang):
    book, form = opened(register, lang), form_of(register, lang)
    for place, entry in enumerate(form.entries, start=1):
        book.worksheets[0].cell(2, place).value = example(entry, form.l)
    path = tmp_path / "report.xlsx"
    book.save(path)
    read = collect([path], resolver)
    assert read.refusals == ()
    assert len(getattr(read, register)) == 1


@pytest.mark.parametrize("lang", LANGS)
def test_regions_of_2022_are_counted_in_those_of_2020(tmp_path, resolver, lang):
    book, form = opened("submissions", lang), form_of("submissions", lang)
    for number, name in enumerate(NAMES["region_2022"].values(), start=2):
        for place, entry in enumerate(form.entries, start=1):
            told = L(lang).t(name) if entry.name == "region" else example(entry, form.l)
            book.worksheets[0].cell(number, place).value = told
    path = tmp_path / "report.xlsx"
    book.save(path)
    read = collect([path], resolver)
    assert read.refusals == ()
    assert set(read.submissions["region_code"]) == {"63", "19", "35"}
    assert {note.params["filed"] for note in read.notes} == {"10", "33", "62"}


def test_a_wrong_cell_is_named_by_row_and_column(fill, resolver):
    path, _ = fill("funding", "kk")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["E5"].value = -1
    book.save(path)
    (refusal,) = collect([path], resolver).refusals
    assert (refusal.code, refusal.sheet, refusal.row, refusal.column) == (
        "negative", book.sheetnames[0], 5, "amount_kzt",
    )  # fmt: skip
