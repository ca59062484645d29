"""Do the themes of each direction add up to its projects, and what do they leave unnamed?"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from dashboard.checks.facts import Check, Missing, Published, quotes, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

OTHER = "other"


def sums(published: Published) -> Iterator[Finding]:
    """Yield for each direction with themes whether they add up to its projects in Table 1."""
    for direction, themes in table(published, "themes").groupby("direction", sort=False):
        try:
            printed = table(published, "grants_totals", kind="direction", code=direction)
        except Missing:
            continue
        yield _sum(str(direction), themes, printed)


def _sum(direction: str, themes: pd.DataFrame, printed: pd.DataFrame) -> Finding:
    found, total = float(themes["value"].sum()), float(printed.iloc[0]["value"])
    return Finding(
        id=f"themes-{direction}",
        kind=Kind.SUM,
        status=settle(found == total, Outcome.WARNING),
        title=N_("{direction}: themes give {found} projects of {total}"),
        detail=_detail(found, total),
        values={
            "direction": direction,
            "sum_parts": tuple(themes["value"]),
            "found": found,
            "total": total,
            "rest": abs(total - found),
        },
        quotes=(*quotes(themes), *quotes(printed)),
        computed={"sum": found, "stated": total, "difference": total - found},
        shown=N_("{rest}: not described in the source") if found < total else "",
        charts=("themes-by-direction",),
        directions=(direction,),
        weight=45 if found == total else 95,
    )


def _detail(found: float, total: float) -> str:
    if found == total:
        return N_("{sum_parts} = {found}, as in Table 1.")
    if found < total:
        return N_("{sum_parts} = {found}. Another {rest} are not described in the source.")
    return N_("{sum_parts} = {found}, which is {rest} more than in Table 1.")


def undescribed(published: Published) -> Iterator[Finding]:
    """Yield which directions have projects in Table 1 but no themes."""
    printed = table(published, "grants_totals", kind="direction")
    described = set(table(published, "themes")["direction"])
    without = printed[~printed["code"].isin(described) & (printed["value"] > 0)]
    directions = tuple(without["code"])
    yield Finding(
        id="themes-missing",
        kind=Kind.GAP,
        status=settle(not directions, Outcome.INFO),
        title=N_("No themes are given for {directions}") if directions else N_("Themes are given for every direction"),
        detail=N_("Projects without a theme: {count}.") if directions else N_("Directions with themes: {described}."),
        values={"directions": directions, "count": without["value"].sum(), "described": len(described)},
        quotes=quotes(printed),
        computed={"projects": float(without["value"].sum())},
        charts=("themes-by-direction",),
        directions=directions,
        weight=48,
    )


def unnamed(published: Published) -> Iterator[Finding]:
    """Yield the directions whose largest theme is «other themes»."""
    themes = table(published, "themes")
    largest = themes.loc[themes.groupby("direction")["value"].idxmax()]
    other = largest[largest["theme"] == OTHER]
    directions = tuple(other["direction"])
    all_projects = float(themes.loc[themes["direction"].isin(directions), "value"].sum())
    yield Finding(
        id="themes-other",
        kind=Kind.GAP,
        status=settle(not directions, Outcome.INFO),
        title=N_("“Other themes” is the largest group"),
        detail=N_("{directions}: {count} projects of {total} have no theme of their own.")
        if directions
        else N_("Not in any direction."),
        values={"directions": directions, "count": other["value"].sum(), "total": all_projects},
        quotes=quotes(other),
        computed={"projects": float(other["value"].sum())},
        charts=("themes-by-direction",),
        directions=directions,
        weight=30,
    )


CHECKS: tuple[Check, ...] = (sums, undescribed, unnamed)
