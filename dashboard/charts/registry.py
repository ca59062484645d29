"""Every chart by its id, and the slots of pages whose chart depends on the chosen measure."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.charts import (
    contribution,
    direction,
    directions,
    events,
    funding,
    grants,
    quality,
    region,
    survey,
    survey_opinions,
    volunteers,
    year,
)
from dashboard.charts.chart import Chart
from dashboard.model.filters import Filters

TOPICS = (
    grants,
    events,
    funding,
    directions,
    direction,
    volunteers,
    survey,
    survey_opinions,
    contribution,
    year,
    quality,
    region,
)
CHARTS: Mapping[str, Chart] = {chart.id: chart for topic in TOPICS for chart in topic.CHARTS}
MEASURES = ("grants", "volunteers", "events", "helped", "funding")
SLOTS: Mapping[str, Mapping[str, str]] = {
    "map": {measure: f"{measure}-map" for measure in MEASURES},
    "direction": {
        "grants": "grants-by-direction",
        "trained": "trained-by-direction",
        "centres": "centres-by-direction",
        **{measure: f"{measure}-by-direction" for measure in ("events", "volunteers", "helped", "funding")},
    },
    "direction-region": {
        measure: f"{measure}-matrix"
        for measure in ("grants", "trained", "centres", "events", "volunteers", "helped", "funding")
    },
    "direction-ranking": {
        "volunteers": "volunteers-ranking",
        "events": "events-ranking",
        "helped": "helped-ranking",
        "funding": "funding-by-region",
    },
    "direction-months": {measure: f"{measure}-by-month" for measure in ("volunteers", "events", "helped", "funding")},
    "ranking": {measure: "funding-by-region" if measure == "funding" else f"{measure}-ranking" for measure in MEASURES},
    **funding.SLOTS,
    **events.SLOTS,
}


# Pages on which a slot stands; the slots of profiles stand on none that an address without a subject names.
SLOT_PAGES: Mapping[str, str] = {
    **dict.fromkeys(("map", "ranking"), "regions"),
    **dict.fromkeys(("direction", "direction-region"), "directions"),
    **dict.fromkeys(funding.SLOTS, "funding"),
    **dict.fromkeys(events.SLOTS, "events"),
}
# A map and the ranking beside it share the card of the map.
BESIDE: Mapping[str, str] = {"ranking": "map", "money-ranking": "money-map"}


def is_slot(slot: str) -> bool:
    """Return whether a slot of a page has this name."""
    return slot in SLOTS or slot in CHARTS


def chart_in(slot: str, filters: Filters) -> Chart:
    """Return the chart that a slot of a page shows now; raise KeyError for an unknown slot."""
    options = SLOTS.get(slot)
    if options is None:
        return CHARTS[slot]
    return CHARTS[options.get(filters.measure, next(iter(options.values())))]
