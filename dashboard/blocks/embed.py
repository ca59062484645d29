"""One chart alone, for other sites: where its whole page is, and the line below its card."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.links import address, card_link
from dashboard.blocks.reading import DIRECTIONS, EMBED, REGIONS, Reading
from dashboard.charts import direction, region
from dashboard.charts.chart import Chart
from dashboard.charts.choices import chosen_words
from dashboard.charts.registry import CHARTS
from dashboard.components import names
from dashboard.components.embed import embed_foot


def embedded(reading: Reading) -> Chart | None:
    """Return the chart that the address names, or nothing when there is no such chart."""
    return CHARTS.get(reading.place.subject) if reading.place.page == EMBED else None


def foot(reading: Reading) -> Component:
    """Return the reader's choices that the chart obeys, and the link to its page under the same choices."""
    chart = embedded(reading)
    if chart is None:
        return html.Div()
    return embed_foot(reading.view.l, chosen_words(reading.view, chart.honours), home_of(chart, reading))


def home_of(chart: Chart, reading: Reading) -> str:
    """Return the address of the card on its page; charts of profiles lead to the profile that the filters name."""
    filters = replace(reading.view.filters, measure="")
    if chart in region.CHARTS and len(filters.regions) == 1:
        page = f"{REGIONS}/{filters.regions[0]}"
        return address(reading, page, filters.without("region"), names.card(chart.id))
    if chart in direction.CHARTS and len(filters.directions) == 1:
        page = f"{DIRECTIONS}/{filters.directions[0]}"
        return address(reading, page, filters.without("direction"), names.card(chart.id))
    return card_link(chart.id, reading)
