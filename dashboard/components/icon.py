"""Icons: masks in the text colour, hidden from screen readers. frontend/src/icons.json lists those that exist."""

from __future__ import annotations

from dash import html

from dashboard.components.attributes import aria


def icon(name: str, class_name: str = "") -> html.Span:
    """Return a Bootstrap icon as an empty span of one em."""
    return html.Span(className=f"icon icon-{name} {class_name}".strip(), **aria(hidden="true"))
