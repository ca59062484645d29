"""What the work of volunteers is worth."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.calculator import calculator_card, result_card
from dashboard.blocks.cards import card
from dashboard.blocks.contribution import method_card, tiles
from dashboard.blocks.formula import formula_card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block, words
from dashboard.components.layout import columns, stack
from dashboard.components.page_head import page_head


def layout(reading: Reading) -> list[Component]:
    """Return the page: the report's estimates, the calculator with its result, the method checked and explained."""
    outcome = stack(result_card(reading), card("contribution-by-kind", reading, height=300))
    return [
        page_head(words("headline-contribution", reading), words("scope", reading)),
        tiles(reading),
        columns((6, card("contribution-by-year", reading)), (6, method_card(reading))),
        columns((7, calculator_card(reading)), (5, outcome)),
        columns((6, block("method-check", reading)), (6, formula_card(reading))),
    ]
