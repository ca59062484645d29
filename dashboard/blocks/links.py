"""Where findings lead: to their entry in the quality log, to the cards of the charts they touch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dashboard.blocks.reading import Reading
from dashboard.charts.registry import CHARTS, SLOTS
from dashboard.checks.finding import Finding
from dashboard.components import names
from dashboard.model.filters import Filters

QUALITY, REGIONS = "quality", "regions"
# The map and the ranking of the chosen measure share one card.
PAIR, PAIRED = "map", ("map", "ranking")


@dataclass(frozen=True)
class CardPlace:
    """Where a chart's card stands: the page, the page's own measure that brings the chart up, the card's slot."""

    page: str
    measure: str
    slot: str


def card_place(chart_id: str) -> CardPlace:
    """Return where a chart's card stands. Raises KeyError for an unknown chart."""
    chart = CHARTS[chart_id]
    for slot, options in SLOTS.items():
        measure = next((key for key, name in options.items() if name == chart_id), "")
        if measure:
            paired = slot in PAIRED
            return CardPlace(REGIONS if paired else chart.page, measure, PAIR if paired else slot)
    return CardPlace(chart.page, "", chart_id)


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
