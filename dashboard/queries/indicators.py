"""Headline figures that the report's text states, one row each."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.queries.events import Query
from dashboard.queries.rows import stated

COLUMNS = ["indicator", "value", "value_high", "unit", "qualifier", "status"]


def stated_figures(*names: str) -> Query:
    """Return a query: one row per indicator in the order of `names`, with value, value_high, unit, qualifier, status.

    Units differ by row where the names do. A damaged figure has no value. Raises KeyError for an unknown name.
    """

    def rows(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
        frame = catalogue.published["indicators"].set_index("indicator").loc[list(names)].reset_index()
        return stated(frame)[COLUMNS]

    return rows
