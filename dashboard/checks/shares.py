"""Can the survey's shares come from its number of answers? 92.5 % of 100 people is no whole number of people."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from dashboard.checks.facts import Check, Missing, Published, by, quotes, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

OF_PEOPLE = "awareness"
OF_PROJECTS = "funding_sources"


def possible(share: float, n: int) -> bool:
    """Return whether some whole number out of `n`, rounded as finely as `share`, gives that percentage."""
    digits = 0 if float(share).is_integer() else 1
    nearest = round(share * n / 100)
    return any(round(100 * k / n, digits) == share for k in (nearest - 1, nearest, nearest + 1))


def _shares(published: Published) -> pd.DataFrame:
    rows = table(published, "survey", unit="percent", qualifier="exact").dropna(subset=["value", "n"])
    rows = rows[rows["option"] != "average"]
    if rows.empty:
        raise Missing("survey shares")
    fits = [possible(float(share), int(n)) for share, n in zip(rows["value"], rows["n"], strict=True)]
    return rows.assign(possible=fits)


def awareness(published: Published) -> Iterator[Finding]:
    """Yield the awareness shares that no number of experts gives."""
    rows = _shares(published)
    rows = rows[rows["question"] == OF_PEOPLE]
    wrong = rows[~rows["possible"]]
    directions = tuple(wrong["option"])
    yield Finding(
        id="shares-awareness",
        kind=Kind.SURVEY_SHARE,
        status=settle(not directions, Outcome.WARNING),
        title=N_("{directions}: a share that no number of experts gives")
        if directions
        else N_("Awareness: shares and number of experts"),
        detail=N_("{share_pct} of {n} is not a whole number of people.")
        if directions
        else N_("All {count} shares are possible with {n} experts."),
        values={"directions": directions, "share_pct": tuple(wrong["value"]), "n": rows["n"].max(), "count": len(rows)},
        quotes=quotes(wrong),
        computed=by(wrong, "option"),
        charts=("survey-awareness",),
        directions=directions,
        weight=52,
    )


def funding(published: Published) -> Iterator[Finding]:
    """Yield the shares of funding sources that the number of organisations cannot give: they count projects."""
    rows = _shares(published)
    rows = rows[rows["question"] == OF_PROJECTS]
    wrong = rows[~rows["possible"]]
    yield Finding(
        id="shares-funding",
        kind=Kind.SURVEY_SHARE,
        status=settle(wrong.empty, Outcome.INFO),
        title=N_("Sources of money: shares of projects, not of NGOs"),
        detail=N_("No number out of {n} NGOs gives {share_pct}; the number of projects is not published.")
        if len(wrong)
        else N_("All {count} shares are possible with {n} NGOs."),
        values={"share_pct": tuple(wrong["value"]), "n": rows["n"].max(), "count": len(rows)},
        quotes=quotes(wrong if len(wrong) else rows),
        computed=by(rows, "option"),
        charts=("survey-funding-sources",),
        weight=37,
    )


def others(published: Published) -> Iterator[Finding]:
    """Yield whether the remaining shares are possible with their numbers of answers."""
    rows = _shares(published)
    rows = rows[~rows["question"].isin((OF_PEOPLE, OF_PROJECTS))]
    wrong = rows[~rows["possible"]]
    yield Finding(
        id="shares-others",
        kind=Kind.SURVEY_SHARE,
        status=settle(wrong.empty, Outcome.WARNING),
        title=N_("Other survey shares and numbers of answers"),
        detail=N_("Shares that no number of experts gives: {share_pct}.")
        if len(wrong)
        else N_("Possible: {count} of {count}."),
        values={"share_pct": tuple(wrong["value"]), "count": len(rows)},
        quotes=quotes(wrong if len(wrong) else rows),
        computed={"shares": len(rows), "impossible": len(wrong)},
        weight=37,
    )


def remainder_of_funding(published: Published) -> Iterator[Finding]:
    """Yield what the stated shares of funding sources leave for the source without a share."""
    rows = table(published, "survey", question=OF_PROJECTS)
    stated, silent = rows.dropna(subset=["value"]), rows[rows["value"].isna()]
    found = float(stated["value"].sum())
    fits = found == 100 if silent.empty else 0 < 100 - found < stated["value"].min()
    yield Finding(
        id="funding-remainder",
        kind=Kind.SURVEY_SHARE,
        status=settle(silent.empty and fits, Outcome.INFO if fits else Outcome.WARNING),
        title=N_("Sources of money: {rest_pct} without a figure") if len(silent) else N_("Sources of money: sum"),
        detail=N_("{sum_parts} = {found_pct}. The smallest source, international grants, is printed without a share.")
        if len(silent)
        else N_("{sum_parts} = {found_pct}."),
        values={"sum_parts": tuple(stated["value"]), "found_pct": found, "rest_pct": 100 - found},
        quotes=quotes(rows),
        computed={"sum": found, "remainder": 100 - found},
        shown=N_("{rest_pct}: not stated") if len(silent) else "",
        charts=("survey-funding-sources",),
        weight=53,
    )


def remainder_of_ages(published: Published) -> Iterator[Finding]:
    """Yield whether the stated age groups leave a share for those aged 60 and over."""
    rows = table(published, "survey", question="age")
    stated = rows.dropna(subset=["value"])
    found = float(stated["value"].sum())
    yield Finding(
        id="ages-remainder",
        kind=Kind.SURVEY_SHARE,
        status=settle(100 - found >= 0, Outcome.ERROR),
        title=N_("Ages of the experts: stated shares and the rest"),
        detail=N_("{sum_parts} = {found_pct}; {rest_pct} are left for the oldest, whose share is not printed."),
        values={"sum_parts": tuple(stated["value"]), "found_pct": found, "rest_pct": 100 - found},
        quotes=quotes(rows),
        computed={"sum": found, "remainder": 100 - found},
        weight=28,
    )


CHECKS: tuple[Check, ...] = (awareness, funding, others, remainder_of_funding, remainder_of_ages)
