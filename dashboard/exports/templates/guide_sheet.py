"""The sheet «How to fill in»: steps, rules, and every column with its meaning, rule and example."""

from __future__ import annotations

from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from dashboard.exports.templates.examples import example
from dashboard.exports.templates.form import Entry, Form
from dashboard.exports.templates.marks import TOLD, marks
from dashboard.exports.templates.rules import DAY, DECIMAL
from dashboard.exports.templates.sayings import allowed
from dashboard.exports.workbook.cells import put
from dashboard.exports.workbook.styles import HEADER, LABEL, TITLE, WORDS, Styles
from dashboard.exports.workbook.widths import lines_in, stretch
from dashboard.i18n import N_
from dashboard.model.registers import MONTHS

COLUMNS = (
    (N_("Column"), 22), (N_("Name in the API"), 16), (N_("Meaning"), 44), (N_("Type"), 16), (N_("Unit"), 16),
    (N_("Allowed values"), 44), (N_("Filled in"), 23), (N_("Example"), 26),
)  # fmt: skip
WIDTH = sum(width for _, width in COLUMNS)
STEPS = (
    N_("Fill in the first sheet; its cells offer lists and refuse what does not fit."),
    N_("Check the file, nothing is loaded yet: {command}"),
    N_("Load it: {command}"),
)
RULES = (
    N_("Every cell of a row is filled in; write 0 where there is nothing to count."),
    N_("Columns may stand in any order; do not rename them and do not add others."),
    N_("The period is {period}: rows of other months are refused."),
    N_("No personal data: no names of people, phone numbers, e-mail addresses or IIN."),
    N_("A file is accepted whole or refused whole; every fault is named with its row, column and mend."),
    N_("A corrected file replaces the rows of its regions and months; everything else stays as it was."),
    N_("Regions made in 2022 may be chosen: they are counted in the region of 2020 that held their territory."),
)
COMMAND = "python -m dashboard load {option}{register}.xlsx"


def write_guide(sheet: Worksheet, form: Form, styles: Styles) -> None:
    """Write title, steps and rules, then the table of columns."""
    for place, (_, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
    put(sheet, (0, 0), form.title, styles, {**TITLE, "text_wrap": False})
    put(sheet, (1, 0), form.l.t("One row: {row}", row=form.row), styles, {})
    row = _write_lines(sheet, 3, form.l.t("Three steps"), steps(form), styles)
    row = _write_lines(sheet, row + 1, form.l.t("Rules"), regulations(form), styles)
    _write_columns(sheet, row + 1, form, styles)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def steps(form: Form) -> list[str]:
    """Return what to do with the form, numbered."""
    checking, loading = (COMMAND.format(option=option, register=form.register) for option in ("--check ", ""))
    commands = ("", checking, loading)
    told = [form.l.t(step, command=command) for step, command in zip(STEPS, commands, strict=True)]
    return [f"{number}. {text}" for number, text in enumerate(told, start=1)]


def regulations(form: Form) -> list[str]:
    """Return the rules that the rows of the form obey, and what its colours mean."""
    period = form.l.period(MONTHS[0], MONTHS[-1])
    key = form.l.join([entry.header for entry in form.entries if entry.name in form.key])
    colours = dict.fromkeys(name for name, _, _ in marks(form))
    told = [form.l.t(rule, period=period) for rule in RULES]
    return [f"• {text}" for text in (*told, *(form.l.t(TOLD[name], key=key) for name in colours))]


def _write_lines(sheet: Worksheet, row: int, title: str, lines: list[str], styles: Styles) -> int:
    put(sheet, (row, 0), title, styles, {**LABEL, "text_wrap": False})
    for line in lines:
        row += 1
        sheet.merge_range(row, 0, row, len(COLUMNS) - 1, "", styles.of(**WORDS))
        put(sheet, (row, 0), line, styles, WORDS)
        stretch(sheet, row, lines_in(line, WIDTH))
    return row + 1


def _write_columns(sheet: Worksheet, row: int, form: Form, styles: Styles) -> None:
    for place, (head, _) in enumerate(COLUMNS):
        put(sheet, (row, place), form.l.t(head), styles, HEADER)
    for entry in form.entries:
        row += 1
        texts = list(_about(entry, form))
        for place, text in enumerate(texts):
            put(sheet, (row, place), text, styles, WORDS | ({"bold": True} if not place else {}))
        put(sheet, (row, len(texts)), example(entry, form.l), styles, _look(entry, form))
        stretch(sheet, row, max(lines_in(text, COLUMNS[place][1]) for place, text in enumerate(texts)))


def _about(entry: Entry, form: Form) -> Iterator[str]:
    yield from (entry.header, entry.name, entry.meaning, entry.type, entry.unit)
    yield allowed(entry, form)
    yield form.l.t("required")


def _look(entry: Entry, form: Form) -> dict[str, object]:
    formats = {DAY: form.day_format, DECIMAL: "0.00"}
    return {"align": "left", "text_wrap": True, "num_format": formats.get(entry.rule.kind, "General")}
