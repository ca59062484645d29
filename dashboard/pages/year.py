"""The year itself: its events, the front office, publications, awards, international ties."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.indicators import indicator_tiles
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.blocks.year import award_card, dates_card, doubtful_card, studies_card, ties_card, training_card
from dashboard.components.layout import columns, with_rail
from dashboard.components.page_head import page_head
from dashboard.i18n import N_

TILES = {
    "regional_front_offices": N_("Front offices"),
    "regional_trainers": N_("Trainers prepared"),
    "calls_total": N_("Requests received"),
    "followers_total": N_("Followers"),
    "award_laureates": N_("Laureates of the award"),
}


def layout(reading: Reading) -> list[Component]:
    """Return the page."""
    return [
        page_head(words("headline-year", reading), reading.view.l.t("As the report dates and counts it")),
        indicator_tiles(reading, *TILES, labels=TILES),
        card("year-timeline", reading),
        columns(
            (4, card("call-centre", reading)),
            (4, card("followers", reading)),
            (4, training_card(reading)),
        ),
        columns((7, card("publications", reading)), (5, doubtful_card(reading))),
        columns((4, award_card(reading)), (4, card("un-volunteers", reading)), (4, ties_card(reading))),
        with_rail([card("history-timeline", reading)], [studies_card(reading), dates_card(reading)]),
    ]
