"""The events register, summed from its cube: held events, their volunteers and the people they helped."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.memory import remembered
from dashboard.model.filters import Filters
from dashboard.model.registers import EVENTS
from dashboard.queries.rows import Columns, framed, scaled, summed, told

# What happened in the year that a reader of the months should see; two at most fit above the columns.
OF_NOTE = ("medal", "cleanup_day")
Query = Callable[[Catalogue, Filters], pd.DataFrame]


def where(catalogue: Catalogue, filters: Filters) -> dict[str, Collection[str]]:
    """Return the labels that the filters leave on each axis of the events cube; only held events count."""
    chosen: dict[str, Collection[str]] = {"state": ("held",), "month": filters.months(catalogue.months)}
    axes = (("region_code", filters.regions), ("direction", filters.directions), ("format", filters.formats))
    return chosen | {axis: values for axis, values in axes if values}


@remembered
def total(catalogue: Catalogue, filters: Filters, measure: str) -> float:
    """Return the sum of a measure: events, volunteers, beneficiaries or hours; not a number when nothing is known."""
    return summed(catalogue.cubes[EVENTS].total(measure, where(catalogue, filters)), catalogue, filters, EVENTS)


def by_region(measure: str) -> Query:
    """Return a query: one row per chosen region with region_code, value, qualifier, status."""

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        sums = _sums(catalogue, filters, measure, "region_code")
        whole = total(catalogue, filters.without("region"), measure)
        return scaled(sums, catalogue, filters, whole)

    return rows


def course(catalogue: Catalogue, filters: Filters, measure: str) -> list[float]:
    """Return the sums of the months of the period in order; not a number where no report is known."""
    return list(_told(catalogue, filters, measure, "month")["value"])


def by_month(measure: str) -> Query:
    """Return a query: one row per month of the period with month, value, qualifier, status and the event of note."""

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        found = _told(catalogue, filters, measure, "month")
        noted = _noted(catalogue)
        return framed({**found, "event": [noted.get(month, "") for month in found["month"]]})

    return rows


@remembered
def _noted(catalogue: Catalogue) -> dict[str, str]:
    timeline = catalogue.published["timeline"].set_index("event")["date_from"].astype("str").str[:7]
    return {month: name for name, month in timeline.items() if name in OF_NOTE}


def by_direction(measure: str) -> Query:
    """Return a query: one row per chosen direction with direction, value, qualifier, status."""
    return lambda catalogue, filters: _sums(catalogue, filters, measure, "direction")


@remembered
def _sums(catalogue: Catalogue, filters: Filters, measure: str, by: str) -> pd.DataFrame:
    return framed(_told(catalogue, filters, measure, by))


@remembered
def _told(catalogue: Catalogue, filters: Filters, measure: str, by: str) -> Columns:
    sums = catalogue.cubes[EVENTS].along(by, measure, where(catalogue, filters))
    return told({by: [*sums], "value": [*sums.values()]}, catalogue, filters, EVENTS)
