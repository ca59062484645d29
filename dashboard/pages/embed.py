"""One chart alone, without shell, filters and navigation: what an iframe on another site shows."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.blocks.cards import card
from dashboard.blocks.embed import embedded
from dashboard.blocks.frame import not_found
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block
from dashboard.components.embed import table_button
from dashboard.components.navigation import Place
from dashboard.components.shell import Page, stores


def page(reading: Reading) -> Component:
    """Return the card of the chart with its filters and the link home; without such a chart, the way to the pages."""
    place = Place(reading.view.l, reading.place.path, reading.site.base)
    main = html.Main(_content(reading), id=ids.MAIN, tabIndex=-1, className="embed-main")
    return html.Div([main, *stores(place, Page((), version=reading.catalogue.version))], className="embed")


def _content(reading: Reading) -> list[Component]:
    chart, l = embedded(reading), reading.view.l
    if chart is None:
        return not_found(reading)
    name = html.H1(l.t(chart.name), className="visually-hidden")
    return [name, card(chart.id, reading, switch=table_button(l, chart.id)), block("embed-foot", reading)]
