"""What the report leaves out: cells, shares, years, directions; and lists that must be complete."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Published, figure, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_
from dashboard.model.directions import ADDITIONAL_SLUGS, PRIORITY_SLUGS

YEAR = 2020


def blanks(published: Published) -> Iterator[Finding]:
    """Yield how many cells of Table 1 are blank and how many hold a zero; a blank is not taken for a zero."""
    cells = table(published, "grants")
    blank, zero = cells[cells["value"].isna()], cells[cells["value"] == 0]
    yield Finding(
        id="grants-blank",
        kind=Kind.GAP,
        status=settle(blank.empty, Outcome.INFO),
        title=N_("Table 1: {blank} cells are blank, {zero} hold a zero"),
        detail=N_("All blanks are in {directions}. The totals fit if a blank means none, but that is not printed.")
        if len(blank)
        else N_("No cell is blank."),
        values={"blank": len(blank), "zero": len(zero), "directions": tuple(blank["direction"].unique())},
        quotes=quotes(blank),
        computed={"blank": len(blank), "zero": len(zero)},
        shown=N_("Blank: not stated") if len(blank) else "",
        charts=("grants-matrix",),
        regions=tuple(blank["region_code"].unique()),
        directions=tuple(blank["direction"].unique()),
        weight=72,
    )


def unprinted_shares(published: Published) -> Iterator[Finding]:
    """Yield how many survey questions are told in words only: their charts were pictures."""
    rows = table(published, "survey")
    rows = rows[rows["question"] != "conclusions"]
    told = rows.groupby("question", sort=False)["value"].count()
    silent = tuple(told.index[told == 0])
    yield Finding(
        id="survey-shares-lost",
        kind=Kind.GAP,
        status=settle(not silent, Outcome.INFO),
        title=N_("Survey: questions with and without shares"),
        detail=N_("Of {count} lists of answers {silent} give only an order: the charts were pictures and are lost.")
        if silent
        else N_("Shares are printed for all {count} lists of answers."),
        values={"silent": len(silent), "count": len(told)},
        quotes=quotes(rows[rows["question"].isin(silent)].drop_duplicates("question")),
        computed={"questions": len(told), "without_shares": len(silent)},
        shown=N_("The order of the answers, without bars") if silent else "",
        weight=43,
    )


def contribution_year(published: Published) -> Iterator[Finding]:
    """Yield whether the contribution to the economy is published for the year that the report is about."""
    rows = table(published, "indicators", topic="contribution")
    rows = rows[rows["indicator"].str.match(r"contribution_\d{4}$")]
    last = int(rows["period"].max())
    yield Finding(
        id="contribution-year",
        kind=Kind.GAP,
        status=settle(last >= YEAR, Outcome.INFO),
        title=N_("Economic contribution: no figure for {year}") if last < YEAR else N_("Economic contribution: {year}"),
        detail=N_("The latest year is {last}."),
        values={"year": str(YEAR), "last": str(last)},
        quotes=quotes(rows),
        computed={"last": last},
        weight=41,
    )


def silent_directions(published: Published) -> Iterator[Finding]:
    """Yield the additional directions for which no result at all is printed."""
    told = set(table(published, "indicators")["direction"])
    silent = tuple(slug for slug in ADDITIONAL_SLUGS if slug not in told)
    asked = table(published, "survey", question="awareness")
    yield Finding(
        id="directions-silent",
        kind=Kind.GAP,
        status=settle(not silent, Outcome.INFO),
        title=N_("No results are printed for {directions}") if silent else N_("Results for every additional direction"),
        detail=N_("The report names the direction and its awareness only.") if silent else N_("Directions: {count}."),
        values={"directions": silent, "count": len(ADDITIONAL_SLUGS)},
        quotes=quotes(asked[asked["option"].isin(silent)]),
        computed={"silent": len(silent)},
        directions=silent,
        weight=40,
    )


def ambassadors(published: Published) -> Iterator[Finding]:
    """Yield whether every priority direction has its ambassador."""
    rows = table(published, "ambassadors")
    missing = tuple(slug for slug in PRIORITY_SLUGS if slug not in set(rows["direction"]))
    yield Finding(
        id="ambassadors",
        kind=Kind.GAP,
        status=settle(not missing, Outcome.WARNING),
        title=N_("Ambassadors of the priority directions"),
        detail=N_("No ambassador: {directions}.") if missing else N_("Each of {count} directions has one."),
        values={"directions": missing, "count": len(PRIORITY_SLUGS)},
        quotes=quotes(rows),
        computed={"named": len(rows)},
        directions=missing,
        weight=20,
    )


def recommendations(published: Published) -> Iterator[Finding]:
    """Yield whether there are as many blocks of recommendations as the text counts."""
    stated, rows = figure(published, "recommendation_blocks"), table(published, "recommendations")
    found = int(rows["block"].nunique())
    yield Finding(
        id="recommendation-blocks",
        kind=Kind.SUM,
        status=settle(stated.amount.holds(found), Outcome.WARNING),
        title=N_("Blocks of recommendations: stated and printed"),
        detail=N_("The rows give {sum}, the source states {stated}."),
        values={"sum": found, "stated": stated.amount},
        quotes=stated_in(stated),
        computed={"sum": found, "stated": stated.value},
        weight=20,
    )


CHECKS: tuple[Check, ...] = (
    blanks,
    unprinted_shares,
    contribution_year,
    silent_directions,
    ambassadors,
    recommendations,
)
