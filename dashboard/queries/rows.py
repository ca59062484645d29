"""What every query does to its rows: narrow them, say why a cell is empty, put them on the chosen scale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.memory import remembered
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.regions import REGION_CODES

PAIR = ("region_code", "month")
NARROWED = ("region_code", "direction")
NOTHING = float("nan")
Columns = Mapping[str, Sequence[Any]]


def within(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
    """Return the rows of the chosen regions and directions; a frame without such a column is not narrowed by it."""
    kept = _kept({name: frame[name].tolist() for name in NARROWED if name in frame.columns}, filters)
    return (frame if kept is None else frame.take(kept)).reset_index(drop=True)


def narrowed(columns: Columns, filters: Filters) -> Columns:
    """Return what `within` returns, of and as lists by column."""
    kept = _kept(columns, filters)
    return columns if kept is None else {name: [cells[place] for place in kept] for name, cells in columns.items()}


def _kept(columns: Columns, filters: Filters) -> list[int] | None:
    # None: every row.
    pairs = zip(NARROWED, (filters.regions, filters.directions), strict=True)
    limits = [(columns[name], chosen) for name, chosen in pairs if chosen and name in columns]
    if not limits:
        return None
    return [place for place in range(len(limits[0][0])) if all(codes[place] in chosen for codes, chosen in limits)]


def stated(frame: pd.DataFrame, column: str = "value") -> pd.DataFrame:
    """Return the frame with `status`: published, zero or not_stated, as its printed value says."""
    return frame.assign(status=_words([printed(value) for value in frame[column].tolist()], frame))


def printed(value: float) -> Status:
    """Return what a printed value says of itself: published, zero or not_stated."""
    if value != value:
        return Status.NOT_STATED
    return Status.PUBLISHED if value else Status.ZERO


def _words(statuses: Iterable[Status], frame: pd.DataFrame) -> pd.Series:
    return pd.Series([status.value for status in statuses], index=frame.index, dtype="object")


def registered(frame: pd.DataFrame, catalogue: Catalogue) -> pd.DataFrame:
    """Return sums of a register with `qualifier` exact and `status` demo, register or zero."""
    statuses = [_summed_status(value, catalogue) for value in frame["value"].tolist()]
    return frame.assign(qualifier=Qualifier.EXACT.value, status=_words(statuses, frame))


def _summed_status(value: float, catalogue: Catalogue) -> Status:
    return catalogue.register_status if catalogue.demo or value else Status.ZERO


@remembered
def sent(catalogue: Catalogue, filters: Filters, register: str) -> frozenset[tuple[str, ...]]:
    """Return the chosen regions and months whose report of a register is known."""
    months, regions = frozenset(filters.months(catalogue.months)), frozenset(filters.regions or REGION_CODES)
    return frozenset(pair for pair in catalogue.reported(register) if pair[0] in regions and pair[1] in months)


def reported(frame: pd.DataFrame, catalogue: Catalogue, filters: Filters, register: str) -> pd.DataFrame:
    """Return sums of a register with `qualifier` and `status`; where no report is known not_stated instead of 0.

    A region or month of the frame is known when any of the chosen months or regions reported it.
    """
    columns = {name: frame[name].tolist() for name in frame.columns}
    return framed(told(columns, catalogue, filters, register))


def framed(columns: Columns) -> pd.DataFrame:
    """Return lists by column as a frame, made at once: `value` is float64 without rows, too."""
    return pd.DataFrame({**columns, "value": np.array(columns["value"], dtype=np.float64)})


def told(columns: Columns, catalogue: Catalogue, filters: Filters, register: str) -> Columns:
    """Return what `reported` returns, of and as lists by column."""
    covered = _covered(columns, sent(catalogue, filters, register))
    known = [value if value or is_known else NOTHING for value, is_known in zip(columns["value"], covered, strict=True)]
    status = [Status.NOT_STATED if value != value else _summed_status(value, catalogue) for value in known]
    exact = [Qualifier.EXACT.value] * len(known)
    return {**columns, "value": known, "qualifier": exact, "status": [one.value for one in status]}


def _covered(columns: Columns, pairs: Collection[tuple[str, ...]]) -> list[bool]:
    places = [(place, name) for place, name in enumerate(PAIR) if name in columns]
    if not places or not pairs:
        return [bool(pairs)] * len(columns["value"])
    known = {tuple(pair[place] for place, _ in places) for pair in pairs}
    return [key in known for key in zip(*(columns[name] for _, name in places), strict=True)]


def summed(value: float, catalogue: Catalogue, filters: Filters, register: str) -> float:
    """Return a sum of a register, not a number when it is 0 and no report of the choice is known."""
    return value if value or sent(catalogue, filters, register) else float("nan")


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
