"""What every query does to its rows: narrow them, say why a cell is empty, put them on the chosen scale."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status


def within(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows of the chosen regions and directions; a frame without such a column is not narrowed by it."""
    for column, chosen in (("region_code", filters.regions), ("direction", filters.directions)):
        if chosen and column in frame.columns:
            frame = frame[frame[column].isin(chosen)]
    return frame.reset_index(drop=True)


def stated(frame: pd.DataFrame, column: str = "value") -> pd.DataFrame:
    """Return the frame with `status`: published, zero or not_stated, as its printed value says."""
    value = frame[column]
    status = pd.Series(Status.PUBLISHED.value, index=frame.index, dtype="object")
    return frame.assign(status=status.mask(value.eq(0), Status.ZERO.value).mask(value.isna(), Status.NOT_STATED.value))


def registered(frame: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Return sums of a register with `qualifier` exact and `status` demo, register or zero."""
    status = pd.Series(catalogue.register_status.value, index=frame.index, dtype="object")
    return frame.assign(
        qualifier=Qualifier.EXACT.value,
        status=status if catalogue.demo else status.mask(frame["value"].eq(0), Status.ZERO.value),
    )


def recorded(frame: pd.DataFrame, catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return the sums, all not_stated when the chosen period lies outside the months that the registers hold."""
    if filters.months(catalogue.months):
        return frame
    return frame.assign(value=float("nan"), status=Status.NOT_STATED.value)


def reported(frame: pd.DataFrame, catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return regional sums with not_stated instead of 0 for a region that sent no report for the chosen months."""
    submissions = catalogue.submissions
    sent = set(submissions.loc[submissions["month"].isin(filters.months(catalogue.months)), "region_code"])
    silent = ~frame["region_code"].isin(sent) & frame["value"].eq(0)
    return frame.assign(value=frame["value"].mask(silent), status=frame["status"].mask(silent, Status.NOT_STATED.value))


def scaled(frame: pd.DataFrame, catalogue: Catalogue, filters: Filters, whole: float) -> pd.DataFrame:
    """Return regional values as they are, per 10 000 people, or in percent of `whole`, the sum over all regions."""
    if filters.per == "total":
        return frame
    if filters.per == "share":
        if not whole:
            return frame.assign(value=float("nan"), status=Status.NOT_APPLICABLE.value)
        value = frame["value"] / whole * 100
    else:
        people = frame["region_code"].map({code: r.population for code, r in catalogue.reference.regions.items()})
        value = frame["value"] / people * 10_000
    return frame.assign(value=value, status=frame["status"].replace(Status.PUBLISHED.value, Status.CALCULATED.value))
