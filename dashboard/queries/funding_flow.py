"""The way of money: which source paid for which direction in which region."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.queries.events import Query
from dashboard.queries.funding import where
from dashboard.queries.rows import registered

STAGES = ("source", "direction", "region_code")


def flows(sources: Collection[str]) -> Query:
    """Return a query: one row per source, direction and region between which money is recorded.

    Columns: source, direction, region_code, value [tenge], qualifier, status. Combinations without money are left out.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        sums = catalogue.cubes["funding"].sum("amount_kzt", by=STAGES, where=where(catalogue, filters, sources))
        return registered(sums[sums["value"] > 0].reset_index(drop=True), catalogue)

    return rows
