"""Several regions side by side: one row an indicator, one column a region, a bar for its share of the row's largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria


@dataclass(frozen=True)
class Compared:
    """One value: the text and its share of the largest in the row, 0 to 100 (None draws no bar)."""

    text: str
    share_pct: float | None = None
    demo: bool = False


@dataclass(frozen=True)
class ComparedRow:
    """One indicator with its unit and its value in every region."""

    name: str
    unit: str
    values: Sequence[Compared]


def comparison_table(
    caption: str, first: str, regions: Sequence[str | Component], rows: Sequence[ComparedRow]
) -> html.Div:
    """Return the table; `first` heads the column of indicators."""
    heads = [html.Th(name, scope="col") for name in (first, *regions)]
    title = html.Caption(caption, className="visually-hidden")
    table = html.Table(
        [title, html.Thead(html.Tr(heads)), html.Tbody([_row(row) for row in rows])], className="comparison"
    )
    return html.Div(table, role="group", tabIndex=0, className="table-scroll", **aria(label=caption))


def _row(row: ComparedRow) -> html.Tr:
    return html.Tr(
        [html.Th([row.name, html.Small(row.unit)], scope="row"), *[html.Td(_value(one)) for one in row.values]]
    )


def _value(one: Compared) -> list[html.Span]:
    text = html.Span(one.text, className="compared-text")
    if one.share_pct is None:
        return [text]
    kind = "compared-bar is-demo" if one.demo else "compared-bar"
    bar = html.Span(html.Span(style={"width": f"{one.share_pct:g}%"}), className=kind, **aria(hidden="true"))
    return [text, bar]
