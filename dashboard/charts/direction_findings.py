"""Titles of the charts about directions, computed from their rows."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.findings import FEWEST, grants_leader, leader
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.queries import direction

EVEN = N_("{count} directions have {value} grants each, {name} has {other}")


def plans_reached(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many of the stated plans were reached; a plan without a stated result is not reached."""
    planned = rows[rows["target"].notna()]
    if planned.empty:
        return None
    reached, count = int((planned["value"] >= planned["target"]).sum()), len(planned)
    if reached == count:
        return view.l.n("The stated plan is reached", "All {count} stated plans are reached", count)
    return view.l.t("{reached} of {count} stated plans are reached", reached=reached, count=count)


def plans_told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return every value with its plan, as the text that stands in for the picture."""
    l = view.l
    lines = [
        l.t(
            "{direction}, {measure}: {value}, plan {plan}",
            direction=view.direction(str(row["direction"])),
            measure=view.named("measure", str(row["measure"])),
            value=l.num(row["value"]),
            plan=l.num(row["target"]),
        )
        for _, row in rows.iterrows()
    ]
    return ". ".join([title, *lines])


def grants_even(rows: pd.DataFrame, view: View) -> str | None:
    """Return that all directions but one hold the same number of grants, where that is so."""
    counts = rows["value"].value_counts()
    if len(rows) < FEWEST or len(counts) != 2 or counts.iloc[-1] != 1 or view.filters.regions:
        return None
    odd = rows[rows["value"] == counts.index[-1]].iloc[0]
    return view.l.t(
        EVEN,
        count=view.l.num(counts.iloc[0]),
        value=view.l.num(counts.index[0]),
        name=view.direction(str(odd["direction"])),
        other=view.l.num(odd["value"]),
    )


def centres_named(rows: pd.DataFrame, view: View) -> str | None:
    """Return for how many of the directions on screen the text names centres."""
    named = int(rows["value"].notna().sum())
    if len(rows) < FEWEST or not named:
        return None
    return view.l.t("The text names centres for {named} of {count} directions", named=named, count=len(rows))


def cells_leader(rows: pd.DataFrame, view: View) -> str | None:
    """Return the region that leads alone in most directions and in how many; None on a tie or with chosen regions."""
    if view.filters.regions:
        return None
    tops = [top for _, column in rows.groupby("direction", sort=False) if (top := leader(column)) is not None]
    wins = pd.Series([str(row["region_code"]) for row in tops], dtype="object").value_counts()
    if wins.empty or wins.iloc[0] < 2 or (len(wins) > 1 and wins.iloc[0] == wins.iloc[1]):
        return None
    return view.l.t(
        "{region} leads in {wins} of {count} directions",
        region=view.l.opening(view.region(str(wins.index[0]), "name")),
        wins=int(wins.iloc[0]),
        count=rows["direction"].nunique(),
    )


def printed_for_bilim(rows: pd.DataFrame, view: View) -> str | None:
    """Return that training by region is printed for BILIM alone, while several directions are on screen."""
    if rows["direction"].nunique() < FEWEST:
        return None
    return view.l.t("Training by region is published for BILIM only")


def themes_remainder(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many of a direction's projects the text describes, or that it describes all of them."""
    if rows["direction"].nunique() != 1:
        return None
    rest = rows.loc[rows["theme"] == direction.REST, "value"].sum()
    total, name = rows["value"].sum(), view.direction(str(rows["direction"].iloc[0]))
    if not rest:
        return view.l.t("{name}: themes of all {total} projects are given", name=name, total=view.l.num(total))
    if rest == total:
        return view.l.t("{name}: the report does not describe the themes", name=name)
    values = {"rest": view.l.num(rest), "total": view.l.num(total)}
    return view.l.t("{name}: {rest} of {total} projects are not described", name=name, **values)


def themes_covered(rows: pd.DataFrame, view: View) -> str | None:
    """Return for how many directions the themes cover all projects of Table 1."""
    groups = rows.groupby("direction", sort=False)
    whole = int((groups["value"].sum() == groups["projects"].first()).sum())
    if groups.ngroups < FEWEST:
        return None
    return view.l.t("Themes cover all projects in {whole} of {count} directions", whole=whole, count=groups.ngroups)


def text_against_table(rows: pd.DataFrame, view: View) -> str | None:
    """Return whether the leaders that the text claims are those of Table 1; without claims, who leads in the table."""
    claims = rows[rows["claimed"].notna()] if "claimed" in rows else rows[:0]
    if view.filters.regions:
        return None
    if claims.empty:
        return grants_leader(rows, view)
    wrong = int((claims["claimed"] != claims["value"]).sum())
    if not wrong:
        return view.l.n(
            "The leader of the text agrees with Table 1", "{count} leaders of the text agree with Table 1", len(claims)
        )
    return view.l.t("Text and Table 1 differ in {wrong} of {count} regions", wrong=wrong, count=len(claims))


def known_to(rows: pd.DataFrame, view: View) -> str | None:
    """Return the share of experts who know of the direction in question and its place among those asked about."""
    slug = direction.subject(view.filters)
    known = rows.dropna(subset=["value"])
    own = known.loc[known["direction"] == slug, "value"]
    if not slug:
        return None
    if own.empty:
        return view.l.t("The survey prints no share for this direction")
    ahead, level = int((known["value"] > own.iloc[0]).sum()), int((known["value"] == own.iloc[0]).sum())
    place = str(ahead + 1) if level == 1 else f"{ahead + 1}–{ahead + level}"
    return view.l.t(
        "{share} of experts know of it, place {place} of {count}",
        share=view.l.pct(own.iloc[0]), place=place, count=view.l.num(len(known)),
    )  # fmt: skip
