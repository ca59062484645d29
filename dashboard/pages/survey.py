"""The expert survey, and the recommendations with the evidence that they rest on."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.attention import attention_card
from dashboard.blocks.cards import card
from dashboard.blocks.reading import Reading
from dashboard.blocks.recommendations import link_to_recommendations, recommendations
from dashboard.blocks.registry import words
from dashboard.blocks.shares import survey_shares
from dashboard.blocks.survey import conclusions, kept, other_poll, respondents
from dashboard.charts.registry import CHARTS
from dashboard.components.layout import columns, stack
from dashboard.components.page_head import page_head

SURVEY_CHARTS = tuple(chart.id for chart in CHARTS.values() if chart.page == "survey")


def layout(reading: Reading) -> list[Component]:
    """Return the page: shares, who answered and what they know, opinions, orders by group, recommendations."""
    l = reading.view.l
    note = l.t("Survey by Rukhani Zhangyru Institute and NVN, {month}", month=l.period("2020-09", "2020-09"))
    return [
        page_head(words("headline-survey", reading), html.Span([note, link_to_recommendations(reading)])),
        survey_shares(reading),
        columns((7, card("survey-awareness", reading, height=290)), (5, respondents(reading))),
        columns((6, kept("survey-measures", reading)), (6, card("survey-funding-sources", reading))),
        columns((7, kept("survey-front-offices", reading)), (5, kept("survey-effectiveness", reading))),
        columns((7, kept("survey-achievements", reading)), (5, kept("survey-future", reading))),
        columns((7, kept("survey-problems", reading)), (5, kept("survey-inefficiency", reading))),
        columns((8, kept("survey-spheres", reading)), (4, _beside_spheres(reading))),
        columns((7, conclusions(reading)), (5, other_poll(reading))),
        *recommendations(reading),
    ]


def _beside_spheres(reading: Reading) -> Component:
    return stack(kept("survey-international", reading), attention_card(reading, SURVEY_CHARTS, limit=4))
