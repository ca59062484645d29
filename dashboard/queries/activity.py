"""The volunteers register, summed from its cube: new registrations, people active in a month, age groups."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Status
from dashboard.model.registers import VOLUNTEERS
from dashboard.queries.events import Query
from dashboard.queries.rows import reported

REGISTERED, ACTIVE = "registered", "active"
HUNDRED = 100


def where(catalogue: Catalogue, filters: Filters) -> dict[str, Collection[str]]:
    """Return the labels that the filters leave on each axis of the volunteers cube."""
    chosen: dict[str, Collection[str]] = {"month": filters.months(catalogue.months)}
    return chosen | ({"region_code": filters.regions} if filters.regions else {})


def measure_of(filters: Filters) -> str:
    """Return which column the page's own switch chooses: active people unless registrations are asked for."""
    return REGISTERED if filters.measure == REGISTERED else ACTIVE


def against(key: str) -> Query:
    """Return a query: one row per code of an axis with the new registrations beside the active people.

    Columns: `key`, registered and active [people], value [active per 100 registered], qualifier, status. `active` is
    counted month by month: summed over months, a person counts in each. Without registrations there is no ratio.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        active = _sums(catalogue, filters, ACTIVE, [key])
        found = active.assign(registered=_sums(catalogue, filters, REGISTERED, [key])["value"], active=active["value"])
        return _ratio(found)[[key, "registered", "active", "value", "qualifier", "status"]]

    return rows


def by_age(key: str) -> Query:
    """Return a query: one row per code of an axis and age group, with share_pct of the code's sum over all ages.

    Columns: `key`, age_group, value [people], share_pct, qualifier, status. Which people: see `measure_of`.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        found = _sums(catalogue, filters, measure_of(filters), [key, "age_group"])
        whole = found.groupby(key, sort=False)["value"].transform("sum")
        share = (found["value"] / whole * HUNDRED).where(whole > 0)
        return found.assign(share_pct=share)[[key, "age_group", "value", "share_pct", "qualifier", "status"]]

    return rows


def _sums(catalogue: Catalogue, filters: Filters, measure: str, by: list[str]) -> pd.DataFrame:
    rows = catalogue.cubes[VOLUNTEERS].sum(measure, by=by, where=where(catalogue, filters))
    return reported(rows, catalogue, filters, VOLUNTEERS)


def _ratio(found: pd.DataFrame) -> pd.DataFrame:
    silent = found["active"].isna()
    none = ~silent & found["registered"].eq(0)
    return found.assign(
        value=(found["active"] / found["registered"] * HUNDRED).mask(none),
        registered=found["registered"].mask(silent),
        status=found["status"].mask(none, Status.NOT_APPLICABLE.value),
    )
