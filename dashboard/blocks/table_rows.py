"""The rows of the table that a reader chose, in the reader's state."""

from __future__ import annotations

from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks import wording
from dashboard.blocks.datasets import FORMATS, address
from dashboard.blocks.reading import Reading
from dashboard.components.attributes import aria
from dashboard.components.icon import icon
from dashboard.components.rows_table import Head, rows_table
from dashboard.datasets.descriptions import REGISTER, Dataset, Described
from dashboard.i18n import N_
from dashboard.queries import tables

FIRST = "indicators"
# Registers are long: the page shows their first rows, the files hold all.
SHOWN = 100
LONG = ("section", "text", "note", "role", "description", "definition", "what", "summary", "title", "name")


def options(reading: Reading) -> dict[str, str]:
    """Return every table that can be looked at: the value of `measure` → its title."""
    lang = reading.view.l.lang
    return {name.replace("_", "-"): one.title[lang] for name, one in reading.catalogue.datasets.items()}


def chosen(reading: Reading) -> Dataset:
    """Return the table that the address names, or the first one."""
    return reading.catalogue.datasets.get(
        reading.view.filters.measure.replace("-", "_"), reading.catalogue.datasets[FIRST]
    )


def table_rows(reading: Reading) -> Component:
    """Return the chosen table: what it is, its files, its rows in words."""
    dataset, l = chosen(reading), reading.view.l
    count = tables.rows(reading.catalogue, dataset.name, reading.view.filters)
    head = html.Div([_words(dataset, count, reading), _files(dataset, reading)], className="rows-head")
    if not count:
        return html.Div([head, html.P(l.t("There are no rows for these filters."), className="rows-empty")])
    frame = tables.first_rows(reading.catalogue, dataset.name, reading.view.filters, SHOWN)
    return html.Div([head, _table(dataset, frame, reading)])


def _words(dataset: Dataset, count: int, reading: Reading) -> html.Div:
    l = reading.view.l
    size = l.n("{count} row", "{count} rows", count)
    if dataset.basis == REGISTER and count > SHOWN:
        size = l.t("{rows}, the first {shown} are shown", rows=size, shown=l.num(SHOWN))
    demo = dataset.basis == REGISTER and reading.catalogue.demo
    badge: list[Any] = [" ", html.Span([icon("easel"), l.t(N_("demo data"))], className="badge-demo")] if demo else []
    note = l.t("One row: {row}", row=dataset.row[l.lang])
    return html.Div([html.H3([dataset.title[l.lang], *badge]), html.P(f"{size} · {note}")])


def _files(dataset: Dataset, reading: Reading) -> html.Div:
    l = reading.view.l
    links = [(kind.upper() if kind == "csv" else "Parquet", address(dataset.name, kind, reading)) for kind in FORMATS]
    links.insert(1, (l.t("CSV, headings in words"), address(dataset.name, "csv", reading) + "&labels=1"))
    return html.Div([_link(text, href, dataset.title[l.lang]) for text, href in links], className="dataset-files")


def _link(text: str, href: str, name: str) -> html.A:
    marks = aria(label=f"{name}: {text}")
    return html.A(text, href=href, download="", className="file-button", disable_n_clicks=True, **marks)


def _table(dataset: Dataset, frame: pd.DataFrame, reading: Reading) -> Component:
    view, columns = reading.view, wording.shown_columns(dataset, reading.view.l.lang)
    heads = [Head(wording.title(one, view.l.lang), one.name, _kind(one)) for one in columns]
    rows = [[wording.cell(one, row, view) for one in columns] for _, row in frame.iterrows()]
    return rows_table(view.l, dataset.title[view.l.lang], heads, rows)


def _kind(column: Described) -> str:
    if column.field.numeric:
        return "number"
    if column.name in ("quote", "terms_quote"):
        return "quote"
    return "long" if column.name.rsplit("_", 1)[0] in LONG else ""
