"""The overview: where things stand, on one screen."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.attention import attention_card, band
from dashboard.blocks.cards import card, switch
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.blocks.tiles import tiles
from dashboard.components.layout import columns, with_rail
from dashboard.components.page_head import page_head
from dashboard.components.plot import Plot
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES

MEASURES = {"grants": N_("Grants"), "volunteers": N_("Volunteers"), "events": N_("Events"), "helped": N_("Help")}


def layout(reading: Reading) -> list[Component]:
    """Return the page: tiles, map with ranking, training, months, what needs attention."""
    regional = card(
        "map",
        reading,
        height=312,
        beside=Plot("ranking", height=312, rows=len(REGION_CODES), class_name="ranking"),
        switch=switch(MEASURES, N_("Measure"), reading),
        class_name="map-card",
    )
    below = columns((6, card("trained-by-direction", reading)), (6, card("events-by-month", reading)))
    return [
        page_head(words("headline-", reading), words("scope", reading)),
        tiles(reading),
        html.Div(band(reading), className="only-phone"),
        with_rail([regional, below], [attention_card(reading)]),
    ]
