"""How many volunteers, people helped or hours there were for each held event."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Status
from dashboard.model.registers import EVENTS
from dashboard.queries.events import Query, total, where
from dashboard.queries.rows import reported


def per_event(catalogue: Catalogue, filters: Filters, measure: str) -> float | None:
    """Return the measure per held event, None without events."""
    events = total(catalogue, filters, "events")
    return total(catalogue, filters, measure) / events if events else None


def rate_by(measure: str, key: str) -> Query:
    """Return a query: one row per label of `key` with value [per event], `total` and `events`, qualifier, status.

    Without events there is nothing to divide by: not_applicable; without a report the rate of a region is not_stated.
    Rows fall from the highest rate.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        cube, chosen = catalogue.cubes[EVENTS], where(catalogue, filters)
        known = reported(cube.sum("events", by=key, where=chosen), catalogue, filters, EVENTS)
        sums = cube.sum(measure, by=key, where=chosen)["value"]
        return _divided(known.rename(columns={"value": "events"}).assign(total=sums), key)

    return rows


def _divided(known: pd.DataFrame, key: str) -> pd.DataFrame:
    rate = known["total"] / known["events"].mask(known["events"].eq(0))
    none = known["events"].eq(0)
    rows = known.assign(
        value=rate,
        total=known["total"].mask(known["events"].isna()),
        status=known["status"].mask(none, Status.NOT_APPLICABLE.value),
    )
    ordered = rows.sort_values("value", ascending=False, kind="stable", na_position="last", ignore_index=True)
    return ordered[[key, "value", "total", "events", "qualifier", "status"]]
