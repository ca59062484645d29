"""The heading of a page."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component


def page_head(title: str | Component, note: str | Component = "") -> html.Div:
    """Return the page's sentence and, on the right, what it covers; both may be components with ids of their own."""
    return html.Div([html.H1(title), html.P(note, className="page-note")], className="page-head")
