"""The cells of any table in words: codes as names, numbers with the signs of their precision, dates as written."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd

from dashboard.components.rows_table import Mark
from dashboard.datasets.descriptions import Dataset, Described
from dashboard.datasets.fields import DATE, MONTH
from dashboard.figures.view import View
from dashboard.i18n import DASH, LANGS, NBSP
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS, STATUS_WORDS
from dashboard.model.provenance import Qualifier, Status

# Said together with the value.
MERGED = ("value_high",)
WORDS = {"qualifier": QUALIFIER_WORDS, "status": STATUS_WORDS}


def shown_columns(dataset: Dataset, lang: str) -> tuple[Described, ...]:
    """Return the columns that a reader of one language needs: of each family of translations only the own one."""
    names = {column.name for column in dataset.columns}
    return tuple(one for one in dataset.columns if one.name not in MERGED and _in_language(one.name, names, lang))


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
    # The code of a total is that of a region, of a direction, or «total».
    lists = ("region_code", "direction", "totals_kind") if codelist == "totals_code" else (codelist,)
    return next((name for one in lists if (name := view.named(one, text)) != text), text)


def _value(row: pd.Series, view: View) -> str | Mark:
    qualifier, value = str(row["qualifier"]), row["value"]
    if qualifier == Qualifier.AMBIGUOUS.value:
        return Mark(str(row["text"]), "damaged")
    if pd.isna(value):
        return Mark(DASH, Status.NOT_STATED.value) if row.get("unit") else ""
    if qualifier == Qualifier.RANGE.value and pd.notna(row.get("value_high")):
        return f"{view.l.num(value)}–{view.l.num(row['value_high'])}"
    sign = SIGNS.get(qualifier, "")
    text = f"{sign}{NBSP}{view.l.num(value)}" if sign else view.l.num(value)
    return Mark(text, Status.ZERO.value) if value == 0 else text
