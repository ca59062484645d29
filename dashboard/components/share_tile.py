"""The tile of one share of people: the percentage, what it says, and a bar from 0 to 100."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard.components.attributes import aria


@dataclass(frozen=True)
class ShareTile:
    """`value` as printed, `parts` the widths of the bar's segments in percent."""

    value: str
    title: str
    note: str
    parts: Sequence[float]
    unit: str = "%"


def share_tile(tile: ShareTile) -> html.Section:
    """Return the tile."""
    value = html.P([tile.value, html.Span(tile.unit, className="tile-unit")], className="share-value")
    words = html.Div([html.H2(tile.title, className="share-title"), html.P(tile.note, className="tile-caption")])
    bars = [html.Span(style={"width": f"{part:g}%"}) for part in tile.parts]
    bar = html.Div(bars, className="share-bar", **aria(hidden="true"))
    return html.Section([html.Div([value, words], className="share-head"), bar], className="tile share-tile")
