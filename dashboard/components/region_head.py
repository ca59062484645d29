"""The heading of a profile: small map, name, and three highlights."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

Title = str | Sequence[Component | str]


def profile_head(
    title: Title, note: str, mini_map: Component | None, highlights: Sequence[tuple[str, str]]
) -> html.Div:
    """Return the heading; `highlights` are pairs of a short statement and its explanation."""
    picture = [html.Div(mini_map, className="mini-map")] if mini_map is not None else []
    words = html.Div([html.H1(title), html.P(note, className="profile-note")], className="profile-words")
    marks = [html.Li([html.Strong(head), html.Span(text)]) for head, text in highlights]
    return html.Div([*picture, words, html.Ul(marks, className="highlights")], className="profile-head")
