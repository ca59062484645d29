"""The expert survey."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.blocks.shares import survey_shares
from dashboard.components.layout import columns
from dashboard.components.page_head import page_head


def layout(reading: Reading) -> list[Component]:
    """Return the page: the main shares, awareness, who answered, who paid."""
    note = reading.view.l.t("Survey of experts, {month}", month=reading.view.l.period("2020-09", "2020-09"))
    return [
        page_head(words("headline-survey", reading), note),
        survey_shares(reading),
        columns((7, card("survey-awareness", reading, height=290)), (5, card("survey-respondents", reading))),
        card("survey-funding-sources", reading),
    ]
