"""The columns of a data sheet: headers in words with their unit, values as numbers, codes kept beside their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from dashboard.charts.columns import NUMBERS, cells, column_labels
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.workbook.numbers import number_format, plain_format
from dashboard.exports.workbook.plan import several_units

DAYS = frozenset({"date", "date_from", "date_to", "submitted_on"})
# What is written in words alone: a code says no more.
WORDS_ONLY = frozenset({"qualifier", "status", "target_qualifier", "note", "event"})


@dataclass(frozen=True)
class Column:
    """One column: `name` is the id that CSV and API use, `format` a spreadsheet's number format, `code` a stable id."""

    name: str
    header: str
    values: Sequence[Any]
    format: str = ""
    code: bool = False

    @property
    def numeric(self) -> bool:
        """Return whether the column holds numbers or days, which stand on the right."""
        return bool(self.format)


def columns_of(exhibit: Exhibit, rows: pd.DataFrame) -> list[Column]:
    """Return the columns of an exhibit's rows in their order, then the codes behind the names."""
    view = replace(exhibit.view, filters=exhibit.chart.scaled(exhibit.view.filters))
    told = pd.DataFrame(cells(rows, exhibit.chart.measure, view), columns=rows.columns, index=rows.index)
    headers = _headers(exhibit, rows)
    shown = [_column(name, headers[name], rows[name], told[name], exhibit) for name in map(str, rows.columns)]
    return [*shown, *_codes(rows, told, exhibit)]


def _column(name: str, header: str, values: pd.Series, told: pd.Series, exhibit: Exhibit) -> Column:
    if name in NUMBERS and not (name == "value" and exhibit.chart.measure.codes):
        numbers = [_number(value) for value in values]
        plain = name == "value" and several_units(exhibit.drawn.rows)
        return Column(name, header, numbers, plain_format(numbers) if plain else number_format(name, numbers, exhibit))
    if name in DAYS:
        return Column(name, header, [_day(value) for value in values], "d mmm yyyy")
    return Column(name, header, [str(text) for text in told])


def _number(value: Any) -> Any:
    if pd.isna(value):
        return None
    return int(value) if float(value).is_integer() else float(value)


def _day(value: Any) -> date | None:
    return date.fromisoformat(str(value)[:10]) if value and not pd.isna(value) else None


def _headers(exhibit: Exhibit, rows: pd.DataFrame) -> dict[str, str]:
    labels, named = column_labels(rows, exhibit.view.l), _value_header(exhibit, rows)
    return labels | {"value": named} if named and named not in labels.values() else labels


def _value_header(exhibit: Exhibit, rows: pd.DataFrame) -> str:
    # Rows of several measures have no common name, and a ratio of two columns is none of the measure.
    chart, l = exhibit.chart, exhibit.view.l
    if "measure" in chart.keys or (chart.measure.percent and several_units(rows)):
        return ""
    if {"active", "registered"} <= set(rows.columns):
        return l.opening(l.t("active per 100 registered"))
    scaled = replace(exhibit.view, filters=chart.scaled(exhibit.view.filters))
    return ", ".join(filter(None, (l.t(chart.measure.name), scaled.unit(chart.measure))))


def _codes(rows: pd.DataFrame, told: pd.DataFrame, exhibit: Exhibit) -> list[Column]:
    l = exhibit.view.l
    coded = [name for name in map(str, rows.columns) if _is_coded(name, rows, told, exhibit)]
    return [
        Column(
            name,
            l.t("Code: {column}", column=name),
            ["" if pd.isna(code) else str(code) for code in rows[name]],
            code=True,
        )
        for name in coded
    ]


def _is_coded(name: str, rows: pd.DataFrame, told: pd.DataFrame, exhibit: Exhibit) -> bool:
    if name in WORDS_ONLY | DAYS or (name in NUMBERS and not (name == "value" and exhibit.chart.measure.codes)):
        return False
    return name in exhibit.chart.keys or bool((rows[name].astype(str) != told[name]).any())
