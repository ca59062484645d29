"""Regions: one measure on the map and in the ranking, chosen regions side by side, the way to each profile."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card, switch
from dashboard.blocks.comparison import profile_links
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block, words
from dashboard.components.page_head import page_head
from dashboard.components.plot import Plot
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES

MEASURES = {
    "grants": N_("Grants"),
    "volunteers": N_("Volunteers"),
    "events": N_("Events"),
    "helped": N_("Help"),
    "funding": N_("Money"),
}


def layout(reading: Reading) -> list[Component]:
    """Return the page."""
    regional = card(
        "map",
        reading,
        height=400,
        beside=Plot("ranking", height=400, rows=len(REGION_CODES), class_name="ranking"),
        switch=switch(MEASURES, N_("Measure"), reading),
        class_name="map-card is-wide",
    )
    return [
        page_head(words("headline-regions", reading), words("scope", reading)),
        regional,
        block("comparison", reading),
        profile_links(reading),
    ]
