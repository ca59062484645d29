"""Support centres and regions of BILIM: planned, counted in the text and named."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Published, figure, quotes, stated_in, table, target
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


def each_direction(published: Published) -> Iterator[Finding]:
    """Yield whether every direction that names its centres names as many as planned."""
    plan, rows = target(published, "centres"), table(published, "centres")
    counts = rows["direction"].value_counts(sort=False)
    wrong = tuple(str(slug) for slug in counts.index if counts[slug] != plan.value)
    yield Finding(
        id="centres-plan",
        kind=Kind.SUM,
        status=settle(not wrong, Outcome.WARNING),
        title=N_("Support centres: directions and plan"),
        detail=N_("Not {plan} centres: {directions}.") if wrong else N_("{plan} in each of {count} directions."),
        values={"plan": plan.value, "directions": wrong, "count": len(counts)},
        quotes=(*stated_in(plan), *quotes(rows)),
        computed={str(slug): int(number) for slug, number in counts.items()},
        charts=("centres",),
        directions=wrong,
        weight=44,
    )


def of_bilim(published: Published) -> Iterator[Finding]:
    """Yield whether the centres that BILIM planned by region are named anywhere."""
    plan, rows = target(published, "centre_regions", direction="bilim"), table(published, "centres")
    named = int((rows["direction"] == "bilim").sum())
    yield Finding(
        id="centres-bilim",
        kind=Kind.GAP,
        status=settle(named >= plan.value, Outcome.WARNING),
        title=N_("BILIM: planned centres") if named >= plan.value else N_("BILIM: planned centres are not named"),
        detail=N_("Planned in {plan} regions; named: {named}."),
        values={"plan": plan.value, "named": named},
        quotes=stated_in(plan),
        computed={"planned": plan.value, "named": named},
        charts=("centres",),
        directions=("bilim",),
        weight=56,
    )


def of_saylyq(published: Published) -> Iterator[Finding]:
    """Yield whether the centres of SAÝLYQ «in the other regions too» fit into the printed total."""
    total, other = figure(published, "centres_total"), figure(published, "centres_saylyq_other_regions")
    named = len(table(published, "centres"))
    found = named + other.value
    yield Finding(
        id="centres-saylyq",
        kind=Kind.CONTRADICTION,
        status=settle(total.amount.holds(found), Outcome.WARNING),
        title=N_("{direction}: centres in other regions, and the total of {total}"),
        detail=N_("{named} centres are named, and the text adds those in {other} more regions: that would be {found}."),
        values={
            "direction": "saylyq",
            "total": total.value,
            "named": named,
            "other": other.value,
            "found": found,
        },
        quotes=stated_in(total, other),
        computed={"named": named, "with_other_regions": found, "stated": total.value},
        shown=N_("{named}: the centres named"),
        charts=("centres",),
        directions=("saylyq",),
        weight=57,
    )


def bilim_regions(published: Published) -> Iterator[Finding]:
    """Yield how the regions of Table 2 meet the BILIM projects of Table 1: a project may serve another region."""
    taught = table(published, "bilim")
    cells = table(published, "grants", direction="bilim")
    granted = cells[cells["value"] > 0]
    without = tuple(code for code in taught["region_code"] if code not in set(granted["region_code"]))
    elsewhere = granted[~granted["region_code"].isin(taught["region_code"])]
    yield Finding(
        id="bilim-regions",
        kind=Kind.CONTRADICTION,
        status=settle(not without and elsewhere.empty, _explained(len(without), elsewhere["value"].sum())),
        title=N_("BILIM: {taught} regions in Table 2, {granted} in Table 1"),
        detail=N_("Taught without a project of their own: {without}; projects of {region_elsewhere}: {projects}."),
        values={
            "taught": len(taught),
            "granted": len(granted),
            "without": len(without),
            "region_elsewhere": tuple(elsewhere["region_code"]),
            "projects": elsewhere["value"].sum(),
        },
        quotes=(*stated_in(figure(published, "grant_projects_bilim_nur_sultan")), *quotes(granted)),
        computed={"without_project": len(without), "projects_elsewhere": float(elsewhere["value"].sum())},
        charts=("bilim-by-region", "grants-matrix"),
        regions=(*without, *elsewhere["region_code"]),
        directions=("bilim",),
        weight=47,
    )


def _explained(regions: int, projects: float) -> Outcome:
    return Outcome.INFO if regions == projects else Outcome.WARNING


def mentored_regions(published: Published) -> Iterator[Finding]:
    """Yield whether the cities that the mentoring project names lie in as many regions as it counts."""
    stated, named = figure(published, "dara_regions"), table(published, "mentions")
    named = named[named["mention"].str.startswith("dara_mentors_")]
    regions = named["region_code"].nunique()
    yield Finding(
        id="mentors-regions",
        kind=Kind.CONTRADICTION,
        status=settle(stated.amount.holds(regions), Outcome.WARNING),
        title=N_("{direction}: regions of the mentors, {stated} and {found}"),
        detail=N_("The text counts {stated} regions and names {cities} cities, which lie in {found}."),
        values={
            "direction": "sabaqtastyq",
            "stated": stated.value,
            "cities": len(named),
            "found": regions,
        },
        quotes=(*stated_in(stated), *quotes(named)),
        computed={"stated": stated.value, "cities": len(named), "regions": regions},
        directions=("sabaqtastyq",),
        weight=54,
    )


CHECKS: tuple[Check, ...] = (each_direction, of_bilim, of_saylyq, bilim_regions, mentored_regions)
