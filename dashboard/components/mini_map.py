"""A small outline of the country with one region in gold."""

from __future__ import annotations

from dash import html

from dashboard.components.attributes import aria, data


def mini_map(geometry_url: str, region: str) -> html.Div:
    """Return the place of the outline; assets/60_mini_map.js draws it from the geometry that the maps use too."""
    return html.Div(className="mini-map-shapes", **data(geometry=geometry_url, region=region), **aria(hidden="true"))
