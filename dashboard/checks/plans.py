"""What was planned for each direction and what was done: small grants, trained volunteers, the operator's grants."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Published, by, figure, quotes, stated_in, table, target
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


def small_grants(published: Published) -> Iterator[Finding]:
    """Yield whether every direction of Table 1 reaches the plan, and whether BILIM's are small grants at all."""
    plan = target(published, "small_grants")
    operator = target(published, "project_grants_per_direction", direction="bilim")
    totals = table(published, "grants_totals", kind="direction").set_index("code")["value"]
    below = tuple(slug for slug in totals.index if not plan.amount.holds(totals[slug]))
    outside = below == ("bilim",) and totals["bilim"] == operator.value
    yield Finding(
        id="bilim-in-total",
        kind=Kind.CONTRADICTION,
        status=settle(not below, Outcome.INFO if outside else Outcome.WARNING),
        title=N_("{total} includes {bilim} grants of BILIM") if outside else N_("Small grants: directions and plan"),
        detail=_small_grants_detail(outside),
        values={
            "total": totals.sum(),
            "bilim": totals.get("bilim", float("nan")),
            "plan": plan.amount,
            "reached": len(totals) - len(below),
            "count": len(totals) - (1 if outside else 0),
        },
        quotes=stated_in(plan, operator, figure(published, "grants_total")),
        computed={"reached": len(totals) - len(below), "bilim": float(totals.get("bilim", float("nan")))},
        shown=N_("The plan is measured over {count} directions") if outside else "",
        charts=("grants-matrix", "grants-ranking", "grants-map"),
        directions=below,
        weight=85,
    )


def _small_grants_detail(outside: bool) -> str:
    if outside:
        return N_(
            "They are the operator’s own grants. The plan of {plan} is for the rest: {reached} of {count} reach it."
        )
    return N_("The plan is {plan} in each direction; reached by {reached} of {count}.")


def money_of_grants(published: Published) -> Iterator[Finding]:
    """Yield the most that all small grants can have cost: their sum is not published."""
    count, most = figure(published, "grants_total"), figure(published, "small_grant_max_section_iv")
    bound = count.value * most.value
    money = table(published, "indicators", topic="grants")
    stated = money[(money["unit"] == "tenge") & ~money["indicator"].str.startswith("small_grant_max")]
    yield Finding(
        id="grants-money",
        kind=Kind.GAP,
        status=settle(not stated.empty, Outcome.INFO),
        title=N_("The money given as small grants is not published")
        if stated.empty
        else N_("The money given as small grants"),
        detail=N_("{count} grants of {most_kzt} at most make {bound_kzt} at most."),
        values={"count": count.value, "most_kzt": most.value, "bound_kzt": bound},
        quotes=stated_in(count, most),
        computed={"upper_bound_kzt": bound},
        charts=("grants-map", "grants-ranking"),
        weight=46,
    )


def trained(published: Published) -> Iterator[Finding]:
    """Yield whether every direction trained as many as planned, about 1 000."""
    plan, rows = target(published, "volunteers_trained"), table(published, "trained")
    below = tuple(rows.loc[rows["value"] < plan.value, "direction"])
    yield Finding(
        id="trained-plan",
        kind=Kind.SUM,
        status=settle(not below, Outcome.WARNING),
        title=N_("Trained volunteers: directions and plan"),
        detail=N_("Below the plan of {plan}: {directions}.") if below else N_("All {count} reach the plan of {plan}."),
        values={"plan": plan.amount, "directions": below, "count": len(rows)},
        quotes=(*stated_in(plan), *quotes(rows)),
        computed=by(rows, "direction"),
        charts=("trained-by-direction",),
        directions=below,
        weight=45,
    )


def project_grants(published: Published) -> Iterator[Finding]:
    """Yield whether one grant for each of six directions and those of BILIM make the operator's total."""
    names = ("directions_with_one_grant", "project_grants", "project_grants_per_direction")
    directions, total = (target(published, name, direction="") for name in names[:2])
    each = target(published, names[2], scope="six_directions")
    bilim = target(published, names[2], direction="bilim")
    found = directions.value * each.value + bilim.value
    yield Finding(
        id="project-grants-sum",
        kind=Kind.SUM,
        status=settle(total.amount.holds(found), Outcome.ERROR),
        title=N_("Grants of the operator: directions and total"),
        detail=N_("{product_parts} + {bilim} = {found}. The source states {stated}."),
        values={
            "product_parts": (directions.value, each.value),
            "bilim": bilim.value,
            "found": found,
            "stated": total.amount,
        },
        quotes=stated_in(total),
        computed={"found": found, "stated": total.value},
        weight=40,
    )


CHECKS: tuple[Check, ...] = (small_grants, money_of_grants, trained, project_grants)
