"""The funding register, summed from its cube. State and other money are never added up together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.memory import remembered
from dashboard.model.filters import Filters
from dashboard.model.registers import FUNDING, OTHER_SOURCES, SOURCES, STATE_SOURCES
from dashboard.queries.events import Query
from dashboard.queries.rows import reported, scaled, summed

NON_STATE_SOURCES = OTHER_SOURCES


def where(catalogue: Catalogue, filters: Filters, sources: Collection[str]) -> dict[str, Collection[str]]:
    """Return the labels that the filters leave on each axis of the funding cube."""
    chosen: dict[str, Collection[str]] = {"source": sources, "month": filters.months(catalogue.months)}
    axes = (("region_code", filters.regions), ("direction", filters.directions))
    return chosen | {axis: values for axis, values in axes if values}


@remembered
def total(catalogue: Catalogue, filters: Filters, sources: Collection[str]) -> float:
    """Return the sum in tenge over the given sources; not a number when nothing is known."""
    found = catalogue.cubes[FUNDING].total("amount_kzt", where(catalogue, filters, sources))
    return summed(found, catalogue, filters, FUNDING)


def by_region(sources: Collection[str]) -> Query:
    """Return a query: one row per chosen region with region_code, value [tenge or scaled], qualifier, status."""

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        whole = total(catalogue, filters.without("region"), sources)
        sums = _sums(catalogue, filters, sources, "region_code")
        return scaled(sums, catalogue, filters, whole)

    return rows


def by_source(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per source: source, kind (state or non_state), value [tenge], qualifier, status."""
    rows = _sums(catalogue, filters, SOURCES, "source")
    kind = rows["source"].isin(STATE_SOURCES).map({True: "state", False: "non_state"})
    return rows.assign(kind=kind)[["source", "kind", "value", "qualifier", "status"]]


def by_month(sources: Collection[str]) -> Query:
    """Return a query: one row per month of the chosen period with month, value [tenge], qualifier, status."""
    return lambda catalogue, filters: _sums(catalogue, filters, sources, "month")


def by_direction(sources: Collection[str]) -> Query:
    """Return a query: one row per chosen direction with direction, value [tenge], qualifier, status."""
    return lambda catalogue, filters: _sums(catalogue, filters, sources, "direction")


def by_source_and_month(sources: Collection[str]) -> Query:
    """Return a query: one row per source and month of the period with source, month, value, qualifier, status."""
    return lambda catalogue, filters: _sums(catalogue, filters, sources, ("source", "month"))


@remembered
def _sums(catalogue: Catalogue, filters: Filters, sources: Collection[str], by: str | Sequence[str]) -> pd.DataFrame:
    rows = catalogue.cubes[FUNDING].sum("amount_kzt", by=by, where=where(catalogue, filters, sources))
    return reported(rows, catalogue, filters, FUNDING)
