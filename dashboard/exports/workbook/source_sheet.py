"""The sheet «Source»: what each exhibit shows, where it comes from, and what the marks of precision mean."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.workbook.cells import Look, put
from dashboard.exports.workbook.laid import Laid
from dashboard.exports.workbook.styles import HEADER, LABEL, LINK, WORDS, Styles
from dashboard.exports.workbook.texts import bare, clean
from dashboard.exports.workbook.widths import BOLD, lines_in, stretch
from dashboard.i18n import N_

LABELS, TEXTS = 34, 96
# Excel refuses longer addresses.
LONGEST_LINK = 2_079
DEMO = N_("Demonstration data: invented records, not figures of the report")


def write_source(book: Workbook, name: str, laid: Sequence[Laid], styles: Styles) -> None:
    """Write the sheet `name` about all exhibits, then the definitions that their rows need."""
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, LABELS)
    sheet.set_column(1, 1, TEXTS)
    sheet.hide_gridlines(2)
    sheet.fit_to_pages(1, 0)
    sheet.set_paper(9)
    row = 0
    for one in laid:
        row = _about(sheet, row, one, styles, several=len(laid) > 1) + 1
    _definitions(sheet, row, [one.exhibit for one in laid], styles)


def _about(sheet: Worksheet, row: int, one: Laid, styles: Styles, *, several: bool) -> int:
    exhibit, t = one.exhibit, one.exhibit.view.l.t
    _put_line(sheet, row, (one.name if several else t("About the chart"), exhibit.title), styles, (HEADER, HEADER))
    for label, text in facts(exhibit):
        row += 1
        _put_line(sheet, row, (t(label), text), styles)
    return row + 1


def _put_line(
    sheet: Worksheet, row: int, texts: tuple[str, str], styles: Styles, looks: tuple[Look, Look] = (LABEL, WORDS)
) -> None:
    label, text = texts
    put(sheet, (row, 0), label, styles, looks[0])
    stretch(sheet, row, max(lines_in(label, LABELS), lines_in(text, TEXTS / BOLD)))
    if text.startswith(("https://", "http://")) and len(text) <= LONGEST_LINK:
        sheet.write_url(row, 1, clean(text), styles.of(**LINK))
    else:
        put(sheet, (row, 1), text, styles, looks[1])


def facts(exhibit: Exhibit) -> list[tuple[str, str]]:
    """Return what a reader has to know of an exhibit as (label, text), the labels as messages; nothing empty."""
    drawn, chart, l = exhibit.drawn, exhibit.chart, exhibit.view.l
    found = [
        (N_("Subtitle"), drawn.subtitle),
        (N_("Unit"), exhibit.unit),
        (N_("Filters"), bare(exhibit.filters, l.t("Filters"))),
        (N_("Number of respondents (n)"), l.num(chart.n) if chart.n else ""),
        (N_("Source"), bare(drawn.source, l.t("Source"))),
        (N_("Precision"), bare(drawn.precision, l.t("Precision"))),
        (N_("Demo data"), l.t(DEMO) if drawn.demo else ""),
        (N_("Note"), exhibit.note),
        (N_("Made on"), l.date(exhibit.made)),
        (N_("Data version"), exhibit.version),
        (N_("Address"), exhibit.address),
    ]
    return [(label, text) for label, text in found if text]


def _definitions(sheet: Worksheet, row: int, exhibits: Sequence[Exhibit], styles: Styles) -> None:
    l = exhibits[0].view.l
    known = {term: said for exhibit in exhibits for term, said in exhibit.definitions}
    if not known:
        return
    _put_line(sheet, row, (l.t("Definitions"), ""), styles, (HEADER, HEADER))
    for at, line in enumerate(known.items(), start=row + 1):
        _put_line(sheet, at, line, styles)
