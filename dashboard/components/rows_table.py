"""A table to look through: a page of rows at a time, narrowed by words.

Hundreds of rows as components would keep a browser busy for seconds, so the rows travel as data and assets/69_data.js
writes those of one page into the table.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon, icon_tree
from dashboard.components.static import planted
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
    written = written_table(caption, heads, rows, ON_A_PAGE)
    return html.Div([_search(l), written, _pager(l, len(rows))], className="rows-table")


def written_table(caption: str, heads: Sequence[Head], rows: Sequence[Sequence[str | Mark]], size: int = 0) -> html.Div:
    """Return the place of a table that the browser writes; `size` rows are a page, 0 means all."""
    marks = data(
        heads=_json([[one.label, one.name, one.kind] for one in heads]),
        rows=_json([[_cell(value) for value in row] for row in rows]),
        size=str(size),
        caption=caption,
    )
    return html.Div(role="group", tabIndex=0, className="table-scroll written", **marks, **aria(label=caption))


def _cell(value: str | Mark) -> str | list[str]:
    return [value.text, value.status, value.note] if isinstance(value, Mark) else value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _search(l: L) -> Component:
    words = l.t(N_("Find in the rows"))
    field = {"type": "search", "className": "form-control", "placeholder": words, "autoComplete": "off"}
    name = ["span", {"className": "visually-hidden"}, [words]]
    return planted(html.Label, [name, icon_tree("search"), ["input", field, []]], className="search")


def _pager(l: L, count: int) -> html.Div:
    before, after = (_turn(l.t(words), sign, step) for words, sign, step in TURNS)
    said = html.Span(role="status", className="pager-words", **data(words=l.t(N_("{first}–{last} of {count}"))))
    return html.Div([before, said, after], className="pager", hidden=count <= ON_A_PAGE)


TURNS = ((N_("Previous rows"), "chevron-left", "-1"), (N_("Next rows"), "chevron-right", "1"))


def _turn(label: str, sign: str, step: str) -> html.Button:
    marks = aria(label=label) | data(turn=step)
    return html.Button(icon(sign), type="button", className="icon-button", title=label, disable_n_clicks=True, **marks)
