"""The whole template: the form, how to fill it in, and the lists behind its cells."""

from __future__ import annotations

import io
from datetime import datetime
from functools import lru_cache

from xlsxwriter import Workbook

from dashboard.exports.templates.form import Form, form_of
from dashboard.exports.templates.form_sheet import write_form
from dashboard.exports.templates.guide_sheet import write_guide
from dashboard.exports.templates.lists_sheet import ranges_of, write_lists
from dashboard.exports.workbook.book import OPTIONS
from dashboard.exports.workbook.styles import Styles
from dashboard.i18n import LANGS
from dashboard.model.registers import REGISTERS

# A template follows from schemas and lists alone: the same ones give the same bytes on any day.
MADE = datetime(2020, 1, 1)


@lru_cache(maxsize=len(REGISTERS) * len(LANGS))
def template_bytes(register: str, lang: str) -> bytes:
    """Return the template of a register in a language as an XLSX file. Raises KeyError for another register."""
    form, buffer = form_of(register, lang), io.BytesIO()
    book = Workbook(buffer, OPTIONS)
    book.set_properties({"title": form.title, "subject": form.row, "created": MADE})
    _write(book, form)
    book.close()
    return buffer.getvalue()


def _write(book: Workbook, form: Form) -> None:
    styles = Styles(book)
    write_form(book, form, ranges_of(form), styles)
    write_guide(book.add_worksheet(form.sheets[1]), form, styles)
    write_lists(book.add_worksheet(form.sheets[2]), form, styles)
