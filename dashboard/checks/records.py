"""Records of the registers that cannot be true."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import Missing
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import RegisterCheck, origin
from dashboard.i18n import N_
from dashboard.model.registers import EVENTS

HOURS_IN_MONTH = 744


def unheld(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the regions that count volunteers at planned or cancelled events."""
    if catalogue.missing((EVENTS,)):
        raise Missing("the events register is empty")
    rows = catalogue.cubes[EVENTS].sum("volunteers", by="region_code", where={"state": ("planned", "cancelled")})
    regions = tuple(rows.loc[rows["value"] > 0, "region_code"])
    yield Finding(
        id="register-unheld",
        kind=Kind.REGISTER,
        status=settle(not regions, Outcome.ERROR),
        title=N_("Planned and cancelled events count nobody"),
        detail=N_("They have volunteers: {regions}.") if regions else N_("Volunteers: none."),
        values={"regions": regions},
        computed={"volunteers": float(rows["value"].sum())},
        charts=("events-map", "volunteers-map"),
        regions=regions,
        shown=origin(catalogue),
        weight=76,
    )


def hours(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the regions whose active volunteers would have worked more hours than a month has."""
    cube = catalogue.cubes["volunteers"]
    people, worked = (cube.sum(measure, by=("region_code", "month")) for measure in ("active", "hours"))
    if not people["value"].sum():
        raise Missing("the volunteers register is empty")
    wrong = people[worked["value"] > people["value"] * HOURS_IN_MONTH]
    regions = tuple(dict.fromkeys(wrong["region_code"]))
    yield Finding(
        id="register-hours",
        kind=Kind.REGISTER,
        status=settle(not regions, Outcome.ERROR),
        title=N_("Hours of active volunteers"),
        detail=N_("More than a month has: {regions}.") if regions else N_("Never more than a month has."),
        values={"regions": regions},
        computed={"region_months": len(wrong)},
        regions=regions,
        shown=origin(catalogue),
        weight=75,
    )


CHECKS: tuple[RegisterCheck, ...] = (unheld, hours)
