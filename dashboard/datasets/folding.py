"""Rows filed under regions made in 2022, counted in the region of 2020 that held the territory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from dashboard.datasets.checking import FILED
from dashboard.model.refusals import Note
from dashboard.model.registers import EVENTS, KEYS, SUBMISSIONS, TEXT_LENGTH, empty, typed


def combine(register: str, parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return the typed register of these parts; rows that folding gives the same key are added up.

    Of two submissions the later counts: a region has reported when all its parts have.
    """
    if not parts:
        return empty(register)
    rows = pd.concat(parts, ignore_index=True).rename(columns={"region": "region_code"})
    keys = list(KEYS[register])
    if register != EVENTS and rows.duplicated(keys).any():
        rows = rows.groupby(keys, sort=False, as_index=False).agg(_rules(register, rows))
    return typed(rows, register)


def _rules(register: str, rows: pd.DataFrame) -> dict[str, Any]:
    if register == SUBMISSIONS:
        return {"submitted_on": "max", "reported_by": _joined}
    return {str(name): "sum" for name in rows.select_dtypes("number")}


def _joined(offices: pd.Series) -> str:
    return "; ".join(map(str, offices.unique()))[: TEXT_LENGTH["reported_by"]]


def notes(file: str, rows: pd.DataFrame) -> Iterator[Note]:
    """Yield a note for every region of 2022 in the rows of a file."""
    folded = rows[rows[FILED] != rows["region"]]
    for filed, part in folded.groupby(FILED):
        yield Note(file, "folded", {"filed": filed, "region": part["region"].iloc[0], "rows": len(part)})
