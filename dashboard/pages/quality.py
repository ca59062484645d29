"""The quality log, and how complete the registers are."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.completeness import beside
from dashboard.blocks.quality import rail
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block, words
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head


def layout(reading: Reading) -> list[Component]:
    """Return the page: counts by gravity, the log with its kinds, what the registers lack."""
    return [
        page_head(words("headline-quality", reading), words("scope", reading)),
        block("quality-summary", reading),
        html.Div([rail(reading), block("quality-log", reading)], className="log-columns"),
        html.H2(reading.view.l.t("Registers of the front offices"), className="section-title"),
        columns((8, card("completeness", reading)), (4, block("missing-reports", reading))),
        columns((6, beside(reading)), (6, block("suspects", reading))),
    ]
