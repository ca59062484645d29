"""The deck that a presenter puts together from the charts of all pages."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.briefing import briefing
from dashboard.blocks.reading import Reading


def layout(reading: Reading) -> list[Component]:
    """Return the page: the list of slides, the slide chosen, the export."""
    return [briefing(reading)]
