"""The heading of a profile: small map, name, the way to paper, and three highlights."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.paper import fact_sheet_button
from dashboard.i18n import L

Title = str | Sequence[Component | str]


def profile_head(
    l: L, title: Title, note: str, mini_map: Component | None, highlights: Sequence[tuple[str, str]]
) -> html.Div:
    """Return the heading; `highlights` are pairs of a short statement and its explanation."""
    picture = [html.Div(mini_map, className="mini-map")] if mini_map is not None else []
    below = html.Div([html.P(note, className="profile-note"), fact_sheet_button(l)], className="profile-below")
    words = html.Div([html.H1(title), below], className="profile-words")
    marks = [html.Li([html.Strong(head), html.Span(text)]) for head, text in highlights]
    return html.Div([*picture, words, html.Ul(marks, className="highlights")], className="profile-head")
