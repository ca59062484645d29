"""What kinds of events there were: formats, states and activities."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Status
from dashboard.model.registers import EVENTS, OTHER
from dashboard.queries.events import Query, where
from dashboard.queries.rows import registered, reported

TOP = 12
PERCENT = 100


def format_shares(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per format and month: format, month, value [% of the month's events], events, qualifier, status.

    A month without events has no shares: not_applicable.
    """
    chosen = where(catalogue, filters)
    counts = catalogue.cubes["events"].sum("events", by=("format", "month"), where=chosen)
    whole = catalogue.cubes["events"].sum("events", by="month", where={**chosen, "format": _formats(catalogue)})
    months = counts["month"].map(whole.set_index("month")["value"])
    rows = reported(counts, catalogue, filters, EVENTS)
    share = rows["value"] / months.mask(months.eq(0)) * PERCENT
    status = rows["status"].mask(share.isna() & rows["value"].notna(), Status.NOT_APPLICABLE.value)
    return rows.rename(columns={"value": "events"}).assign(value=share, status=status)


def states(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per state and month: state, month, value [events], qualifier, status; held ones first."""
    axis = catalogue.cubes["events"].axes["state"]
    chosen = {**where(catalogue, filters), "state": axis}
    rows = catalogue.cubes["events"].sum("events", by=("state", "month"), where=chosen)
    found = reported(rows, catalogue, filters, EVENTS)
    held_first = found["state"].map({"held": 0, "planned": 1, "cancelled": 2})
    return found.assign(place=held_first).sort_values("place", kind="stable", ignore_index=True).drop(columns="place")


def by_activity(measure: str) -> Query:
    """Return a query: the activities with the highest sums and all others together, last.

    One row each: activity, value, qualifier, status. Without anything to count there are no rows.
    """

    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        chosen = {axis: values for axis, values in where(catalogue, filters).items() if axis != "state"}
        sums = catalogue.cubes["activities"].sum(measure, by="activity", where=chosen)
        return registered(_topped(sums[sums["value"] > 0]), catalogue)

    return rows


def _topped(sums: pd.DataFrame) -> pd.DataFrame:
    named = sums[sums["activity"] != OTHER].sort_values("value", ascending=False, kind="stable")
    rest = named["value"].iloc[TOP:].sum() + sums.loc[sums["activity"] == OTHER, "value"].sum()
    others = pd.DataFrame({"activity": [OTHER], "value": [float(rest)]})
    return pd.concat([named.head(TOP), others[others["value"] > 0]], ignore_index=True)


def _formats(catalogue: Catalogue) -> tuple[str, ...]:
    return catalogue.cubes["events"].axes["format"]
