"""Held events day by day, and what is not known of a day in a month that a region did not report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

import numpy as np
import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import EVENTS
from dashboard.queries.events import Query
from dashboard.queries.rows import registered, sent


def by_day(measure: str) -> Query:
    """Return a query: one row per day of the chosen months with date, value, qualifier, status.

    In a month that a chosen region did not report a sum is at least what it is, and nothing is not_stated, not zero.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        months = filters.months(catalogue.months)
        cube = catalogue.cubes["days"]
        days = [day for day in cube.axes["date"] if day[:7] in months]
        sums = registered(cube.sum(measure, by="date", where=_where(filters) | {"date": days}), catalogue)
        return _doubted(sums, unreported(catalogue, filters))

    return rows


def unreported(catalogue: Catalogue, filters: Filters) -> frozenset[str]:
    """Return the chosen months of which at least one chosen region sent no report."""
    wanted, reports = len(filters.regions or REGION_CODES), sent(catalogue, filters, EVENTS)
    counts = Counter(month for _, month in reports)
    return frozenset(month for month in filters.months(catalogue.months) if counts[month] < wanted)


def _where(filters: Filters) -> dict[str, Collection[str]]:
    axes = (("region_code", filters.regions), ("direction", filters.directions), ("format", filters.formats))
    return {axis: values for axis, values in axes if values}


def _doubted(sums: pd.DataFrame, months: Collection[str]) -> pd.DataFrame:
    doubted = sums["date"].str[:7].isin(months)
    silent = doubted & sums["value"].eq(0)
    return sums.assign(
        value=sums["value"].mask(silent, np.nan),
        qualifier=sums["qualifier"].mask(doubted, Qualifier.AT_LEAST.value),
        status=sums["status"].mask(silent, Status.NOT_STATED.value),
    )
