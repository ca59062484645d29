"""The profile of one direction."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block


def layout(reading: Reading) -> list[Component]:
    """Return the profile."""
    return [block("direction-head", reading)]
