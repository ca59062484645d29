"""Who has reported: every region and month of the registers with the state of its report."""

from __future__ import annotations

from datetime import date

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import DUE_DAY

REPORTED, LATE, MISSING = "reported", "late", "missing"
STATES = (REPORTED, LATE, MISSING)


def due(month: str) -> date:
    """Return the last day on which the report of a month (YYYY-MM) is in time."""
    year, number = int(month[:4]), int(month[5:])
    return date(year + number // 12, number % 12 + 1, DUE_DAY)


def reports(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per chosen region and month of the registers, 17 × months at most.

    Columns: region_code, month, value (reported, late or missing), submitted_on (YYYY-MM-DD, empty when missing),
    days_late (whole days after the due day, 0 in time, NaN when missing), qualifier, status.
    """
    sent = catalogue.submissions
    days = dict(zip(zip(sent["region_code"], sent["month"], strict=True), sent["submitted_on"], strict=True))
    rows = [
        _row(code, month, days.get((code, month)))
        for code in (filters.regions or REGION_CODES)
        for month in filters.months(catalogue.months)
    ]
    frame = pd.DataFrame(rows, columns=["region_code", "month", "value", "submitted_on", "days_late"])
    return frame.assign(qualifier=Qualifier.EXACT.value, status=catalogue.register_status.value)


def _row(code: str, month: str, submitted: pd.Timestamp | None) -> tuple[str, str, str, str, float]:
    if submitted is None:
        return code, month, MISSING, "", float("nan")
    day = submitted.date()
    late = max((day - due(month)).days, 0)
    return code, month, LATE if late else REPORTED, day.isoformat(), float(late)
