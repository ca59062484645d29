"""Small grants: Table 1 of the report, filtered and summed."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.memory import remembered
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.regions import REGION_CODES
from dashboard.queries.rows import Columns, framed, narrowed, printed, scaled, stated, within

SHARE, AVERAGE = "share", "average"
PERCENT = 100
COLUMNS = ["value", "qualifier", "status"]
REGION, DIRECTION = "region_code", "direction"
WHOLE = {REGION: len(PRIORITY_SLUGS), DIRECTION: len(REGION_CODES)}


@remembered
def cells(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per cell of Table 1: region_code, direction, value [grants], qualifier, status. 119 at most."""
    return within(_table(catalogue), filters)


@remembered
def _table(catalogue: Catalogue) -> pd.DataFrame:
    frame = stated(catalogue.published["grants"])
    order = pd.Categorical(frame["direction"], categories=list(PRIORITY_SLUGS), ordered=True)
    frame = frame.assign(order=order).sort_values(["region_code", "order"], kind="stable")
    return frame[["region_code", "direction", *COLUMNS]].reset_index(drop=True)


def matrix(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the cells in the chosen view: region_code, direction, value, count [grants], mean of the direction.

    `filters.measure` makes `value` the count, the share [%] of the region's grants, or the difference [%] to the mean
    of the direction over all 17 regions; the last two are calculated.
    """
    rows = cells(catalogue, filters)
    means = cells(catalogue, filters.without("region")).groupby("direction")["value"].sum() / len(REGION_CODES)
    rows = rows.assign(count=rows["value"], mean=rows["direction"].map(means).astype("float64"))
    value = _viewed(rows, filters.measure)
    if value is not None:
        known = rows["status"].replace(Status.PUBLISHED.value, Status.CALCULATED.value)
        rows = rows.assign(value=value, status=known.mask(known.eq(Status.ZERO.value), Status.CALCULATED.value))
    return rows[["region_code", "direction", "value", "count", "mean", "qualifier", "status"]]


def _viewed(rows: pd.DataFrame, view: str) -> pd.Series | None:
    if view == SHARE:
        return rows["count"] / rows.groupby("region_code")["count"].transform("sum") * PERCENT
    return (rows["count"] / rows["mean"] - 1) * PERCENT if view == AVERAGE else None


@remembered
def by_region(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen region: region_code, value [grants or scaled], qualifier, status. Source: Table 1."""
    rows = _summed(_chosen(catalogue, filters), REGION)
    return scaled(rows, catalogue, filters, total(catalogue, filters.without("region")))


@remembered
def by_direction(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen direction: direction, value [grants], qualifier, status. Source: Table 1."""
    return _summed(_chosen(catalogue, filters), DIRECTION, PRIORITY_SLUGS)


@remembered
def total(catalogue: Catalogue, filters: Filters) -> float:
    """Return the number of grants in the chosen regions and directions."""
    return float(sum(value for value in _chosen(catalogue, filters)["value"] if value == value))


@remembered
def _printed(catalogue: Catalogue) -> Columns:
    return {name: _table(catalogue)[name].tolist() for name in (REGION, DIRECTION, "value")}


@remembered
def _chosen(catalogue: Catalogue, filters: Filters) -> Columns:
    return narrowed(_printed(catalogue), filters)


def _summed(columns: Columns, by: str, order: Sequence[str] = ()) -> pd.DataFrame:
    parts: dict[str, list[float]] = {}
    for code, value in zip(columns[by], columns["value"], strict=True):
        parts.setdefault(code, []).append(value)
    codes = sorted(parts, key=order.index if order else None)
    sums = [_sum(parts[code]) for code in codes]
    # One cell, or the whole row or column, is printed in the table; any other sum is ours.
    own = len(columns["value"]) not in (len(codes), len(codes) * WHOLE[by])
    status = [Status.CALCULATED if own and value else printed(value) for value in sums]
    exact = [Qualifier.EXACT.value] * len(sums)
    return framed({by: codes, "value": sums, "qualifier": exact, "status": [one.value for one in status]})


def _sum(values: Sequence[float]) -> float:
    # Cells that are not stated count nothing, unless there are no others.
    known = [value for value in values if value == value]
    return float(sum(known)) if known else float("nan")
