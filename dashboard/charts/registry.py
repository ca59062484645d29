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
    volunteers,
    year,
)
from dashboard.charts.chart import Chart
from dashboard.model.filters import Filters

TOPICS = (grants, events, funding, directions, direction, volunteers, survey, contribution, year, quality, region)
CHARTS: Mapping[str, Chart] = {chart.id: chart for topic in TOPICS for chart in topic.CHARTS}
MEASURES = ("grants", "volunteers", "events", "helped", "funding")
SLOTS: Mapping[str, Mapping[str, str]] = {
    "map": {measure: f"{measure}-map" for measure in MEASURES},
    "ranking": {measure: "funding-by-region" if measure == "funding" else f"{measure}-ranking" for measure in MEASURES},
    **events.SLOTS,
}


def chart_in(slot: str, filters: Filters) -> Chart:
    """Return the chart that a slot of a page shows now; raise KeyError for an unknown slot."""
    options = SLOTS.get(slot)
    if options is None:
        return CHARTS[slot]
    return CHARTS[options.get(filters.measure, next(iter(options.values())))]
