"""The words of one direction's profile."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.region_head import profile_head


def head(reading: Reading) -> Component:
    """Return the heading: name and period."""
    return profile_head(reading.view.direction(reading.place.direction), "", None, [])
