"""The whole workbook: contents where there are several exhibits, a sheet for each, and their sources."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time

from xlsxwriter import Workbook

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.workbook.contents_sheet import write_contents
from dashboard.exports.workbook.data_sheet import write_data
from dashboard.exports.workbook.laid import laid_out
from dashboard.exports.workbook.source_sheet import write_source
from dashboard.exports.workbook.styles import Styles
from dashboard.exports.workbook.texts import clean, sheet_name

Progress = Callable[[int, int], None]
# Text stays text: nothing in a cell runs or leads away by itself.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
    "default_date_format": "yyyy-mm-dd",
}


def workbook_bytes(exhibits: Sequence[Exhibit], title: str = "", progress: Progress | None = None) -> bytes:
    """Return the exhibits as an XLSX file under a title; `progress` hears how many of how many sheets are done.

    Raises ValueError without any exhibit.
    """
    if not exhibits:
        raise ValueError("A workbook holds at least one chart.")
    buffer = io.BytesIO()
    book = Workbook(buffer, OPTIONS)
    _describe(book, exhibits, title)
    _write(book, exhibits, title, progress or (lambda done, of: None))
    book.close()
    return buffer.getvalue()


def _write(book: Workbook, exhibits: Sequence[Exhibit], title: str, progress: Progress) -> None:
    l, styles = exhibits[0].view.l, Styles(book)
    contents, source = l.t("Contents"), sheet_name(l.t("Source"), ())
    names = [contents, source] if len(exhibits) > 1 else [source]
    laid = []
    for number, exhibit in enumerate(exhibits, start=1):
        prefix = f"{number} " if len(exhibits) > 1 else ""
        names.append(sheet_name(prefix + l.t(exhibit.chart.name), names))
        laid.append(laid_out(exhibit, names[-1]))
    if len(exhibits) > 1:
        write_contents(book.add_worksheet(contents), title or exhibits[0].title, laid, source, styles)
    for number, one in enumerate(laid, start=1):
        write_data(book, one, styles)
        progress(number, len(laid))
    write_source(book, source, laid, styles)


def _describe(book: Workbook, exhibits: Sequence[Exhibit], title: str) -> None:
    first = exhibits[0]
    made = datetime.combine(first.made, time(), UTC).replace(tzinfo=None)
    words = {"title": title or first.title, "subject": first.drawn.subtitle, "comments": first.stamp}
    book.set_properties({name: clean(text, 255) for name, text in words.items()} | {"created": made})
