"""Colours that show a fault while a form is filled in: what rules of single cells cannot refuse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_range_abs
from xlsxwriter.worksheet import Worksheet

from dashboard.exports.templates.form import Form
from dashboard.exports.templates.rules import DECIMAL
from dashboard.exports.workbook.styles import COLOR, Styles
from dashboard.i18n import N_

WRONG = {"bg_color": COLOR["errorBackground"], "font_color": COLOR["error"]}
MISSING = {"bg_color": COLOR["warningBackground"]}
# The check of a whole row in the register's schema → what a reader is told of its colour.
TOLD: Mapping[str, str] = {
    "duplicate_key": N_("Red marks rows whose key repeats ({key}): leave one of them."),
    "before_month": N_("Red also marks a report that came before its month began."),
    "too_many_decimals": N_("Red also marks an amount with more than two decimals."),
    "empty": N_("Yellow marks what is still empty in a row that was begun."),
}
Mark = tuple[str, list[int], dict[str, Any]]


def write_marks(sheet: Worksheet, form: Form, styles: Styles) -> None:
    """Write the conditional formats of the form's rows."""
    for name, places, condition in marks(form):
        look = styles.of(**(MISSING if name == "empty" else WRONG))
        for place in places:
            sheet.conditional_format(1, place, form.rows, place, condition | {"format": look})


def marks(form: Form) -> Iterator[Mark]:
    """Yield the name of each fault, the columns that show it, and the condition of XlsxWriter."""
    yield "duplicate_key", form.places(form.key), _repeated(form)
    columns = {entry.name: place for place, entry in enumerate(form.entries)}
    for name, place in columns.items():
        if form.entries[place].rule.kind == DECIMAL:
            cell = f"${xl_col_to_name(place)}2"
            yield "too_many_decimals", [place], _formula(f"AND(ISNUMBER({cell}),ROUND({cell},2)<>{cell})")
        if name == "submitted_on":
            yield "before_month", [place], _early(place, columns["month"])
    last = xl_col_to_name(len(columns) - 1)
    for place in columns.values():
        cell = f"{xl_col_to_name(place)}2"
        yield "empty", [place], _formula(f"AND(LEN({cell})=0,COUNTA($A2:${last}2)>0)")


def _repeated(form: Form) -> dict[str, Any]:
    if len(form.key) == 1:
        return {"type": "duplicate"}
    # Equal signs compare texts as they are; COUNTIFS would read 2020-05 as a day.
    same = "*".join(_same(place, form.rows) for place in form.places(form.key))
    filled = ",".join(f'${xl_col_to_name(place)}2<>""' for place in form.places(form.key))
    return _formula(f"AND({filled},SUMPRODUCT({same})>1)")


def _same(place: int, rows: int) -> str:
    return f"({xl_range_abs(1, place, rows, place)}=${xl_col_to_name(place)}2)"


def _early(day: int, month: int) -> dict[str, Any]:
    came, about = f"${xl_col_to_name(day)}2", f"${xl_col_to_name(month)}2"
    begun = f"DATE(VALUE(LEFT({about},4)),VALUE(RIGHT({about},2)),1)"
    return _formula(f'AND(ISNUMBER({came}),{about}<>"",IFERROR({came}<{begun},FALSE))')


def _formula(text: str) -> dict[str, Any]:
    return {"type": "formula", "criteria": f"={text}"}
