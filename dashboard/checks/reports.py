"""The registers against themselves: reports that never came, came late or are passed over by records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import Missing
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import RegisterCheck, origin
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import DUE_DAY

Cell = tuple[str, str]


def _submitted(catalogue: Catalogue) -> pd.DataFrame:
    rows = catalogue.submissions
    return rows[rows["month"].isin(catalogue.months)]


def _held(catalogue: Catalogue) -> set[Cell]:
    counts = catalogue.cubes["events"].sum("events", by=("region_code", "month"), where={"state": ("held",)})
    counts = counts[counts["value"] > 0]
    if counts.empty:
        raise Missing("the events register is empty")
    return set(zip(counts["region_code"], counts["month"], strict=True))


def _sent(catalogue: Catalogue) -> set[Cell]:
    rows = _submitted(catalogue)
    return set(zip(rows["region_code"].astype(str), rows["month"].astype(str), strict=True))


def missing(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield how many of the monthly reports of the regions never came."""
    expected = {(region, month) for region in REGION_CODES for month in catalogue.months}
    absent = expected - _sent(catalogue)
    regions = tuple(region for region in REGION_CODES if any(region == cell[0] for cell in absent))
    yield Finding(
        id="register-missing",
        kind=Kind.REGISTER,
        status=settle(not absent, Outcome.WARNING),
        title=N_("Reports of the regions: {sent} of {expected}"),
        detail=N_("Months missing: {absent}. {regions}.") if absent else N_("Every region reported every month."),
        values={
            "sent": len(expected) - len(absent),
            "expected": len(expected),
            "absent": len(absent),
            "regions": regions,
        },
        computed={"expected": len(expected), "missing": len(absent)},
        charts=("events-map", "volunteers-map", "helped-map"),
        regions=regions,
        shown=origin(catalogue),
        weight=71,
    )


def late(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield how many reports came after the tenth day of the next month."""
    rows = _submitted(catalogue)
    if rows.empty:
        raise Missing("no submissions")
    after = rows[[_is_late(day, month) for day, month in zip(rows["submitted_on"], rows["month"], strict=True)]]
    regions = tuple(code for code in REGION_CODES if code in set(after["region_code"]))
    yield Finding(
        id="register-late",
        kind=Kind.REGISTER,
        status=settle(after.empty, Outcome.INFO),
        title=N_("Reports that came late: {late} of {count}"),
        detail=N_("A month is due by day {day} of the next one. Late: {regions}.")
        if regions
        else N_("Every report came by day {day} of the next month."),
        values={"late": len(after), "count": len(rows), "day": DUE_DAY, "regions": regions},
        computed={"late": len(after), "sent": len(rows)},
        regions=regions,
        shown=origin(catalogue),
        weight=44,
    )


def _is_late(day: pd.Timestamp, month: str) -> bool:
    year, number = int(month[:4]), int(month[5:])
    due = date(year + number // 12, number % 12 + 1, DUE_DAY)
    return day.date() > due


def unreported(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the regions with held events in a month for which no report came."""
    cells = _held(catalogue) - _sent(catalogue)
    regions = tuple(region for region in REGION_CODES if any(region == cell[0] for cell in cells))
    yield Finding(
        id="register-unreported",
        kind=Kind.REGISTER,
        status=settle(not cells, Outcome.WARNING),
        title=N_("Events and reports of the regions"),
        detail=N_("Events without a monthly report: {regions}.") if cells else N_("Every month with events has one."),
        values={"regions": regions},
        computed={"months": len(cells)},
        regions=regions,
        shown=origin(catalogue),
        weight=54,
    )


CHECKS: tuple[RegisterCheck, ...] = (missing, late, unreported)
