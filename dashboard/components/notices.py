"""What stands where a page cannot: an address without one, data that cannot be read."""

from __future__ import annotations

import json

from dash import html

from dashboard.components import names
from dashboard.components.attributes import data
from dashboard.i18n import N_, L

# Put in by the browser.
NUMBER = "{number}"


def lost_page(l: L, home: str) -> html.Div:
    """Return the content of an unknown address: what happened and the way back."""
    link = html.A(l.t(N_("To the overview")), href=home, className="primary-button", **data(soft="true"))
    words = html.P(l.t(N_("There is no such page. The address may be mistyped or out of date.")))
    return html.Div([html.H1(l.t(N_("Page not found"))), words, link], className="whole-page")


def news(l: L, version: str) -> html.Div:
    """Return the words that the browser says on its own (assets/26_news.js), and the version that is shown."""
    words = {
        "renewed": l.t(N_("The data was updated. The page shows version {version}."), version="{version}"),
        "waiting": l.t(N_("There is newer data.")),
        "now": l.t(N_("Show it")),
        "failed": l.t(N_("The server could not answer. If it fails again, quote this number: {number}"), number=NUMBER),
        "again": l.t(N_("Try again")),
        "ended": l.t(N_("Your sign-in has ended.")),
        "enter": l.t(N_("Sign in again")),
    }
    return html.Div(id=names.NEWS, hidden=True, **data(words=json.dumps(words, ensure_ascii=False), version=version))


def unreadable_page(l: L, reason: str) -> html.Div:
    """Return the content of every page while there is no data at all."""
    return _no_data(l, html.P(html.Code(reason)))


def unanswered(l: L) -> html.Div:
    """Return the content of a page whose rows do not come while other pages are served."""
    return _no_data(l)


def failed_page(l: L, request: str) -> html.Div:
    """Return the content of a page that could not be made; `request` is the number that its reader quotes."""
    words = html.P(l.t(N_("The page could not be made. Nothing is lost; try again.")))
    quoted = html.P(l.t(N_("If it fails again, quote this number: {number}"), number=request))
    again = html.A(l.t(N_("Try again")), href="", className="primary-button", disable_n_clicks=True)
    return html.Div([html.H1(l.t(N_("Something failed"))), words, quoted, again], className="whole-page", role="alert")


def _no_data(l: L, *more: html.P) -> html.Div:
    words = html.P(l.t(N_("The data cannot be read at the moment. Nothing is lost; try again in a minute.")))
    return html.Div([html.H1(l.t(N_("No data"))), words, *more], className="whole-page", role="alert")
