"""Who the volunteers were, how they were trained, and what they did in the emergency."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks import emergency
from dashboard.blocks.cards import card, switch
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.blocks.volunteers import base_remarks, base_tiles, chain_card
from dashboard.components.layout import columns, with_rail
from dashboard.components.page_head import page_head
from dashboard.components.section_head import section_head
from dashboard.i18n import N_

BILIM_REGIONS = 14
WHOM = {"active": N_("Active (switch)"), "registered": N_("Registered (switch)")}


def layout(reading: Reading) -> list[Component]:
    """Return the page: the base, training, age and activity, emergency response."""
    return [
        page_head(words("headline-volunteers", reading), words("scope", reading)),
        *_base(reading),
        *_training(reading),
        *_activity(reading),
        *_emergency(reading),
    ]


def _base(reading: Reading) -> list[Component]:
    t = reading.view.l.t
    pair = columns((6, card("volunteer-counts", reading)), (6, card("universities", reading)))
    return [
        section_head(t("The base"), t("Whole country: filters have no effect")),
        base_tiles(reading),
        with_rail([pair], [base_remarks(reading)]),
    ]


def _training(reading: Reading) -> list[Component]:
    t = reading.view.l.t
    return [
        section_head(t("Training"), t("Training follows the directions, BILIM the regions")),
        columns((7, card("trained-by-direction", reading)), (5, chain_card(reading))),
        columns(
            (4, card("bilim-volunteers", reading, rows=BILIM_REGIONS)),
            (4, card("bilim-pupils-per-volunteer", reading, rows=BILIM_REGIONS)),
            (4, card("bilim-pupils-volunteers", reading)),
        ),
    ]


def _activity(reading: Reading) -> list[Component]:
    t = reading.view.l.t
    whom = switch(WHOM, N_("Age groups of"), reading)
    return [
        section_head(t("By age and activity"), t("Register of volunteers: follows regions and months")),
        columns(
            (4, card("activity-by-age", reading)),
            (4, card("activity-by-month", reading)),
            (4, card("ages-by-month", reading)),
        ),
        columns((6, card("activity-by-region", reading)), (6, card("ages-by-region", reading, switch=whom))),
    ]


def _emergency(reading: Reading) -> list[Component]:
    t = reading.view.l.t
    return [
        section_head(t("Emergency response"), t("Whole country: filters have no effect")),
        columns((6, card("emergency-response", reading)), (6, card("emergency-rates", reading))),
        columns((8, emergency.quotes_card(reading)), (4, emergency.remarks(reading))),
    ]
