"""What an embedded chart carries besides its card: the way to its table, the filters, the link to the whole page."""

from __future__ import annotations

from dash import html

from dashboard.components import names
from dashboard.components.attributes import aria
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.i18n import N_, L


def table_button(l: L, slot: str) -> html.Button:
    """Return the button that shows the chart as a table: an embedded card has no menu."""
    label = l.t(N_("Show table"))
    marks = aria(label=label, controls=names.plots(slot), pressed="false")
    return action("table", icon("table"), "icon-button", title=label, **marks)


def embed_foot(l: L, filters: str, href: str) -> html.Div:
    """Return the line of filters and the link to the page `href`, which opens beside the site that embeds."""
    label = l.t(N_("Birgemiz: open the whole page in a new tab"))
    link = html.A(
        ["Birgemiz", icon("box-arrow-up-right")],
        href=href,
        target="_blank",
        rel="noopener",
        title=label,
        className="more-link",
        disable_n_clicks=True,
        **aria(label=label),
    )
    return html.Div([html.Span(filters), link], className="embed-foot")
