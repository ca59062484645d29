"""The frame of the briefing page. assets/75_briefing*.js fill it: the deck lives in the reader's browser."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.i18n import N_, L


def briefing_page(l: L, told: str) -> html.Div:
    """Return the frame in language `l`; `told` is the JSON that the scripts read."""
    columns = [
        _card(l, "list", N_("Slides")),
        _card(l, "stage", N_("Chosen slide"), hidden=True),
        _card(l, "export", N_("Export")),
    ]
    content = [_head(l), html.Div(className="deck-banner", hidden=True), html.Div(columns, className="deck-columns")]
    return html.Div([*content, _empty(l)], id="briefing", className="deck", **data(briefing=told, state="loading"))


def _head(l: L) -> html.Div:
    saved = html.Span([icon("check2-circle"), html.Span(className="deck-saved-words")], className="deck-saved")
    present = _button("present", [icon("easel"), l.t(N_("Present"))], "quiet-button deck-present")
    tools = html.Div([saved, present], className="deck-tools")
    return html.Div([html.H1(l.t(N_("Briefing"))), tools], className="page-head deck-head")


def _card(l: L, name: str, title: str, hidden: bool = False) -> html.Section:
    label = f"deck-{name}-title"
    heading = html.H2(l.t(title), id=label, className="visually-hidden" if hidden else "card-title")
    body = html.Div(className=f"deck-{name}-body")
    return html.Section([heading, body], className=f"card-box deck-{name}", **aria(labelledby=label))


def _empty(l: L) -> html.Section:
    steps = (
        N_("Open the menu of any chart and choose «Add to briefing»: its filters come along."),
        N_("Put the slides in order, give them titles and notes of your own."),
        N_("Download PPTX, PDF or XLSX, show the slides on the screen or send a link."),
    )
    words = [
        html.H2(l.t(N_("Put a talk together from the charts")), id="deck-empty-title", className="deck-empty-title"),
        html.Ol([html.Li(l.t(step)) for step in steps], className="deck-steps"),
        _button("pick", [icon("plus-lg"), l.t(N_("Add a chart"))], "primary-button"),
    ]
    picture = html.Div([html.Span() for _ in range(3)], className="deck-empty-picture", **aria(hidden="true"))
    return html.Section(
        [picture, html.Div(words)], className="card-box deck-empty", **aria(labelledby="deck-empty-title")
    )


def _button(name: str, children: Sequence[Component | str], class_name: str) -> html.Button:
    return html.Button(list(children), type="button", className=class_name, disable_n_clicks=True, **data(deck=name))
