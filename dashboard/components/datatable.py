"""An accessible table: captioned, scrollable by keyboard, numbers aligned, status shown by sign and class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashboard.components.attributes import aria, data


@dataclass(frozen=True)
class Column:
    """A column: its header and whether it holds numbers."""

    label: str
    numeric: bool = False


@dataclass(frozen=True)
class Link:
    """A file that a cell offers; `label` is what screen readers say."""

    text: str
    address: str
    label: str


@dataclass(frozen=True)
class Cell:
    """The text of a cell; `status` says how it looks, `note` is a second line, `link` a third."""

    text: str
    status: str = ""
    note: str = ""
    link: Link | None = None


def datatable(caption: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], quiet: bool = False) -> html.Div:
    """Return the table; the first cell of a row is its header. A quiet caption is read out but not shown."""
    header = html.Tr([html.Th(one.label, scope="col", className=_class(one)) for one in columns])
    title = html.Caption(caption, className="visually-hidden" if quiet else "")
    body = html.Tbody([_row(columns, row) for row in rows])
    table = html.Table([title, html.Thead(header), body], className="data-table")
    return html.Div(table, role="group", tabIndex=0, className="table-scroll", **aria(label=caption))


def _row(columns: Sequence[Column], row: Sequence[Cell]) -> html.Tr:
    first, *rest = row
    header = html.Th(_content(first), scope="row", className=_class(columns[0], first))
    return html.Tr(
        [
            header,
            *[_cell(column, one) for column, one in zip(columns[1:], rest, strict=True)],
        ]
    )


def _cell(column: Column, cell: Cell) -> html.Td:
    # Where columns stand under one another on phones, each says what it is.
    label = data(label=column.label) if cell.text and not column.numeric else {}
    return html.Td(_content(cell), className=_class(column, cell), **label)


def _content(cell: Cell) -> list[Any]:
    parts: list[Any] = [cell.text, *([html.Small(cell.note)] if cell.note else [])]
    return [*parts, _link(cell.link)] if cell.link else parts


def _link(link: Link) -> html.A:
    marks = aria(label=link.label)
    return html.A(link.text, href=link.address, download="", className="more-link", disable_n_clicks=True, **marks)


def _class(column: Column, cell: Cell | None = None) -> str:
    status = f"status-{cell.status.replace('_', '-')}" if cell and cell.status else ""
    return f"{'is-number' if column.numeric else ''} {status}".strip()
