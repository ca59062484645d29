"""The quality log."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.quality import log_cards
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.components.page_head import page_head


def layout(reading: Reading) -> list[Component]:
    """Return the page: every check, the gravest first."""
    return [page_head(words("headline-quality", reading), words("scope", reading)), *log_cards(reading)]
