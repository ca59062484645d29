"""Results by direction."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head
from dashboard.model.regions import REGION_CODES


def layout(reading: Reading) -> list[Component]:
    """Return the page: training against plan, events, BILIM by region, themes, centres."""
    return [
        page_head(words("headline-directions", reading), words("scope", reading)),
        columns((6, card("trained-by-direction", reading)), (6, card("events-by-direction", reading))),
        columns((6, card("bilim-by-region", reading, rows=len(REGION_CODES) - 3)), (6, card("centres", reading))),
        card("themes-by-direction", reading),
    ]
