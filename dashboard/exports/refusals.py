"""Refusals as a file that a spreadsheet opens: one row for each, with its place, its value, the reason and the mend."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.exports.table import csv_bytes
from dashboard.i18n import L
from dashboard.model.refusals import Refusal

COLUMNS = ("file", "sheet", "row", "column", "value", "code", "reason", "mend")


def refusals_csv(refusals: Sequence[Refusal], l: L) -> bytes:
    """Return all refusals as CSV with stable English column ids; reason and mend in the language of `l`.

    A refusal of a whole file has no row.
    """
    frame = pd.DataFrame([_cells(one, l) for one in refusals], columns=list(COLUMNS))
    return csv_bytes(frame.astype({"row": "Int64"}))


def _cells(one: Refusal, l: L) -> tuple[object, ...]:
    reason, mend = l.t(one.reason, **one.params), l.t(one.mend, **one.params)
    return one.file, one.sheet, one.row or None, one.column, one.value, one.code, reason, mend
