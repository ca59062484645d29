"""The card in which one table after the other can be looked through; links to rows lead here."""

from __future__ import annotations

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block
from dashboard.blocks.table_rows import chosen, options
from dashboard.components.card import Words, card_head, frame, text_ids
from dashboard.i18n import N_

SLOT = "rows"


def table_card(reading: Reading) -> Component:
    """Return the card: the choice of a table and the table's rows, which follow choice and filters."""
    l, name = reading.view.l, text_ids(SLOT)
    listed = [{"value": value, "label": text} for value, text in options(reading).items()]
    value = chosen(reading).name.replace("_", "-")
    select = dbc.Select(id=ids.filter_control("measure"), options=listed, value=value)
    label = html.Label([html.Span(l.t(N_("Table")), className="visually-hidden"), select], className="table-choice")
    words = Words(l.t(N_("Rows of a table")), l.t(N_("Codes in words, quotes in full")))
    return frame(name("title"), [card_head(l, name, words, [label]), block("table-rows", reading)], "rows-card", SLOT)
