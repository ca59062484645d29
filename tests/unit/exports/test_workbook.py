"""Workbooks: numbers that equal the rows, headers in words, a native chart, a sheet of sources."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import openpyxl
import pandas as pd
import pytest
from openpyxl.workbook import Workbook as Read

from dashboard.charts.registry import CHARTS
from dashboard.exports.workbook import workbook_bytes
from dashboard.exports.workbook.plan import arranged
from dashboard.model.regions import REGION_CODES

# Values that are codes, places in a list, days or figures of different units are not compared by length.
WITHOUT_CHART = {
    "completeness", "region-profile", "plan-against-fact", "funding-flow", "state-funding-flow", "centres",
    "emergency-response", "emergency-rates", "year-timeline", "history-timeline", "survey-problems",
    "survey-inefficiency", "survey-front-offices", "survey-spheres", "survey-future", "survey-international",
}  # fmt: skip


def read(body: bytes) -> Read:
    return openpyxl.load_workbook(io.BytesIO(body))


@pytest.fixture(scope="module")
def book(exhibit):
    """Return a maker of workbooks of one chart, each made once."""

    @cache
    def make(chart_id: str, lang: str = "ru", query: tuple[tuple[str, str], ...] = ()) -> Read:
        return read(workbook_bytes([exhibit(chart_id, lang, **dict(query))]))

    return make


def column(sheet, start: str) -> list[object]:
    place = next(cell.column for cell in sheet[1] if str(cell.value).startswith(start))
    return [row[place - 1].value for row in sheet.iter_rows(min_row=2)]


@pytest.mark.parametrize("chart_id", sorted(CHARTS))
def test_every_chart_is_a_workbook(book, exhibit, chart_id):
    shown, (sheet, source) = exhibit(chart_id), book(chart_id).worksheets
    rows = arranged(shown.drawn.rows, shown.chart)
    assert sheet.max_row == len(rows) + 1
    assert (sheet.freeze_panes, bool(sheet.auto_filter.ref)) == ("B2", True)
    headers = [cell.value for cell in sheet[1]]
    assert len(set(headers)) == len(headers)
    assert not set(headers) & set(rows.columns)
    value = list(rows.columns).index("value")
    cells = [row[value].value for row in sheet.iter_rows(min_row=2)]
    if pd.api.types.is_numeric_dtype(rows["value"]):
        assert cells == [None if pd.isna(number) else pytest.approx(number, rel=1e-12) for number in rows["value"]]
    assert len(sheet._charts) == (chart_id not in WITHOUT_CHART)
    assert source.title == "Источник"
    said = {row[0]: row[1] for row in source.iter_rows(values_only=True)}
    assert said["О диаграмме"] == shown.title
    assert said["Адрес"] == shown.address
    assert said["Источник"] and said["Версия данных"] == shown.version
    assert ("Демоданные" in said) == shown.drawn.demo


@pytest.mark.parametrize(
    ("lang", "region", "published", "source"),
    [
        ("ru", "Восточно-Казахстанская", "опубликовано", "Источник"),
        ("kk", "Шығыс Қазақстан", "жарияланған", "Дереккөз"),
        ("en", "East Kazakhstan", "published", "Source"),
    ],
)
def test_words_are_the_readers(book, exhibit, lang, region, published, source):
    sheet, about = book("grants-map", lang).worksheets
    first = [cell.value for cell in sheet[2]]
    assert (first[0], first[1], first[3]) == (region, 61, published)
    assert str(sheet["B1"].value).endswith(f", {exhibit('grants-map', lang).unit}")
    assert about.title == source


def test_codes_stand_beside_their_names(book):
    sheet = book("grants-matrix").worksheets[0]
    assert set(column(sheet, "Код: region_code")) == set(REGION_CODES)
    assert "bilim" in column(sheet, "Код: direction")


def test_what_is_not_stated_is_an_empty_cell_and_zero_is_a_zero(book):
    sheet = book("grants-matrix").worksheets[0]
    value, status = column(sheet, "Гранты,"), column(sheet, "Статус")
    assert all((number is None) == (word == "в источнике пусто") for number, word in zip(value, status, strict=True))
    assert {number for number, word in zip(value, status, strict=True) if word == "ноль"} == {0}


@pytest.mark.parametrize(
    ("chart_id", "query", "lang", "expected"),
    [
        ("grants-map", (), "ru", "#,##0"),
        ("grants-map", (("per", "10k"),), "ru", "#,##0.00"),
        ("grants-map", (("per", "share"),), "ru", '#,##0.0"\u00a0%"'),
        ("funding-by-region", (), "ru", '#,##0"\u00a0₸"'),
        ("funding-by-region", (), "en", '"₸"#,##0'),
        ("survey-awareness", (), "en", '#,##0.0"%"'),
    ],
)
def test_number_formats_follow_unit_and_language(book, chart_id, query, lang, expected):
    assert book(chart_id, lang, query).worksheets[0]["B2"].number_format == expected


def test_a_column_of_several_units_claims_none_of_them(book):
    sheet = book("survey-front-offices", "en").worksheets[0]
    assert (sheet["C1"].value, sheet["C2"].number_format) == ("Value", "#,##0")


def test_long_words_get_a_row_as_high_as_they_need(book):
    sheet = book("survey-effectiveness").worksheets[0]
    assert sheet.row_dimensions[2].height is None
    assert sheet.row_dimensions[4].height > 20


def test_demonstration_rows_are_hatched_and_say_so(book):
    sheet = book("events-by-month").worksheets[0]
    assert {cell.fill.patternType for cell in sheet[2]} == {"lightUp"}
    assert set(column(sheet, "Статус")) == {"демо"}
    assert {cell.fill.patternType for cell in book("grants-map").worksheets[0][2]} == {None}


def test_registers_are_not_hatched(exhibit):
    shown = exhibit("events-by-month")
    rows = shown.drawn.rows.assign(status="register")
    real = replace(shown, drawn=replace(shown.drawn, rows=rows, demo=False))
    sheet, source = read(workbook_bytes([real])).worksheets
    assert {cell.fill.patternType for cell in sheet[2]} == {None}
    assert "Демоданные" not in {row[0] for row in source.iter_rows(values_only=True)}


def test_marks_in_use_are_defined_and_others_are_not(book):
    terms = {row[0] for row in book("plan-against-fact", "en").worksheets[1].iter_rows(values_only=True)}
    assert {"exact", "≈ about", "published", "not stated"} <= terms
    assert not {"demo", "from registers", "ambiguous"} & terms


def test_marks_are_defined_under_the_words_that_cells_use(book):
    data, source = book("grants-matrix").worksheets
    terms = {row[0] for row in source.iter_rows(values_only=True)}
    assert {*column(data, "Точность"), *column(data, "Статус")} <= terms


def test_the_chart_is_titled_by_the_finding_and_reads_the_cells(exhibit):
    shown = exhibit("grants-ranking", "en")
    chart = read(workbook_bytes([shown])).worksheets[0]._charts[0]
    assert "".join(run.t for run in chart.title.tx.rich.p[0].r) == shown.title
    assert chart.barDir == "bar"
    assert chart.series[0].val.numRef.f == "'Small grants by region'!$B$2:$B$18"


def test_a_choice_without_rows_says_so(exhibit):
    shown = exhibit("grants-map")
    none = replace(shown, drawn=replace(shown.drawn, rows=shown.drawn.rows.iloc[:0], empty="filtered"))
    sheet = read(workbook_bytes([none])).worksheets[0]
    assert sheet["A2"].value == "Для выбранных фильтров строк нет."
    assert not sheet._charts


def test_several_charts_have_contents_with_links_and_one_source_sheet(exhibit):
    shown = [exhibit("grants-map", "en"), exhibit("events-map", "en", region="55"), exhibit("grants-map", "en")]
    steps = []
    found = read(workbook_bytes(shown, "Monthly report", lambda done, of: steps.append((done, of))))
    contents, *sheets, source = found.sheetnames
    assert (contents, source, len(sheets)) == ("Contents", "Source", 3)
    assert all(len(name) <= 31 for name in found.sheetnames)
    first = found[contents]
    assert first["A1"].value == "Monthly report"
    links = [first.cell(row, 1).hyperlink.location for row in range(5, 9)]
    assert links == [f"'{name}'!A1" for name in [*sheets, source]]
    assert [first.cell(row, 2).value for row in range(5, 8)] == [one.title for one in shown]
    assert steps == [(1, 3), (2, 3), (3, 3)]
    said = [row[1] for row in found[source].iter_rows(values_only=True) if row[0] == "Filters"]
    assert said == ["None, all data", "Pavlodar", "None, all data"]


def test_the_same_exhibits_make_the_same_bytes(exhibit):
    shown = [exhibit("grants-map"), exhibit("events-by-month")]
    assert workbook_bytes(shown) == workbook_bytes(shown)


def test_a_workbook_without_charts_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        workbook_bytes([])
