"""The registers against themselves: reports that never came, came late or are passed over by records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import Missing
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import EVERYTHING, RegisterCheck, origin
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import DUE_DAY, SUBMISSIONS
from dashboard.queries import completeness
from dashboard.queries.completeness import LATE, MISSING, REPORTED

Cell = tuple[str, str]


def _held(catalogue: Catalogue) -> set[Cell]:
    counts = catalogue.cubes["events"].sum("events", by=("region_code", "month"), where={"state": ("held",)})
    counts = counts[counts["value"] > 0]
    if counts.empty:
        raise Missing("the events register is empty")
    return set(zip(counts["region_code"], counts["month"], strict=True))


def _states(catalogue: Catalogue, *states: str) -> list[Cell]:
    if catalogue.missing((SUBMISSIONS,)):
        raise Missing("the register of submissions is empty")
    rows = completeness.reports(catalogue, EVERYTHING)
    rows = rows[rows["value"].isin(states)]
    return list(zip(rows["region_code"], rows["month"], strict=True))


def _regions(cells: Iterable[Cell]) -> tuple[str, ...]:
    named = {region for region, _ in cells}
    return tuple(region for region in REGION_CODES if region in named)


def missing(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield how many of the monthly reports of the regions never came."""
    absent, expected = _states(catalogue, MISSING), len(REGION_CODES) * len(catalogue.months)
    regions = _regions(absent)
    yield Finding(
        id="register-missing",
        kind=Kind.REGISTER,
        status=settle(not absent, Outcome.WARNING),
        title=N_("Reports of the regions: {sent} of {expected}"),
        detail=N_("Months missing: {absent}. {regions}.") if absent else N_("Every region reported every month."),
        values={
            "sent": expected - len(absent),
            "expected": expected,
            "absent": len(absent),
            "regions": regions,
        },
        computed={"expected": expected, "missing": len(absent)},
        charts=("completeness", "events-map", "volunteers-map", "helped-map"),
        regions=regions,
        shown=origin(catalogue),
        weight=71,
    )


def late(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield how many reports came after the tenth day of the next month."""
    after, sent = _states(catalogue, LATE), _states(catalogue, REPORTED, LATE)
    if not sent:
        raise Missing("no submissions")
    regions = _regions(after)
    yield Finding(
        id="register-late",
        kind=Kind.REGISTER,
        status=settle(not after, Outcome.INFO),
        title=N_("Reports that came late: {late} of {count}"),
        detail=N_("A month is due by day {day} of the next one. Late: {regions}.")
        if regions
        else N_("Every report came by day {day} of the next month."),
        values={"late": len(after), "count": len(sent), "day": DUE_DAY, "regions": regions},
        computed={"late": len(after), "sent": len(sent)},
        charts=("completeness",),
        regions=regions,
        shown=origin(catalogue),
        weight=44,
    )


def unreported(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the regions with held events in a month for which no report came."""
    cells = _held(catalogue) - set(_states(catalogue, REPORTED, LATE))
    regions = _regions(cells)
    yield Finding(
        id="register-unreported",
        kind=Kind.REGISTER,
        status=settle(not cells, Outcome.WARNING),
        title=N_("Events and reports of the regions"),
        detail=N_("Events without a monthly report: {regions}.") if cells else N_("Every month with events has one."),
        values={"regions": regions},
        computed={"months": len(cells)},
        charts=("completeness",),
        regions=regions,
        shown=origin(catalogue),
        weight=54,
    )


CHECKS: tuple[RegisterCheck, ...] = (missing, late, unreported)
