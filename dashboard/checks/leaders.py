"""What stands behind the leaders that the text names: copied sentences, a plan left unsaid, a place owed to BILIM."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Missing, Published, figure, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.rankings import RANKINGS, Ranking
from dashboard.i18n import N_


def copied(published: Published) -> Iterator[Finding]:
    """Yield whether each ranking sentence is printed for one direction only."""
    rows = table(published, "ranks", measure="grants")
    rows = rows[rows["direction"] != ""]
    counts = rows.groupby("quote")["direction"].nunique()
    twice = rows[rows["quote"].isin(counts[counts > 1].index)]
    directions = tuple(dict.fromkeys(twice["direction"]))
    right = tuple(spec.direction for spec in RANKINGS if spec.direction in directions and not _dispute(spec, published))
    yield Finding(
        id="ranks-copied",
        kind=Kind.CONTRADICTION,
        status=settle(not directions, Outcome.WARNING),
        title=N_("One sentence stands for {directions}") if directions else N_("Each direction has its own leaders"),
        detail=N_("The leaders are the same word for word; Table 1 bears them out for {direction_right} only.")
        if directions
        else N_("No sentence about leaders is printed twice."),
        values={"directions": directions, "direction_right": right},
        quotes=quotes(twice) if directions else (),
        computed={"sentences": len(counts), "repeated": int((counts > 1).sum())},
        charts=("grants-matrix",),
        directions=directions,
        weight=62,
    )


def _dispute(spec: Ranking, published: Published) -> bool:
    try:
        return bool(spec.disputed(published))
    except Missing:
        return True


def above_plan(published: Published) -> Iterator[Finding]:
    """Yield whether the text names every region of Table 2 with more volunteers than the most frequent number."""
    named = table(published, "ranks", measure="bilim_volunteers_above_plan")
    volunteers = table(published, "bilim").set_index("region_code")["volunteers"]
    usual = float(volunteers.mode().iloc[0])
    above = tuple(volunteers.index[volunteers > usual])
    yield Finding(
        id="bilim-above-plan",
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(set(above) == set(named["region_code"]), Outcome.INFO),
        title=N_("BILIM: who exceeded the number of volunteers planned"),
        detail=N_("The text names {region_named}. More than {usual}, the usual number, in {above} regions of {count}."),
        values={
            "region_named": tuple(named["region_code"]),
            "above": len(above),
            "usual": usual,
            "count": len(volunteers),
        },
        quotes=quotes(named),
        computed={"named": len(named), "above": len(above), "usual": usual},
        charts=("bilim-by-region",),
        regions=above,
        directions=("bilim",),
        weight=38,
    )


def place_without_bilim(published: Published) -> Iterator[Finding]:
    """Yield whether Nur-Sultan keeps its place without the BILIM projects that it carried out elsewhere."""
    projects = figure(published, "grant_projects_bilim_nur_sultan")
    totals = table(published, "grants_totals", kind="region").set_index("code")["value"]
    region = str(table(published, "indicators", indicator="grant_projects_bilim_nur_sultan").iloc[0]["region_code"])
    if region not in totals.index:
        raise Missing(region)
    total, bilim = float(totals[region]), projects.value
    rest = total - bilim
    place = int((totals > total).sum()) + 1
    other = int((totals.drop(region) > rest).sum()) + 1
    yield Finding(
        id="place-without-bilim",
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(place == other, Outcome.INFO),
        title=N_("{region}: place with and without BILIM"),
        detail=N_("Place {place} with {total} projects; without the {bilim} of BILIM, place {other} with {rest}."),
        values={"region": region, "place": place, "other": other, "total": total, "bilim": bilim, "rest": rest},
        quotes=stated_in(projects),
        computed={"place": place, "place_without_bilim": other, "without_bilim": rest},
        charts=("grants-ranking", "grants-map"),
        regions=(region,),
        directions=("bilim",),
        weight=36,
    )


def universities(published: Published) -> Iterator[Finding]:
    """Yield whether the universities stand in the order of their students, and within all registered students."""
    total, rows = figure(published, "registered_students"), table(published, "universities").sort_values("rank")
    found = float(rows["students"].sum())
    ordered = bool(rows["students"].is_monotonic_decreasing)
    yield Finding(
        id="universities",
        kind=Kind.SUM,
        status=settle(ordered and found <= total.value, Outcome.ERROR),
        title=N_("Five leading universities: order and sum"),
        detail=N_("{sum_students} = {found}, of {total} registered students."),
        values={"sum_students": tuple(rows["students"]), "found": found, "total": total.value},
        quotes=(*quotes(rows), *stated_in(total)),
        computed={"sum": found, "total": total.value},
        weight=30,
    )


CHECKS: tuple[Check, ...] = (copied, above_plan, place_without_bilim, universities)
