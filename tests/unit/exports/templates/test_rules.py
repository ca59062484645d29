"""Every column and every rule of the schemas stands in the template; its lists are what the reader understands."""

from __future__ import annotations

from datetime import datetime
from itertools import product

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils import range_boundaries

from dashboard.datasets.cells import read_column
from dashboard.datasets.checking import FILED
from dashboard.datasets.registers import LOADERS
from dashboard.exports.templates.form import form_of
from dashboard.i18n import LANGS
from dashboard.model.codes import NAMES
from dashboard.model.registers import DATES, KEYS, LABELS, REGISTERS, TEXT_LENGTH
from tests.unit.exports.templates.conftest import opened

ALL = list(product(REGISTERS, LANGS))
ROWS = {"events": 20_000, "volunteers": 960, "funding": 18_480, "submissions": 240}


def schema_of(register: str):
    return LOADERS[register].SCHEMA


def columns_of(register: str) -> list[str]:
    return [name for name in schema_of(register).columns if name != FILED]


def validations(book: openpyxl.Workbook) -> dict[int, object]:
    """Return the validation of each column, by its place."""
    found = {}
    for rule in book.worksheets[0].data_validations.dataValidation:
        (cells,) = rule.sqref.ranges
        assert (cells.min_row, cells.min_col) == (2, cells.max_col)
        found[cells.min_col] = rule
    return found


def cells_of(book: openpyxl.Workbook, reference: str) -> list[str]:
    name, _, cells = reference.lstrip("=").rpartition("!")
    left, top, right, bottom = range_boundaries(cells)
    assert left == right
    sheet = book[name.strip("'")]
    return [sheet.cell(row, left).value for row in range(top, bottom + 1)]


@pytest.fixture(scope="module", params=ALL, ids="-".join)
def template(request):
    register, lang = request.param
    book = opened(register, lang)
    return register, lang, book, validations(book)


def test_every_column_has_one_rule_for_all_its_rows(template):
    register, lang, _, rules = template
    assert [entry.name for entry in form_of(register, lang).entries] == columns_of(register)
    assert sorted(rules) == list(range(1, len(columns_of(register)) + 1))
    assert {next(iter(rule.sqref.ranges)).max_row for rule in rules.values()} == {ROWS[register] + 1}
    assert {rule.errorStyle for rule in rules.values()} <= {None, "stop"}
    assert all(rule.showErrorMessage and rule.showInputMessage for rule in rules.values())


def test_every_check_of_the_schema_is_a_rule_of_the_template(template, resolver):
    register, _, book, rules = template
    for place, name in enumerate(columns_of(register), start=1):
        column, rule = schema_of(register).columns[name], rules[place]
        assert not column.nullable
        for check in column.checks:
            RULES[check.error](name, check.statistics, rule, book, resolver)
        if not column.checks:
            assert (rule.type, rule.operator) == ("textLength", None)
            assert (rule.formula1, rule.formula2) == ("1", str(TEXT_LENGTH[name]))


def closed(name, statistics, rule, book, resolver):
    assert rule.type == "list"
    read = read_column(name, pd.Series(cells_of(book, rule.formula1)), resolver)
    assert read.faults == {}
    assert list(dict.fromkeys(read.values)) == list(statistics["allowed_values"])
    if name == "region":
        filed = read_column("filed", pd.Series(cells_of(book, rule.formula1)), resolver)
        assert list(filed.values) == [*statistics["allowed_values"], *NAMES["region_2022"]]


def within(name, statistics, rule, book, resolver):
    if name not in DATES:
        return closed(name, statistics, rule, book, resolver)
    assert (rule.type, rule.operator) == ("date", None)
    origin = datetime(1899, 12, 30)
    ends = [(statistics[end] - origin).days for end in ("min_value", "max_value")]
    assert [int(rule.formula1), int(rule.formula2)] == ends
    return None


def least(name, statistics, rule, *_):
    assert (rule.type, rule.operator) == ("decimal" if name == "amount_kzt" else "whole", None)
    assert float(rule.formula1) == statistics["min_value"]


def most(name, statistics, rule, *_):
    assert float(rule.formula2) == statistics["max_value"]


# A check of another name has no rule in the template yet: the test fails with its name.
RULES = {
    "unknown_value": closed, "outside_period": within, "negative": least, "implausible": most,
}  # fmt: skip


def test_every_check_of_a_whole_row_is_a_colour(template):
    register, _, book, _ = template
    formulas = {
        (str(area.sqref), rule.type, *rule.formula)
        for area, held in book.worksheets[0].conditional_formatting._cf_rules.items()
        for rule in held
    }
    for check in schema_of(register).checks:
        COLOURS[check.error](register, formulas)
    empty = {area for area, _, *formula in formulas if formula and "COUNTA" in formula[0]}
    assert len(empty) == len(columns_of(register))


def key_repeats(register, formulas):
    keys = [columns_of(register).index(name.replace("region_code", "region")) for name in KEYS[register]]
    letters = [openpyxl.utils.get_column_letter(place + 1) for place in keys]
    if len(letters) == 1:
        assert (f"{letters[0]}2:{letters[0]}20001", "duplicateValues") in formulas
        return
    for letter in letters:
        (formula,) = {one[2] for one in formulas if one[0].startswith(f"{letter}2:") and "SUMPRODUCT" in one[2]}
        assert all(f"(${other}$2:${other}${ROWS[register] + 1}=${other}2)" in formula for other in letters)


def came_early(register, formulas):
    assert any(area.startswith("C2:") and "DATE(" in formula[0] for area, _, *formula in formulas if formula)


COLOURS = {"duplicate_key": key_repeats, "before_month": came_early}


def test_money_with_three_decimals_is_a_colour():
    held = opened("funding", "ru").worksheets[0].conditional_formatting._cf_rules.values()
    assert sum("ROUND($E2,2)" in rule.formula[0] for rules in held for rule in rules) == 1


def test_lists_hold_every_name_that_the_reader_takes(template, resolver):
    register, lang, book, _ = template
    entries = {entry.header: entry for entry in form_of(register, lang).entries}
    for header, code, *names, _ in book.worksheets[2].iter_rows(min_row=2, values_only=True):
        name = entries[header].name
        if name == "activity":
            continue
        read = read_column("filed" if name == "region" else name, pd.Series([code, *names]), resolver)
        assert (set(read.values), read.faults) == ({code}, {}), names


@pytest.mark.parametrize("register", REGISTERS)
def test_lists_are_those_of_the_model_in_house_order(register):
    for entry in form_of(register, "ru").entries:
        labels = LABELS.get("region_code" if entry.name == "region" else entry.name, ())
        assert [one.code for one in entry.values][: len(labels)] == list(labels)
