"""The sheet of one exhibit: a clean table from the first row on, and the native chart beside it."""

from __future__ import annotations

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.chart import insert_chart
from dashboard.exports.workbook.columns import Column
from dashboard.exports.workbook.laid import Laid
from dashboard.exports.workbook.styles import ABSENT, CALCULATED, CODE, COLOR, DEMO, HEADER, WORDS, Styles
from dashboard.exports.workbook.texts import clean
from dashboard.exports.workbook.widths import LINE, header_lines, row_lines, stretch, width
from dashboard.model.provenance import Status

EMPTY = frozenset({Status.NOT_STATED.value, Status.NOT_APPLICABLE.value})
RIGHT, INDENT = {"align": "right"}, {"align": "left", "indent": 1}


def write_data(book: Workbook, laid: Laid, styles: Styles) -> Worksheet:
    """Write the sheet of an exhibit and return it."""
    sheet = book.add_worksheet(laid.name)
    _write_header(sheet, laid, styles)
    statuses = [str(status) for status in laid.rows["status"]]
    for at, column in enumerate(laid.columns):
        for row, (value, status) in enumerate(zip(column.values, statuses, strict=True), start=1):
            put(sheet, (row, at), value, styles, _look(column, status) | _side(column, at))
    for row, lines in enumerate(row_lines(laid.columns), start=1):
        stretch(sheet, row, lines)
    if not statuses:
        put(sheet, (1, 0), laid.exhibit.view.l.t("There are no rows for this choice of filters."), styles, CODE)
    if laid.plan:
        insert_chart(book, sheet, laid, laid.plan)
    _print(sheet, laid)
    return sheet


def _write_header(sheet: Worksheet, laid: Laid, styles: Styles) -> None:
    for at, column in enumerate(laid.columns):
        sheet.set_column(at, at, width(column))
        put(sheet, (0, at), column.header, styles, HEADER | _side(column, at))
    sheet.set_row(0, LINE * max(header_lines(column) for column in laid.columns) + 4)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(laid.rows)), len(laid.columns) - 1)
    if laid.exhibit.drawn.demo:
        sheet.set_tab_color(COLOR["warningMark"])


def _look(column: Column, status: str) -> dict[str, Any]:
    look = dict(CODE if column.code else {"num_format": column.format} if column.numeric else WORDS)
    if status == Status.DEMO.value:
        look |= DEMO
    elif status == Status.CALCULATED.value and column.name in ("value", "status"):
        look |= CALCULATED
    elif status in EMPTY and column.name in ("value", "status"):
        look |= ABSENT
    return look


def _side(column: Column, at: int) -> dict[str, Any]:
    # Words behind a number would touch it.
    return RIGHT if column.numeric else INDENT if at else {}


def _print(sheet: Worksheet, laid: Laid) -> None:
    # In headers and footers & opens a command, and 255 signs are the most.
    title, stamp = (clean(text, 120).replace("&", "&&") for text in (laid.exhibit.title, laid.exhibit.stamp))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{title}")
    sheet.set_footer(f"&L{stamp}&R&P / &N")
