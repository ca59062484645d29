"""What only paper carries, and the button that prints: assets/45_print.js and assets/90_print.css do the rest."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.i18n import N_, L


def paper_head(mark: str, page: str, filters: Component) -> html.Div:
    """Return the line on top of the first sheet: the product's `mark` (an address), the page, the reader's filters."""
    name = html.P([html.Img(src=mark, alt="", width=20, height=20), html.Strong("Birgemiz"), html.Span(page)])
    return html.Div([name, html.P(filters, className="paper-filters")], className="paper-head only-paper")


def paper_foot(l: L) -> html.Span:
    """Return the place of the day and of the view's address, which only the browser knows."""
    words = {"printed": l.t(N_("Printed")), "address": l.t(N_("Address"))}
    return html.Span(className="paper-foot only-paper", **data(paper="foot", **words))


def print_icon(l: L) -> html.Button:
    """Return the button of the header that prints the page."""
    label = l.t(N_("Print the page"))
    return action("print", icon("printer"), "icon-button print-page", title=label, **aria(label=label))


def fact_sheet_button(l: L) -> html.Button:
    """Return the button of a profile that prints it on one sheet."""
    return action("print", [icon("printer"), html.Span(l.t(N_("Print fact sheet")))], "link-button fact-sheet")
