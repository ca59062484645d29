"""Money of the year, state and other sources apart."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.attention import attention_card
from dashboard.blocks.cards import card, switch
from dashboard.blocks.funding_text import amounts_card, leaders_card, sums_card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block, words
from dashboard.components.layout import columns, stack
from dashboard.components.page_head import page_head
from dashboard.components.plot import Plot
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES

KINDS = {"non_state": N_("Non-state"), "state": N_("State")}
CHARTS = ("funding-by-region", "state-funding-by-region", "funding-by-source", "funding-by-month")
REMARKS = N_("Contradictions")
REGIONS = len(REGION_CODES)


def layout(reading: Reading) -> list[Component]:
    """Return the page: tiles; regions; per volunteer and concentration; source, direction, month; flow; the text."""
    regional = card(
        "money-map",
        reading,
        height=400,
        beside=Plot("money-ranking", height=400, rows=REGIONS, class_name="ranking"),
        switch=switch(KINDS, N_("Kind of money"), reading),
        class_name="map-card is-wide",
    )
    return [
        page_head(words("headline-funding", reading), words("scope", reading)),
        block("funding-tiles", reading),
        regional,
        columns(
            (6, card("money-per-volunteer", reading, rows=REGIONS)),
            (6, card("money-concentration", reading)),
        ),
        columns(
            (6, card("funding-by-source", reading, class_name="own-height")),
            (6, card("money-by-direction", reading, class_name="own-height")),
        ),
        columns(
            (6, card("money-by-month", reading)),
            (6, card("money-by-source-and-month", reading)),
        ),
        card("money-flow", reading, height=500),
        columns(
            (6, stack(sums_card(reading), leaders_card(reading))),
            (6, stack(amounts_card(reading), attention_card(reading, CHARTS, REMARKS, 4, N_("Only about money")))),
        ),
    ]
