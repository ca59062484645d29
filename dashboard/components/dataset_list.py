"""The list of tables: each with its files, and its columns on opening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.rows_table import Head, Mark, written_table
from dashboard.i18n import N_, L


@dataclass(frozen=True)
class Entry:
    """A table: `rows` is its size in words, `files` maps a format to an address, `view` leads to its rows."""

    name: str
    title: str
    row: str
    rows: str
    files: Mapping[str, str]
    view: str
    facts: Sequence[tuple[str, str]]
    columns: Sequence[Sequence[str | Mark]]
    demo: bool = False


def dataset_list(l: L, entries: Sequence[Entry]) -> html.Ul:
    """Return the tables, one under the other; files and rows follow the filters in the browser."""
    return html.Ul([html.Li(_entry(l, one)) for one in entries], className="dataset-list")


def _entry(l: L, one: Entry) -> list[Component]:
    badge: list[Any] = [" ", html.Span(l.t(N_("demo")), className="badge-demo")] if one.demo else []
    words = html.Span([html.Span([one.title, *badge], className="dataset-title"), html.Small(one.rows)])
    summary = html.Summary([icon("chevron-right"), words])
    links = [_file(l, one, kind, address) for kind, address in one.files.items()]
    return [html.Details([summary, _about(l, one)]), html.Div([_view(l, one), *links], className="dataset-files")]


def _file(l: L, one: Entry, kind: str, address: str) -> html.A:
    label = l.t(N_("{name}: download {format}"), name=one.title, format=kind.upper())
    marks = aria(label=label)
    words = {"csv": "CSV", "parquet": "Parquet"}[kind]
    return html.A(
        words, href=address, id=ids.nav(f"{one.name}.{kind}"), download="", className="file-button",
        disable_n_clicks=True, **marks,
    )  # fmt: skip


def _view(l: L, one: Entry) -> html.A:
    label = l.t(N_("{name}: look at the rows"), name=one.title)
    marks = aria(label=label) | data(table=one.view)
    return html.A(
        icon("table"), href="#card-rows", title=label, className="icon-button", disable_n_clicks=True, **marks
    )


def _about(l: L, one: Entry) -> html.Div:
    facts = html.Dl([html.Div([html.Dt(name), html.Dd(text)]) for name, text in one.facts], className="fact-list")
    names = (N_("Column"), N_("Type"), N_("Meaning and allowed values"))
    heads = [Head(l.t(name), "") for name in names]
    return html.Div([html.P(one.row), facts, written_table(one.title, heads, one.columns)])
