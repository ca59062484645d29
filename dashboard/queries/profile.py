"""One region beside all others: the same measures for all 17, and its grants against the national mean."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.regions import REGION_CODES
from dashboard.queries import directions, events, grants
from dashboard.queries.events import Query
from dashboard.queries.rows import scaled


def _bilim(column: str) -> Query:
    def rows(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        found = directions.bilim(catalogue, filters).assign(value=lambda frame: frame[column])
        scaled_rows = scaled(found, catalogue, filters, float(found["value"].sum()))
        return pd.concat([scaled_rows, _outside(scaled_rows)], ignore_index=True)

    return rows


def _outside(rows: pd.DataFrame) -> pd.DataFrame:
    # BILIM was planned for the rural schools of the 14 regions; the question does not arise for the cities.
    missing = [code for code in REGION_CODES if code not in set(rows["region_code"])]
    return pd.DataFrame({"region_code": missing}).assign(
        value=float("nan"), qualifier=Qualifier.EXACT.value, status=Status.NOT_APPLICABLE.value
    )


MEASURES: dict[str, Query] = {
    "volunteers": events.by_region("volunteers"),
    "events": events.by_region("events"),
    "helped": events.by_region("beneficiaries"),
    "grants": grants.by_region,
    "pupils": _bilim("pupils"),
    "bilim-volunteers": _bilim("volunteers"),
}


def against_all(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return every measure for every region that has it: measure, region_code, value, qualifier, status."""
    everywhere = filters.without("region")
    frames = [query(catalogue, everywhere).assign(measure=name) for name, query in MEASURES.items()]
    return pd.concat(frames, ignore_index=True)[["measure", "region_code", "value", "qualifier", "status"]]


def grants_against_mean(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per direction: direction, value [grants in the chosen regions], mean of as many, status."""
    chosen = grants.by_direction(catalogue, filters)
    everywhere = grants.by_direction(catalogue, filters.without("region")).set_index("direction")["value"]
    share = len(filters.regions or REGION_CODES) / len(REGION_CODES)
    return chosen.assign(mean=chosen["direction"].map(everywhere).astype("float64") * share)


def places(rows: pd.DataFrame, region: str) -> dict[str, tuple[int, int, int]]:
    """Return for each measure the region's best and worst place (equal on no tie) and the number of regions."""
    found = {}
    for name, frame in rows.dropna(subset=["value"]).groupby("measure", sort=False):
        value = frame.set_index("region_code")["value"]
        if region in value.index:
            ahead = int((value > value[region]).sum())
            found[str(name)] = (ahead + 1, ahead + int((value == value[region]).sum()), len(value))
    return found
