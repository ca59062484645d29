"""The sheet of allowed values: a row for each, with its code and its name in three languages."""

from __future__ import annotations

from collections.abc import Mapping

from xlsxwriter.utility import quote_sheetname, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.templates.form import Entry, Form
from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.styles import CODE, HEADER, WORDS, Styles
from dashboard.exports.workbook.widths import lines_in, stretch
from dashboard.i18n import LANGS, N_

# Column of a form → the cells that its list offers.
Ranges = Mapping[str, str]
HEADS, WIDTHS = (N_("Column"), N_("Code"), N_("Remark")), (24, 20, 36, 36, 36, 60)
LANGUAGES = {"ru": "Русский", "kk": "Қазақша", "en": "English"}


def ranges_of(form: Form) -> dict[str, str]:
    """Return where the values of each closed list will stand, as references to the sheet of lists."""
    found, row = {}, 1
    for entry in form.entries:
        if entry.choices(form.l.lang):
            place = 1 if entry.by_code else 2 + LANGS.index(form.l.lang)
            cells = xl_range_abs(row, place, row + len(entry.values) - 1, place)
            found[entry.name] = f"={quote_sheetname(form.sheets[2])}!{cells}"
        row += len(entry.values)
    return found


def write_lists(sheet: Worksheet, form: Form, styles: Styles) -> None:
    """Write the values of all columns of the form one under the other."""
    column, code, remark = map(form.l.t, HEADS)
    for place, head in enumerate((column, code, *(LANGUAGES[lang] for lang in LANGS), remark)):
        sheet.set_column(place, place, WIDTHS[place])
        put(sheet, (0, place), head, styles, HEADER)
    row = 1
    for entry in form.entries:
        row = _write_values(sheet, row, entry, form, styles)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, row - 1, len(WIDTHS) - 1)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write_values(sheet: Worksheet, row: int, entry: Entry, form: Form, styles: Styles) -> int:
    for value in entry.values:
        edge = {"top": 1, "top_color": HEADER["bottom_color"]} if value is entry.values[0] and row > 1 else {}
        texts = [value.code, *(value.names[lang] for lang in LANGS), value.note.get(form.l.lang, "")]
        put(sheet, (row, 0), entry.header, styles, CODE | edge)
        for place, text in enumerate(texts, start=1):
            put(sheet, (row, place), text, styles, WORDS | edge)
        stretch(sheet, row, max(lines_in(text, width) for text, width in zip(texts, WIDTHS[1:], strict=True)))
        row += 1
    return row
