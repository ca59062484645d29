"""What is known region by region: hardly anything in print, so the registers stand in."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import quotes, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import RegisterCheck
from dashboard.i18n import N_
from dashboard.model.regions import REGION_CODES


def regional_figures(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield whether the report prints volunteers and events for every region, or names the leaders only."""
    named = table(catalogue.published, "ranks", measure="volunteers")
    printed = table(catalogue.published, "indicators")
    printed = printed[printed["topic"].isin(("events", "volunteers")) & (printed["region_code"] != "")]
    regions = printed["region_code"].nunique()
    yield Finding(
        id="regional-figures",
        kind=Kind.GAP,
        status=settle(regions == len(REGION_CODES), Outcome.INFO),
        title=N_("No volunteers or events are printed by region"),
        detail=N_("Only the first {named} by volunteers are known. Demonstration data are shown.")
        if catalogue.demo
        else N_("Only the first {named} by volunteers are known. The registers are shown."),
        values={"named": len(named), "region_named": tuple(named["region_code"])},
        quotes=quotes(named),
        computed={"named": len(named), "printed": regions},
        shown=N_("Demonstration data") if catalogue.demo else N_("The registers"),
        charts=tuple(f"{name}-{form}" for name in ("volunteers", "events", "helped") for form in ("map", "ranking")),
        weight=80,
    )


CHECKS: tuple[RegisterCheck, ...] = (regional_figures,)
