"""Volunteers counted in different ways: ages, registrations, organisations; and amounts that look misprinted."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Published, figures, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

OLDER_FROM = 29
TONNE = 1000


def ages(published: Published) -> Iterator[Finding]:
    """Yield whether the mean age can be true of the volunteers of whom most are said to be 29 or older."""
    mean, span, older = figures(published, ("average_age", "volunteer_age", "talap_share_29_54"))
    least = (older.value * OLDER_FROM + (100 - older.value) * span.value) / 100
    yield Finding(
        id="ages",
        kind=Kind.CONTRADICTION,
        status=settle(mean.value >= least, Outcome.WARNING),
        title=N_("Mean age {mean}, yet {older_pct} are 29 to 54"),
        detail=N_("With {older_pct} aged {from} or more the mean is at least {least}.")
        if mean.value >= least
        else N_("With {older_pct} aged {from} or more the mean is at least {least}: these are not the same people."),
        values={"mean": mean.value, "older_pct": older.value, "from": OLDER_FROM, "least": least},
        quotes=stated_in(mean, span, older),
        computed={"mean": mean.value, "least_possible_mean": least},
        weight=65,
    )


def engaged(published: Published) -> Iterator[Finding]:
    """Yield whether more volunteers are engaged than registered: then people may be counted more than once."""
    engaged, registered = figures(published, ("volunteers_engaged", "registered_volunteers"))
    yield Finding(
        id="engaged-registered",
        kind=Kind.CONTRADICTION,
        status=settle(engaged.value <= registered.value, Outcome.INFO),
        title=N_("Volunteers: {engaged} engaged, {registered} registered"),
        detail=N_("Those engaged may all be registered.")
        if engaged.value <= registered.value
        else N_("Most of those engaged are not on the platform, or people are counted at every event anew."),
        values={"engaged": engaged.amount, "registered": registered.amount},
        quotes=stated_in(engaged, registered),
        computed={"engaged": engaged.value, "registered": registered.value},
        charts=("volunteers-map", "volunteers-ranking"),
        weight=49,
    )


def organisations(published: Published) -> Iterator[Finding]:
    """Yield whether the platform and the front office count the same organisations."""
    site, base = figures(published, ("registered_organisations", "volunteer_associations"))
    yield Finding(
        id="organisations",
        kind=Kind.CONTRADICTION,
        status=settle(site.value <= base.value, Outcome.INFO),
        title=N_("Organisations: {site} on the platform, {base} in the base"),
        detail=N_("The front office’s base also counts informal groups.")
        if site.value <= base.value
        else N_("The front office’s base also counts informal groups, yet it is the smaller one."),
        values={"site": site.value, "base": base.value},
        quotes=stated_in(site, base),
        computed={"platform": site.value, "front_office": base.value},
        weight=39,
    )


def waste(published: Published) -> Iterator[Finding]:
    """Yield whether two clean-ups differ by nearly a thousand times: then one unit may be misprinted."""
    tonnes, kilograms = (
        table(published, "indicators", topic="directions", direction="taza-alem", unit=unit)
        for unit in ("tonnes", "kilograms")
    )
    ratio = float(tonnes["value"].max() * TONNE / kilograms["value"].min())
    apart = not 0.9 * TONNE <= ratio <= 1.1 * TONNE
    yield Finding(
        id="waste-units",
        kind=Kind.IMPOSSIBLE,
        status=settle(apart, Outcome.INFO),
        title=N_("Waste collected: {tonnes} tonnes and {kilograms} kilograms"),
        detail=N_("The figures are far apart.")
        if apart
        else N_("The figures nearly agree but for the unit: one of the two may be misprinted."),
        values={"tonnes": tonnes["value"].max(), "kilograms": kilograms["value"].min()},
        quotes=(*quotes(tonnes), *quotes(kilograms)),
        computed={"ratio": ratio},
        regions=(*tonnes["region_code"], *kilograms["region_code"]),
        directions=("taza-alem",),
        weight=22,
    )


def contribution(published: Published) -> Iterator[Finding]:
    """Yield whether the contribution to the economy fell from year to year, as the text says."""
    years = figures(published, ("contribution_2017", "contribution_2018", "contribution_2019"))
    values = tuple(year.value for year in years)
    yield Finding(
        id="contribution-falls",
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(values[0] > values[1] > values[2], Outcome.ERROR),
        title=N_("Contribution of volunteers to the economy, 2017–2019"),
        detail=N_("It fell, says the text: {first_kzt}, {second_kzt}, {third_kzt}."),
        values=dict(zip(("first_kzt", "second_kzt", "third_kzt"), values, strict=True)),
        quotes=stated_in(*years),
        computed={"change_share": 100 * (values[2] / values[0] - 1)},
        charts=("contribution",),
        weight=30,
    )


CHECKS: tuple[Check, ...] = (
    ages,
    engaged,
    organisations,
    waste,
    contribution,
)
