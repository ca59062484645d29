"""Where findings lead: to their entry in the quality log, to the cards of the charts they touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from dashboard.blocks.reading import Reading
from dashboard.charts.chart import Chart
from dashboard.charts.registry import BESIDE, CHARTS, SLOT_PAGES, SLOTS
from dashboard.checks.finding import Finding
from dashboard.components import names
from dashboard.model.filters import Filters

QUALITY, EVENTS, DATA = "quality", "events", "data"


@dataclass(frozen=True)
class CardPlace:
    """Where a chart's card stands: the page, the page's own measure that brings the chart up, the card's slot."""

    page: str
    measure: str
    slot: str


@cache
def card_place(chart_id: str) -> CardPlace:
    """Return where a chart's card stands. Raises KeyError for an unknown chart."""
    page = CHARTS[chart_id].page
    for slot, options in SLOTS.items():
        measure = next((key for key, name in options.items() if name == chart_id), "")
        if measure and SLOT_PAGES.get(slot) == page:
            return CardPlace(page, measure, BESIDE.get(slot, slot))
    return CardPlace(page, "", chart_id)


def card_link(chart_id: str, reading: Reading) -> str:
    """Return the address of a chart's card under the reader's filters."""
    place = card_place(chart_id)
    return address(reading, place.page, replace(_kept(reading), measure=place.measure), names.card(place.slot))


def rows_link(chart: Chart, reading: Reading) -> str:
    """Return the address of the rows behind a chart under the reader's filters; nothing where no table holds them."""
    if not chart.dataset:
        return ""
    if chart.dataset == EVENTS:
        return address(reading, EVENTS, replace(_kept(reading), measure=""), names.card("register"))
    table = chart.dataset.replace("_", "-")
    return address(reading, DATA, replace(_kept(reading), measure=table), names.card("rows"))


def chart_link(chart_id: str, finding: Finding, reading: Reading) -> str:
    """Return the address of a chart's card, narrowed to what the finding names and the chart can obey."""
    place, honours = card_place(chart_id), CHARTS[chart_id].honours
    filters = replace(_kept(reading), measure=place.measure)
    if finding.regions and "region" in honours:
        filters = replace(filters, regions=finding.regions)
    if finding.directions and "direction" in honours:
        filters = replace(filters, directions=finding.directions)
    return address(reading, place.page, filters, names.card(place.slot))


def finding_link(finding: Finding, reading: Reading) -> str:
    """Return the address of a finding's entry in the log; filters that would hide the entry are dropped."""
    filters = replace(_kept(reading), measure="")
    hiding = [
        name
        for name, named, chosen in (
            ("region", finding.regions, filters.regions),
            ("direction", finding.directions, filters.directions),
        )
        if chosen and not set(named) & set(chosen)
    ]
    return address(reading, QUALITY, filters.without(*hiding), names.finding(finding.id))


def _kept(reading: Reading) -> Filters:
    return reading.view.filters.without(*reading.place.fixed)


def address(reading: Reading, page: str, filters: Filters, anchor: str = "") -> str:
    """Return the address of a page in the reader's language under filters, at the element with the id `anchor`."""
    query = filters.query()
    rest = (f"?{query}" if query else "") + (f"#{anchor}" if anchor else "")
    return f"{reading.site.base}{reading.view.l.lang}/{page}{rest}"


def loading_link(reading: Reading) -> str:
    """Return the address where templates of the registers stand, with the steps from a file to loaded rows."""
    return address(reading, DATA, replace(_kept(reading), measure=""), names.card("templates"))
