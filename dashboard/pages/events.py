"""Events of the year: key figures, calendar, kinds, places, printed totals, and the register itself."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks import register
from dashboard.blocks.attention import attention_card
from dashboard.blocks.cards import card, switch
from dashboard.blocks.events import totals_card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block, words
from dashboard.blocks.tiles import tile
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES

MEASURES = {
    "events": N_("Events"),
    "volunteers": N_("Volunteers"),
    "helped": N_("Help"),
    "hours": N_("Hours"),
}
TOUCHED = ("events-map", "events-ranking", "volunteers-ranking", "helped-ranking", "events-by-month")
REMARKS = 4


def layout(reading: Reading) -> list[Component]:
    """Return the page."""
    regions = len(REGION_CODES)
    days = card("event-days", reading, switch=switch(MEASURES, N_("Measure"), reading), class_name="calendar-card")
    return [
        page_head(words("headline-events", reading), words("scope", reading)),
        _tiles(reading),
        columns((12, days)),
        columns(
            (4, card("event-months", reading)),
            (4, card("event-formats-by-month", reading)),
            (4, card("event-states-by-month", reading)),
        ),
        columns((6, card("event-directions", reading)), (6, card("event-activities", reading))),
        columns(
            (6, card("event-regions", reading, rows=regions)), (6, card("event-rates-regions", reading, rows=regions))
        ),
        columns((6, card("event-rates-directions", reading)), (6, _quality(reading))),
        columns((12, register.card(reading))),
    ]


def _tiles(reading: Reading) -> html.Div:
    known = [tile(slot, reading) for slot in ("events", "volunteers", "helped")]
    return html.Div([*known, block("register-tiles", reading)], className="tiles tiles-6 event-tiles")


def _quality(reading: Reading) -> html.Div:
    about = N_("Remarks on events, volunteers and people helped")
    remarks = attention_card(reading, TOUCHED, N_("Needs attention"), REMARKS, about)
    return html.Div([totals_card(reading), remarks], className="stacked")
