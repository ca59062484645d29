"""Icons: masks in the text colour, hidden from screen readers. frontend/src/icons.json lists those that exist."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.components.attributes import aria


def icon(name: str, class_name: str = "") -> html.Span:
    """Return a Bootstrap icon as an empty span of one em."""
    return html.Span(className=f"icon icon-{name} {class_name}".strip(), **aria(hidden="true"))


def icon_tree(name: str) -> list[Any]:
    """Return the same icon as data, for `static.planted`."""
    return ["span", {"className": f"icon icon-{name}", **aria(hidden="true")}, []]
