"""Figures too even to be counts: exactly the plan, the same round number again and again."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.amount import Amount
from dashboard.checks.facts import Check, Published, by, figure, quotes, stated_in, table, target
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


def exactly_to_plan(published: Published) -> Iterator[Finding]:
    """Yield the directions that report exactly the approximate plan: a sign of figures taken from the plan."""
    plan, rows = target(published, "volunteers_trained"), table(published, "trained")
    exact = rows[(rows["value"] == plan.value) & (rows["qualifier"] == "exact")]
    directions = tuple(exact["direction"])
    yield Finding(
        id="trained-exactly-plan",
        kind=Kind.IMPOSSIBLE,
        status=settle(len(directions) < 2, Outcome.INFO),
        title=N_("Trained: exactly the planned number"),
        detail=N_("{directions}: {plan} each, although the plan is approximate.")
        if len(directions) > 1
        else N_("No two directions report exactly {plan}."),
        values={"directions": directions, "plan": plan.value},
        quotes=(*stated_in(plan), *quotes(exact)),
        computed={"directions": len(directions)},
        charts=("trained-by-direction",),
        directions=directions,
        weight=34,
    )


def round_figures(published: Published) -> Iterator[Finding]:
    """Yield how many regions of Table 2 report exactly the same round figures."""
    rows = table(published, "bilim")
    usual = {measure: float(rows[measure].mode().iloc[0]) for measure in ("volunteers", "pupils")}
    equal = {measure: int((rows[measure] == value).sum()) for measure, value in usual.items()}
    both = rows[(rows["volunteers"] == usual["volunteers"]) & (rows["pupils"] == usual["pupils"])]
    yield Finding(
        id="bilim-round",
        kind=Kind.IMPOSSIBLE,
        status=settle(len(both) < 2, Outcome.INFO),
        title=N_("Table 2: the same round figures in several regions"),
        detail=N_("{volunteers} volunteers in {volunteer_rows} rows, {pupils} pupils in {pupil_rows} rows of {count}."),
        values={
            **usual,
            "volunteer_rows": equal["volunteers"],
            "pupil_rows": equal["pupils"],
            "count": len(rows),
        },
        quotes=quotes(both),
        computed={"both": len(both), **equal},
        charts=("bilim-by-region",),
        regions=tuple(both["region_code"]),
        directions=("bilim",),
        weight=33,
    )


def approximate_part(published: Published) -> Iterator[Finding]:
    """Yield whether a total printed as exact is the sum of parts of which some are approximate."""
    total, rows = figure(published, "trained_total"), table(published, "trained")
    about = rows[rows["qualifier"] != total.amount.qualifier]
    rests = len(about) > 0 and total.amount.holds(float(rows["value"].sum()))
    yield Finding(
        id="trained-approximate",
        kind=Kind.IMPOSSIBLE,
        status=settle(not rests, Outcome.INFO),
        title=N_("Trained: an exact total of approximate parts") if rests else N_("Trained: exactness of the total"),
        detail=N_("{total} is the sum of the directions; approximate among them: {directions}, {parts}.")
        if rests
        else N_("The total {total} does not rest on an approximate figure."),
        values={
            "total": total.value,
            "directions": tuple(about["direction"]),
            "parts": tuple(Amount(float(row["value"]), str(row["qualifier"])) for _, row in about.iterrows()),
        },
        quotes=(*stated_in(total), *quotes(about)),
        computed=by(about, "direction"),
        charts=("trained-by-direction",),
        directions=tuple(about["direction"]),
        weight=35,
    )


CHECKS: tuple[Check, ...] = (exactly_to_plan, round_figures, approximate_part)
