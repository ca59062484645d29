"""How cards stand on a page."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component


def tiles_row(tiles: Sequence[Component]) -> html.Div:
    """Return tiles side by side: as many columns as tiles, three on a tablet, two on a phone."""
    return html.Div(list(tiles), className=f"tiles tiles-{len(tiles)}")


def columns(*cells: tuple[int, Component]) -> html.Div:
    """Return cards in a row of twelve columns, each with its span; below 768 px one under the other."""
    return html.Div([html.Div(card, className=f"span-{span}") for span, card in cells], className="columns")


def stack(*cards: Component, class_name: str = "") -> html.Div:
    """Return cards one under the other in one cell of a row; the last one fills what is left of its height."""
    return html.Div(list(cards), className=f"stack {class_name}".strip())


def with_rail(main: Sequence[Component], rail: Sequence[Component]) -> html.Div:
    """Return the main part with a rail of 320 px, which moves below it under 1200 px."""
    return html.Div(
        [html.Div(list(main), className="rail-main"), html.Aside(list(rail), className="rail")], className="with-rail"
    )
