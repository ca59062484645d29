"""The figure of no rows: nothing is drawn, the card says why in words."""

from __future__ import annotations

from dashboard.figures.frame import Plot
from dashboard.figures.view import Figure, View

HEIGHT = 200


def empty(view: View, height: int = HEIGHT) -> Figure:
    """Return a figure without axes and marks that keeps the card's height."""
    return Plot(height=height, traces=[]).figure(view)
