"""What stands where a chart or a page cannot: nothing found, not published, failed, lost."""

from __future__ import annotations

from dash import html

from dashboard.components.attributes import data
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.i18n import N_, L


def empty_notice(l: L) -> html.Div:
    """Return the words for a choice that leaves nothing, with the way back."""
    words = html.P(l.t(N_("There is no data for this choice")))
    return html.Div(
        [icon("inbox"), words, action("reset", l.t(N_("Reset filters")), "quiet-button")], className="plot-notice"
    )


def unpublished_notice(l: L, href: str = "") -> html.Div:
    """Return the words for what the report does not publish by region; `href` shows demonstration data instead."""
    words = html.P(l.t(N_("The report does not publish this by region")))
    demo = [html.A(l.t(N_("Show demo data")), href=href, className="quiet-button", **data(soft="true"))] if href else []
    return html.Div([icon("info-circle"), words, *demo], className="plot-notice")


def demo_banner(l: L, text: str = "") -> html.P:
    """Return the banner of a page that stands on demonstration data."""
    words = text or l.t(N_("Demonstration data: the shape is plausible, the figures are invented"))
    return html.P([icon("easel"), html.Span(words)], className="banner is-warning")


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
