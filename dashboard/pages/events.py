"""Events of the year, as the register sums them."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks import register
from dashboard.blocks.cards import card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head
from dashboard.model.regions import REGION_CODES


def layout(reading: Reading) -> list[Component]:
    """Return the page: months of events, volunteers and people helped, directions, regions."""
    months = [(4, card(f"{measure}-by-month", reading)) for measure in ("events", "volunteers", "helped")]
    return [
        page_head(words("headline-events", reading), words("scope", reading)),
        columns(*months),
        columns(
            (6, card("events-by-direction", reading)), (6, card("events-ranking", reading, rows=len(REGION_CODES)))
        ),
        columns((12, register.card(reading))),
    ]
