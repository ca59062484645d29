"""The tile of a sum that its source prints damaged: the text as it stands, an icon and the way to the quality log."""

from __future__ import annotations

from dash import html

from dashboard.components.attention import more_link
from dashboard.components.icon import icon
from dashboard.components.tile import Tile, info_button
from dashboard.i18n import L


def damaged_tile(l: L, slot: str, tile: Tile, link: str, href: str) -> html.Section:
    """Return the tile; its value is marked text, never a number, and its last caption stands beside the error icon."""
    head = html.Div([html.H2(tile.label, className="tile-name"), *info_button(l, slot, tile)], className="tile-head")
    value = html.P(html.Mark(f"{tile.value} {tile.unit}".strip()), className="tile-value is-damaged")
    captions = [
        html.P([icon("exclamation-octagon-fill"), " ", one.text], className="tile-caption is-error")
        for one in tile.captions
    ]
    foot = html.Div([html.Div(captions, className="tile-captions"), more_link(link, href)], className="tile-foot")
    return html.Section([head, value, foot], className="tile is-damaged")
