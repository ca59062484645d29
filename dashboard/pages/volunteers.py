"""Who the volunteers were, how they were trained, and what they did in the emergency."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.components.page_head import page_head


def layout(reading: Reading) -> list[Component]:
    """Return the page."""
    return [page_head(words("headline-volunteers", reading), words("scope", reading))]
