"""What is known region by region: hardly anything in print, so the registers stand in."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import quotes, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import RegisterCheck, origin
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import EVENTS


def regional_figures(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield whether the report prints volunteers and events for every region, or names the leaders only."""
    named = table(catalogue.published, "ranks", measure="volunteers")
    printed = table(catalogue.published, "indicators")
    printed = printed[printed["topic"].isin(("events", "volunteers")) & (printed["region_code"] != "")]
    regions = printed["region_code"].nunique()
    complete = regions == len(REGION_CODES)
    yield Finding(
        id="regional-figures",
        kind=Kind.GAP,
        status=settle(complete, Outcome.INFO),
        title=N_("Volunteers and events are printed by region")
        if complete
        else N_("No volunteers or events are printed by region"),
        detail=_detail(complete, catalogue),
        values={"named": len(named), "region_named": tuple(named["region_code"])},
        quotes=quotes(named),
        computed={"named": len(named), "printed": regions},
        shown=origin(catalogue),
        charts=tuple(f"{name}-{form}" for name in ("volunteers", "events", "helped") for form in ("map", "ranking")),
        weight=80,
    )


def registration_leaders(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield whether the three regions that the infographic announces are named: they stood in a picture."""
    announced = table(catalogue.published, "not_statistics", reason="ordinal", quote="3 РЕГИОНА")
    named = table(catalogue.published, "ranks")
    named = named[named["measure"].str.startswith("registered")]
    yield Finding(
        id="registration-leaders",
        kind=Kind.GAP,
        status=settle(not named.empty, Outcome.INFO),
        title=N_("Regions with most registrations")
        if len(named)
        else N_("Regions with most registrations: the names are lost"),
        detail=N_("The infographic names {region_named}.")
        if len(named)
        else N_("The infographic announces three regions; their names stood in a picture."),
        values={"region_named": tuple(named["region_code"])},
        quotes=quotes(announced),
        computed={"named": len(named)},
        weight=39,
    )


def _detail(complete: bool, catalogue: Catalogue) -> str:
    if complete:
        return N_("They are printed for every region.")
    if catalogue.missing((EVENTS,)):
        return N_("Only the first {named} by volunteers are known. No register of events is loaded.")
    if catalogue.demo:
        return N_("Only the first {named} by volunteers are known. Demonstration data are shown.")
    return N_("Only the first {named} by volunteers are known. The registers are shown.")


CHECKS: tuple[RegisterCheck, ...] = (regional_figures, registration_leaders)
