"""Money of the year, state and other sources apart."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head
from dashboard.model.regions import REGION_CODES


def layout(reading: Reading) -> list[Component]:
    """Return the page: by region, by source, by month."""
    regions = len(REGION_CODES)
    return [
        page_head(words("headline-funding", reading), words("scope", reading)),
        columns(
            (6, card("funding-by-region", reading, rows=regions)),
            (6, card("state-funding-by-region", reading, rows=regions)),
        ),
        columns((6, card("funding-by-source", reading)), (6, card("funding-by-month", reading))),
    ]
