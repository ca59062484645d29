"""The profile of one region."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.comparison import profile_links
from dashboard.blocks.reading import Reading
from dashboard.blocks.region import centres_card, projects_card, report_card
from dashboard.blocks.registry import block
from dashboard.components.layout import columns


def layout(reading: Reading) -> list[Component]:
    """Return the profile: place among all, centres, directions, months, what the report says, other profiles."""
    return [
        block("region-head", reading),
        columns((9, card("region-profile", reading, height=340)), (3, centres_card(reading))),
        columns(
            (4, card("region-directions", reading)),
            (4, card("volunteers-by-month", reading)),
            (4, projects_card(reading)),
        ),
        report_card(reading),
        profile_links(reading),
    ]
