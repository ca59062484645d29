"""The first sheet of a workbook of several exhibits: its title and a link to every sheet."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.worksheet import Worksheet

from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.laid import Laid
from dashboard.exports.workbook.styles import CODE, HEADER, LINK, TITLE, WORDS, Styles
from dashboard.exports.workbook.texts import clean
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
        sheet.write_url(row, 0, _link(one.name), styles.of(**LINK), clean(one.name))
        for at, text in enumerate((shown.title, shown.unit, shown.filters, shown.demo_words), start=1):
            put(sheet, (row, at), text, styles, WORDS)
    last = FIRST + 1 + len(laid)
    sheet.write_url(last, 0, _link(source), styles.of(**LINK), clean(source))
    put(sheet, (last, 1), t("Sources, filters and definitions"), styles, WORDS)
    sheet.freeze_panes(FIRST + 1, 0)


def _link(sheet: str) -> str:
    quoted = sheet.replace("'", "''")
    return f"internal:'{quoted}'!A1"
