"""Results by direction."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card, switch
from dashboard.blocks.direction_links import profile_tiles
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES

MEASURES = {
    "grants": N_("Grants"),
    "trained": N_("Training"),
    "centres": N_("Centres"),
    "events": N_("Events"),
    "volunteers": N_("Volunteers"),
    "helped": N_("Help"),
    "funding": N_("Money"),
}


def layout(reading: Reading) -> list[Component]:
    """Return the page: profiles, plan and result, one measure by direction and by region, centres, BILIM, themes."""
    control = switch(MEASURES, N_("Measure"), reading)
    return [
        page_head(words("headline-directions", reading), words("scope", reading)),
        profile_tiles(reading),
        columns(
            (5, card("direction", reading, switch=control, class_name="is-switched")),
            (7, card("plan-against-fact", reading)),
        ),
        card("direction-region", reading, height=400, class_name="matrix-card"),
        columns((7, card("centres", reading)), (5, card("bilim-by-region", reading, rows=len(REGION_CODES) - 3))),
        card("themes-by-direction", reading),
    ]
