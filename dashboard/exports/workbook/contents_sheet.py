"""The first sheet of a workbook of several exhibits: its title and a link to every sheet."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.laid import Laid
from dashboard.exports.workbook.styles import CODE, HEADER, LINK, TITLE, WORDS, Styles
from dashboard.exports.workbook.texts import bare, clean
from dashboard.exports.workbook.widths import lines_in, stretch
from dashboard.i18n import N_

COLUMNS = ((N_("Sheet"), 34), (N_("Title"), 72), (N_("Unit"), 22), (N_("Filters"), 52), (N_("Marks"), 16))
FIRST = 3


def write_contents(sheet: Worksheet, title: str, laid: Sequence[Laid], source: str, styles: Styles) -> None:
    """Write title, day, and a row for each sheet; `source` is the name of the sheet of sources."""
    exhibit = laid[0].exhibit
    t = exhibit.view.l.t
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    put(sheet, (0, 0), title, styles, {**TITLE, "text_wrap": False})
    put(sheet, (1, 0), exhibit.stamp, styles, CODE)
    for at, (header, width) in enumerate(COLUMNS):
        sheet.set_column(at, at, width)
        put(sheet, (FIRST, at), t(header), styles, HEADER)
    for row, one in enumerate(laid, start=FIRST + 1):
        shown = one.exhibit
        _put_row(
            sheet, row, one.name, (shown.title, shown.unit, bare(shown.filters, t("Filters")), shown.demo_words), styles
        )
    _put_row(sheet, FIRST + 1 + len(laid), source, (t("Sources, filters and definitions"),), styles)
    sheet.freeze_panes(FIRST + 1, 0)


def _put_row(sheet: Worksheet, row: int, name: str, texts: Sequence[str], styles: Styles) -> None:
    sheet.write_url(row, 0, _link(name), styles.of(**LINK), clean(name))
    for at, text in enumerate(texts, start=1):
        put(sheet, (row, at), text, styles, WORDS)
    stretch(sheet, row, max(lines_in(text, COLUMNS[at][1]) for at, text in enumerate(texts, start=1)))


def _link(sheet: str) -> str:
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!A1"
