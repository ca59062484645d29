"""The sheet that is filled in: a header that the reader knows, empty rows with their formats, lists and rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.templates.form import Entry, Form
from dashboard.exports.templates.lists_sheet import Ranges
from dashboard.exports.templates.marks import write_marks
from dashboard.exports.templates.rules import DAY, DECIMAL, LENGTH, LIST, WHOLE
from dashboard.exports.templates.sayings import alarm, prompt
from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.styles import COLOR, HEADER, Styles
from dashboard.exports.workbook.widths import LINE

# Text keeps codes such as 11-17 and 007 from being read as days and numbers. Digits are not grouped: saved as CSV, a
# form holds what its cells show, and there 1,000 could be one.
FORMATS: Mapping[str, str] = {LIST: "@", LENGTH: "@", WHOLE: "0", DECIMAL: "0.00"}
WIDTHS: Mapping[str, int] = {DAY: 14, WHOLE: 16, DECIMAL: 22}
NARROWEST, WIDEST, TEXTS = 16, 34, 4
HEAD = HEADER | {"valign": "vcenter", "font_color": COLOR["text"]}


def write_form(book: Workbook, form: Form, ranges: Ranges, styles: Styles) -> Worksheet:
    """Write the first sheet and return it; `ranges` says where the values of each list stand."""
    sheet = book.add_worksheet(form.sheets[0])
    sheet.set_tab_color(COLOR["accent"])
    for place, entry in enumerate(form.entries):
        side = _side(entry, place)
        look = {"num_format": FORMATS.get(entry.rule.kind, form.day_format), **side}
        sheet.set_column(place, place, _width(entry, form), styles.of(**look))
        put(sheet, (0, place), entry.header, styles, HEAD | side)
        sheet.data_validation(1, place, form.rows, place, _validation(entry, form, ranges))
    write_marks(sheet, form, styles)
    sheet.set_row(0, 2 * LINE)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return sheet


def _validation(entry: Entry, form: Form, ranges: Ranges) -> dict[str, Any]:
    title, message = prompt(entry, form)
    error_title, error_message = alarm(entry, form)
    return {
        "validate": entry.rule.kind,
        **_bounds(entry, ranges),
        "input_title": title,
        "input_message": message,
        "error_title": error_title,
        "error_message": error_message,
    }


def _bounds(entry: Entry, ranges: Ranges) -> dict[str, Any]:
    if entry.rule.kind == LIST:
        return {"source": ranges[entry.name]}
    return {"criteria": "between", "minimum": entry.rule.least, "maximum": entry.rule.most}


def _side(entry: Entry, place: int) -> dict[str, Any]:
    # Words behind a number would touch it.
    return {"align": "right"} if _numeric(entry) else {"align": "left", "indent": 1 if place else 0}


def _numeric(entry: Entry) -> bool:
    return entry.rule.kind in WIDTHS


def _width(entry: Entry, form: Form) -> int:
    if _numeric(entry):
        return max(WIDTHS[entry.rule.kind], len(entry.header) + TEXTS)
    longest = max(map(len, (entry.header, *entry.choices(form.l.lang))))
    wide = WIDEST if entry.rule.kind == LENGTH and entry.rule.most > WIDEST * 2 else longest + TEXTS
    return min(WIDEST, max(NARROWEST, wide))
