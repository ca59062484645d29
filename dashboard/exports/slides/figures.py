"""The leading figures behind a finding in lines: name, value with its sign, and its state where states differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.charts.columns import cells, column_labels
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides.forms_own import with_measures
from dashboard.exports.slides.forms_time import date_words, doubt_words
from dashboard.exports.slides.texts import plain
from dashboard.figures.labels import ABSENT, exact_text, status_text, value_text
from dashboard.figures.ledger import written
from dashboard.figures.scale import Scale, number
from dashboard.figures.strip_rows import strips_of
from dashboard.i18n import DASH, NBSP
from dashboard.model.filters import Filters

LEADING, _DIGITS = 12, 2
_STATES = ("qualifier", "status")


def figures_of(exhibit: Exhibit) -> list[str]:
    """Return a heading, the first rows and how many more there are: events, values from high to low, or words."""
    rows, l = exhibit.drawn.rows, exhibit.view.l
    if _is_profile(rows):
        return [l.t("Figures:"), *(f"• {line}" for line in _profile(exhibit))]
    if "date_from" in rows:
        lines = _dated(rows, exhibit)
    elif (known := _measured(rows)).any():
        lines = _values(rows[known], exhibit)
    else:
        lines = _worded(rows, exhibit)
    rest = len(rows) - min(len(lines), LEADING)
    more = [l.t("and {count} more in the table", count=l.num(rest))] if rest else []
    head = l.t("Figures, {unit}:", unit=exhibit.unit) if _is_count(exhibit) else l.t("Figures:")
    return [head, *(f"• {line}" for line in lines[:LEADING]), *more]


def _is_count(exhibit: Exhibit) -> bool:
    # The unit of a count stands once in the heading, where no number governs its case.
    rows, measure = exhibit.drawn.rows, exhibit.chart.measure
    own = "unit" in rows or "date_from" in rows or not _measured(rows).any()
    return not (own or measure.percent or measure.money or scaled(exhibit).per == "share")


def scaled(exhibit: Exhibit) -> Filters:
    """Return the reader's filters with the scale that the chart can show."""
    return exhibit.chart.scaled(exhibit.view.filters)


def _is_profile(rows: pd.DataFrame) -> bool:
    return "measure" in rows and "unit" not in rows


def _profile(exhibit: Exhibit) -> list[str]:
    strips = strips_of(with_measures(exhibit.drawn.rows, exhibit.view), exhibit.view)
    words = [(f"{one.name}: {plain(one.value_text())}{NBSP}{one.unit}", one.place_text()) for one in strips]
    return ["; ".join(part for part in pair if part) for pair in words]


def _measured(rows: pd.DataFrame) -> pd.Series:
    stated = ~rows["status"].isin(ABSENT)
    return stated & pd.Series([number(value) is not None for value in rows["value"]], index=rows.index)


def _dated(rows: pd.DataFrame, exhibit: Exhibit) -> list[str]:
    told = [(doubt_words(row, exhibit.view), date_words(row, exhibit.view), row) for _, row in rows.iterrows()]
    # What is doubted is what the finding speaks of.
    told.sort(key=lambda one: not one[0])
    names = [plain(exhibit.view.named("event", str(row["event"]))) for *_, row in told]
    return [
        f"{when}: {name}" + (f" ({doubt})" if doubt else "") for (doubt, when, _), name in zip(told, names, strict=True)
    ]


def _values(rows: pd.DataFrame, exhibit: Exhibit) -> list[str]:
    if len(rows) > LEADING:
        rows = rows.sort_values("value", ascending=False, kind="stable")
    differ = any(exhibit.drawn.rows[name].nunique() > 1 for name in _STATES)
    records: Sequence[Mapping[str, Any]] = rows.to_dict("records")  # type: ignore[assignment]
    return [_value(record, exhibit, differ) for record in records]


def _value(record: Mapping[str, Any], exhibit: Exhibit, differ: bool) -> str:
    view = exhibit.view
    name = ", ".join(plain(view.named(key, str(record[key]))) for key in exhibit.chart.keys)
    state = f" ({plain(status_text(record, view))})" if differ else ""
    return f"{name}: {plain(_text(record, exhibit))}{state}"


def _text(record: Mapping[str, Any], exhibit: Exhibit) -> str:
    view, measure = replace(exhibit.view, filters=scaled(exhibit)), exhibit.chart.measure
    if "unit" in record:
        return NBSP.join(part for part in written(record, view) if part)
    if _is_count(exhibit):
        return value_text(record, Scale(view, digits=_DIGITS if record["value"] < 1 else None))
    return exact_text(record, view, measure)


def _worded(rows: pd.DataFrame, exhibit: Exhibit) -> list[str]:
    shown = [name for name in map(str, rows.columns) if name not in _STATES]
    # What is rare is what a finding speaks of.
    counts = rows["value"].map(rows["value"].value_counts())
    rows = rows.loc[counts.sort_values(kind="stable").index, shown]
    labels = list(column_labels(rows, exhibit.view.l).values())
    return [
        "; ".join(f"{label}: {plain(text)}" for label, text in zip(labels, line, strict=True) if _says(text))
        for line in cells(rows.head(LEADING), exhibit.chart.measure, exhibit.view)
    ] + [""] * max(len(rows) - LEADING, 0)


def _says(text: str) -> bool:
    return text not in ("", DASH, "nan", "None")
