"""The profile of one direction."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.cards import card, switch
from dashboard.blocks.direction import is_priority
from dashboard.blocks.direction_cards import absent_card, figures_card, findings_card, mentions_card, places_card
from dashboard.blocks.direction_links import ways_on
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block
from dashboard.components.layout import columns
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES
from dashboard.queries.direction import APART

MEASURES = {
    "volunteers": N_("Volunteers"),
    "events": N_("Events"),
    "helped": N_("Help"),
    "funding": N_("Money"),
}


def layout(reading: Reading) -> list[Component]:
    """Return the profile: what was planned and reached, themes, places, regions, months, survey, what the text says."""
    body = _priority(reading) if is_priority(reading) else _additional(reading)
    return [block("direction-head", reading), *body, ways_on(reading)]


def _priority(reading: Reading) -> list[Component]:
    return [
        columns((4, card("plan-against-fact", reading)), (4, _what(reading)), (4, places_card(reading))),
        columns(
            (4, card("direction-leaders", reading, rows=len(REGION_CODES))),
            (4, _ranking(reading)),
            (4, _months(reading)),
        ),
        columns(*_beside(5, card("direction-awareness", reading), findings_card(reading))),
        *[html.Div(part, className="figures-wide") for part in (figures_card(reading),) if part],
        *[part for part in (mentions_card(reading),) if part],
    ]


def _what(reading: Reading) -> Component:
    # The report describes no themes of BILIM's projects, but prints its pupils by region.
    own = reading.place.direction == APART
    return card("bilim-by-region", reading, rows=len(REGION_CODES) - 3) if own else card("direction-themes", reading)


def _additional(reading: Reading) -> list[Component]:
    return [
        _opening(reading),
        columns((6, _ranking(reading)), (6, _months(reading))),
        *_words(reading),
    ]


def _opening(reading: Reading) -> Component:
    figures, known = figures_card(reading), card("direction-awareness", reading)
    if figures is None:
        return columns((6, absent_card(reading)), (6, known))
    return columns((4, absent_card(reading)), (4, known), (4, figures))


def _beside(span: int, first: Component, second: Component | None) -> list[tuple[int, Component]]:
    return [(span, first), (12 - span, second)] if second else [(12, first)]


def _ranking(reading: Reading) -> Component:
    return card("direction-ranking", reading, rows=len(REGION_CODES))


def _months(reading: Reading) -> Component:
    return card("direction-months", reading, switch=switch(MEASURES, N_("Measure"), reading), class_name="is-switched")


def _words(reading: Reading) -> list[Component]:
    said, found = mentions_card(reading), findings_card(reading)
    if said and found:
        return [columns((8, said), (4, found))]
    return [part for part in (said, found) if part]
