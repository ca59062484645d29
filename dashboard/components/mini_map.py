"""A small outline of the country with some regions filled: one in gold, or several in a colour of their own."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from dashboard.components.attributes import aria, data


def mini_map(geometry_url: str, regions: str | Sequence[str], colour: str = "") -> html.Div:
    """Return the place of the outline; assets/60_mini_map.js draws it from the geometry that the maps use too.

    `regions` are filled in gold, or in the CSS colour `colour`.
    """
    codes = regions if isinstance(regions, str) else ",".join(regions)
    style = {"--chosen": colour} if colour else {}
    marks = data(geometry=geometry_url, regions=codes) | aria(hidden="true")
    return html.Div(className="mini-map-shapes", style=style, **marks)
