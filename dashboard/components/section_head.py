"""The heading of a part of a page: what stands below it and which filters it follows."""

from __future__ import annotations

from dash import html


def section_head(title: str, note: str = "") -> html.Div:
    """Return the heading with its note on the right."""
    words = [html.P(note, className="section-note")] if note else []
    return html.Div([html.H2(title), *words], className="section-head")
