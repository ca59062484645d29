"""What a template says: in the reader's language, within the limits of a workbook, about every column; always alike."""

from __future__ import annotations

import io
import zipfile
from itertools import product

import pytest

from dashboard.exports.templates.book import template_bytes
from dashboard.exports.templates.form import form_of
from dashboard.exports.templates.sayings import LONGEST_MESSAGE, LONGEST_TITLE, alarm, allowed, prompt
from dashboard.exports.templates.vocabulary import template_name
from dashboard.figures.palette import palette
from dashboard.i18n import LANGS, L
from dashboard.model.registers import FILE_COLUMNS, PLAUSIBLE, REGISTERS, TEXT_LENGTH
from tests.unit.exports.templates.conftest import opened

ALL = list(product(REGISTERS, LANGS))


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_the_same_lists_give_the_same_bytes(register, lang):
    again = template_bytes.__wrapped__(register, lang)
    assert again == template_bytes(register, lang)
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    made = opened(register, lang).properties
    assert made.created == made.modified
    assert made.created.isoformat() == "2020-01-01T00:00:00"


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_messages_end_as_sentences_and_fit(register, lang):
    form = form_of(register, lang)
    for entry in form.entries:
        for title, text in (prompt(entry, form), alarm(entry, form)):
            assert 0 < len(title) <= LONGEST_TITLE
            assert len(text) < LONGEST_MESSAGE
            assert text.endswith(".")
            assert entry.header in (title, text.split(". ")[0])


def test_rules_are_said_with_their_ends():
    form = form_of("events", "en")
    said = {entry.name: allowed(entry, form) for entry in form.entries}
    assert said["date"] == "A day from 2020-01-01 to 2020-12-31"
    assert said["volunteers"] == f"A whole number from 0 to {PLAUSIBLE['volunteers']:,}"
    assert said["format"] == "One of: Online; In person; Mixed"
    assert said["region"] == "20 values, on the sheet “Lists”"
    assert said["event_id"] == f"At most {TEXT_LENGTH['event_id']} characters"


@pytest.mark.parametrize(
    ("lang", "title", "text"),
    [
        ("ru", "Значение не подходит", "Волонтёры. Целое число от 0 до 100\u00a0000."),
        ("kk", "Мән сәйкес келмейді", "Волонтерлер. 0 мен 100\u00a0000 аралығындағы бүтін сан."),
        ("en", "The value does not fit", "Volunteers. A whole number from 0 to 100,000."),
    ],
)
def test_a_wrong_value_is_answered_in_the_readers_language(lang, title, text):
    (rule,) = (
        one
        for one in opened("events", lang).worksheets[0].data_validations.dataValidation
        if str(one.sqref).startswith("G2:")
    )
    assert (rule.errorTitle, rule.error) == (title, text)


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_the_guide_describes_every_column_and_every_rule(register, lang):
    form, guide = form_of(register, lang), opened(register, lang).worksheets[1]
    rows = list(guide.iter_rows(values_only=True))
    table = rows[-len(form.entries) :]
    assert tuple(row[1] for row in table) == FILE_COLUMNS[register]
    for row, entry in zip(table, form.entries, strict=True):
        required, example = row[6], row[7]
        assert row[:3] == (entry.header, entry.name, entry.meaning)
        assert row[5] == allowed(entry, form)
        assert required == L(lang).t("required")
        assert example not in (None, "")
    told = " ".join(str(row[0]) for row in rows)
    assert f"load --check {register}.xlsx" in told
    for message in (
        "No personal data: no names of people, phone numbers, e-mail addresses or IIN.",
        "A file is accepted whole or refused whole; every fault is named with its row, column and mend.",
        "A corrected file replaces the rows of its regions and months; everything else stays as it was.",
        "Regions made in 2022 may be chosen: they are counted in the region of 2020 that held their territory.",
    ):
        assert L(lang).t(message) in told


@pytest.mark.parametrize(("register", "lang"), ALL)
def test_the_form_has_the_look_of_the_house(register, lang):
    form, sheet = form_of(register, lang), opened(register, lang).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.max_row == 1
    for cell, entry in zip(sheet[1], form.entries, strict=True):
        assert cell.value == entry.header
        assert cell.font.b
        assert cell.fill.fgColor.rgb == "FF" + palette("light").color["accentSubtle"].lstrip("#")
        assert sheet.column_dimensions[cell.column_letter].width >= len(entry.header) + 2
        assert cell.comment is None


@pytest.mark.parametrize(("lang", "day"), [("ru", "dd.mm.yyyy"), ("kk", "dd.mm.yyyy"), ("en", "yyyy-mm-dd")])
def test_empty_cells_have_the_formats_of_their_columns(lang, day):
    events = opened("events", lang).worksheets[0].column_dimensions
    assert [events[letter].number_format for letter in "ABCEG"] == ["@", day, "@", "@", "0"]
    funding = opened("funding", lang).worksheets[0].column_dimensions
    assert [funding[letter].number_format for letter in "BE"] == ["@", "0.00"]


def test_names_of_files_are_the_readers():
    assert template_name("events", L("ru")) == "Шаблон. Реестр мероприятий.xlsx"
    assert template_name("funding", L("kk")) == "Үлгі. Қаражат тізілімі.xlsx"


def test_another_register_is_no_template():
    with pytest.raises(KeyError):
        template_bytes("people", "ru")
