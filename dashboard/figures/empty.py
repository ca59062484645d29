"""The figure of no rows: nothing is drawn, the card says why in words."""

from __future__ import annotations

from dashboard.figures.frame import Plot, note
from dashboard.figures.textsize import wrapped
from dashboard.figures.view import Figure, View

HEIGHT, _ROOM = 200, 300


def empty(view: View, height: int = HEIGHT) -> Figure:
    """Return a figure without axes and marks that keeps the card's height."""
    return Plot(height=height, traces=[]).figure(view)


def remark(view: View, text: str, height: int = HEIGHT) -> Figure:
    """Return a figure of words alone, for rows to which the question does not apply."""
    ink, middle = view.palette.color["textSecondary"], {"xanchor": "center", "align": "center"}
    words = note(wrapped(text, _ROOM), ink, 0.5, 0.5, xref="paper", yref="paper", **middle)
    return Plot(height=height, traces=[], notes=[words]).figure(view)
