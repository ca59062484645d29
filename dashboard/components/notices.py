"""What stands where a page cannot: an address without one, data that cannot be read."""

from __future__ import annotations

from dash import html

from dashboard.components.attributes import data
from dashboard.i18n import N_, L


def lost_page(l: L, home: str) -> html.Div:
    """Return the content of an unknown address: what happened and the way back."""
    link = html.A(l.t(N_("To the overview")), href=home, className="primary-button", **data(soft="true"))
    words = html.P(l.t(N_("There is no such page. The address may be mistyped or out of date.")))
    return html.Div([html.H1(l.t(N_("Page not found"))), words, link], className="whole-page")


def unreadable_page(l: L, reason: str) -> html.Div:
    """Return the content of every page while the data cannot be read."""
    words = html.P(l.t(N_("The data cannot be read at the moment. Nothing is lost; try again in a minute.")))
    return html.Div(
        [html.H1(l.t(N_("No data"))), words, html.P(html.Code(reason))], className="whole-page", role="alert"
    )
