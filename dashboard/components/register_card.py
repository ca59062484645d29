"""The card of a register: how many rows match, the way to the file, the grid, source and precision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc, html

from dashboard import ids
from dashboard.components.attributes import aria, data
from dashboard.components.card import Words, card_foot, card_head, frame, text_ids
from dashboard.components.icon import icon
from dashboard.components.register_grid import GridColumn, register_grid
from dashboard.i18n import N_, L

SLOT = "register"


@dataclass(frozen=True)
class RegisterCard:
    """What the card shows: `file` is the address of the rows as CSV, `start` the state that the page began with."""

    words: Words
    count: str
    columns: Sequence[GridColumn]
    file: str
    start: Mapping[str, Any]


def register_card(l: L, card: RegisterCard) -> html.Section:
    """Return the card; callbacks replace the count and the file's address with every page of rows."""
    name = text_ids(SLOT)
    grid = html.Div(
        register_grid(l, card.columns), className="register-frame", role="group", **aria(labelledby=str(name("title")))
    )
    body = [
        card_head(l, name, card.words, _tools(l, card)),
        _count(card),
        grid,
        _on_paper(l),
        card_foot(name, card.words),
    ]
    start = dcc.Store(id=ids.REGISTER_START, data=dict(card.start))
    return frame(name("title"), [*body, start], "register-card", SLOT)


def _tools(l: L, card: RegisterCard) -> list[Any]:
    reset = html.Button(
        [icon("x-lg"), l.t(N_("Reset the table's filters"))],
        type="button",
        className="bar-button register-reset",
        disable_n_clicks=True,
        hidden=True,
        **data(register="reset"),
    )
    words = [icon("download"), html.Span(l.t(N_("Download rows, CSV")))]
    file = html.A(words, id=ids.REGISTER_FILE, href=card.file, download="", className="quiet-button register-file")
    return [reset, file]


def _on_paper(l: L) -> html.P:
    # Paper gets the first rows that the grid holds; the browser writes them and the address.
    file = html.Span(**data(paper="file", of=ids.REGISTER_FILE))
    words = l.t(N_("On paper: the first rows of the table as it is sorted and filtered. All rows as CSV:"))
    return html.P([f"{words} ", file], className="paper-note only-paper")


def _count(card: RegisterCard) -> html.P:
    return html.P(card.count, id=ids.REGISTER_COUNT, className="register-count", role="status")
