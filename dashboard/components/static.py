"""Markup that no callback touches, sent as data: thousands of Dash components would block the browser for a minute."""

from __future__ import annotations

from typing import Any

import orjson
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data


def static(*parts: Component, **options: Any) -> html.Div:
    """Return the place in which assets/37_static.js builds the parts, html components without callbacks, from data."""
    return html.Div(**options, **data(tree=orjson.dumps([_tree(part) for part in parts]).decode()))


def _tree(part: Any) -> Any:
    if not isinstance(part, Component):
        return "" if part is None else str(part)
    children = part.children if isinstance(part.children, (list, tuple)) else [part.children]
    # Dash writes only the properties that were set.
    props = {name: value for name, value in part.to_plotly_json()["props"].items() if name not in _OWN}
    return [part._type.lower(), props, [_tree(child) for child in children if child is not None]]


_OWN = ("children", "disable_n_clicks", "n_clicks")
