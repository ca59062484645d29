"""A table to look through: a page of rows at a time, narrowed by words. assets/69_data.js turns the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.i18n import N_, L

ON_A_PAGE = 25


@dataclass(frozen=True)
class Head:
    """A column: its title, its stable id, and how its cells are set: «», number, quote, long."""

    label: str
    name: str
    kind: str = ""


@dataclass(frozen=True)
class Mark:
    """A cell with more than text: `status` is a word of model.provenance.Status or «damaged», `note` stands below."""

    text: str
    status: str = ""
    note: str = ""


def rows_table(l: L, caption: str, heads: Sequence[Head], rows: Sequence[Sequence[str | Mark]]) -> html.Div:
    """Return the table with its search and pager; the first cell of a row is its header."""
    header = html.Tr([html.Th([one.label, html.Code(one.name)], scope="col", className=_kind(one)) for one in heads])
    body = html.Tbody([_row(heads, row, number >= ON_A_PAGE) for number, row in enumerate(rows)])
    title = html.Caption(caption, className="visually-hidden")
    table = html.Table([title, html.Thead(header), body], className="data-table")
    scroll = html.Div(table, role="group", tabIndex=0, className="table-scroll", **aria(label=caption))
    return html.Div([_search(l), scroll, _pager(l, len(rows))], className="rows-table", **data(size=str(ON_A_PAGE)))


def _row(heads: Sequence[Head], row: Sequence[str | Mark], hidden: bool) -> html.Tr:
    first, *rest = (_cell(head, value) for head, value in zip(heads, row, strict=True))
    cells = [html.Th(first[0], scope="row", className=first[1])]
    return html.Tr([*cells, *[html.Td(content, className=name) for content, name in rest]], hidden=hidden)


def _cell(head: Head, value: str | Mark) -> tuple[Any, str]:
    if isinstance(value, Mark):
        status = f"status-{value.status.replace('_', '-')}" if value.status else ""
        return [_content(head, value), html.Small(value.note)], f"{_kind(head)} {status}".strip()
    return value, _kind(head)


def _content(head: Head, value: Mark) -> Component | str:
    if value.status == "damaged":
        return html.Mark(value.text)
    return html.Q(value.text, lang="ru") if head.kind == "quote" else value.text


def _kind(head: Head) -> str:
    return f"is-{head.kind}" if head.kind else ""


def _search(l: L) -> html.Label:
    words = l.t(N_("Find in the rows"))
    field = dbc.Input(type="search", placeholder=words, autocomplete="off")
    return html.Label([html.Span(words, className="visually-hidden"), icon("search"), field], className="search")


def _pager(l: L, count: int) -> html.Div:
    before, after = (_turn(l.t(words), sign, step) for words, sign, step in TURNS)
    said = html.Span(role="status", className="pager-words", **data(words=l.t(N_("{first}–{last} of {count}"))))
    return html.Div([before, said, after], className="pager", hidden=count <= ON_A_PAGE)


TURNS = ((N_("Previous rows"), "chevron-left", "-1"), (N_("Next rows"), "chevron-right", "1"))


def _turn(label: str, sign: str, step: str) -> html.Button:
    marks = aria(label=label) | data(turn=step)
    return html.Button(icon(sign), type="button", className="icon-button", title=label, disable_n_clicks=True, **marks)
