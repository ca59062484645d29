"""The cells of any table in words: codes as names, numbers with the signs of their precision, dates as written."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd

from dashboard.components.rows_table import Mark
from dashboard.datasets.descriptions import REGISTER, Dataset, Described
from dashboard.datasets.fields import DATE, MONTH
from dashboard.figures.view import View
from dashboard.i18n import DASH, LANGS, NBSP
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS, STATUS_WORDS
from dashboard.model.provenance import Qualifier, Status

# Columns that a reader finds in the cell of another one: column → where.
MERGED = {"value_high": "value", "unit": "value", "qualifier": "value", "section": "quote", "status": "quote"}
WORDS = {"qualifier": QUALIFIER_WORDS, "status": STATUS_WORDS}


def shown_columns(dataset: Dataset, lang: str) -> tuple[Described, ...]:
    """Return the columns that a reader of one language needs: of each family of translations only the own one."""
    names = {column.name for column in dataset.columns}
    shown = [one for one in dataset.columns if MERGED.get(one.name) not in names]
    if dataset.basis == REGISTER:
        # Every record is counted exactly.
        shown = [one for one in shown if one.name != "qualifier"]
    return tuple(one for one in shown if _in_language(one.name, names, lang))


def _in_language(name: str, names: set[str], lang: str) -> bool:
    _, _, ending = name.rpartition("_")
    if ending in LANGS:
        return ending == lang
    # A Russian column without an ending, whose translations have one.
    translated = f"{name}_{lang}" in names and f"{name}_ru" not in names
    return lang == "ru" or not translated


def title(column: Described, lang: str) -> str:
    """Return the title of a column without the language that all columns on screen share."""
    return column.title[lang].removesuffix(f" ({lang})")


def cell(column: Described, row: pd.Series, view: View) -> str | Mark:
    """Return a cell in words."""
    if column.name == "value":
        return _value(row, view)
    if column.name == "quote":
        return Mark(str(row["quote"]), note=view.named("section", str(row["section"])))
    value = row[column.name]
    if pd.isna(value) or value == "":
        return ""
    if column.field.numeric:
        return _number(column, float(value), view)
    return _word(column, str(value), value, view)


def _number(column: Described, value: float, view: View) -> str | Mark:
    if column.unit == "tenge":
        return view.l.money(value)
    return Mark(view.l.num(value), Status.ZERO.value) if value == 0 else view.l.num(value)


def _word(column: Described, text: str, value: object, view: View) -> str | Mark:
    if column.name in WORDS:
        word = view.l.t(WORDS[column.name].get(text, text))
        return Mark(word, text) if text == Status.DEMO.value else word
    if column.field.type == DATE:
        return view.l.date(value if isinstance(value, datetime) else date.fromisoformat(text))
    if column.field.type == MONTH:
        return view.l.period(text, text)
    return _named(column.codelist, text, view) if column.codelist else text


def _named(codelist: str, text: str, view: View) -> str:
    # The code of a total is that of a region, of a direction, or «all».
    lists = ("region_code", "direction", "totals_code") if codelist == "totals_code" else (codelist,)
    return next((name for one in lists if (name := view.named(one, text)) != text), text)


def _value(row: pd.Series, view: View) -> str | Mark:
    qualifier, value = str(row["qualifier"]), row["value"]
    note = " · ".join(filter(None, (_unit(row, view), view.l.t(QUALIFIER_WORDS[qualifier]))))
    if qualifier == Qualifier.AMBIGUOUS.value and row["text"]:
        return Mark(str(row["text"]), "damaged", note)
    if pd.isna(value):
        return (
            Mark(DASH, Status.NOT_STATED.value, view.l.t(STATUS_WORDS[Status.NOT_STATED.value])) if row["unit"] else ""
        )
    return Mark(_signed(row, qualifier, view), Status.ZERO.value if value == 0 else "", note)


def _unit(row: pd.Series, view: View) -> str:
    return view.named("unit", str(row["unit"])) if row["unit"] else ""


def _signed(row: pd.Series, qualifier: str, view: View) -> str:
    if qualifier == Qualifier.RANGE.value and pd.notna(row.get("value_high")):
        return f"{view.l.num(row['value'])}–{view.l.num(row['value_high'])}"
    sign = SIGNS.get(qualifier, "")
    return f"{sign}{NBSP}{view.l.num(row['value'])}" if sign else view.l.num(row["value"])
