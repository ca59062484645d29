"""What the charts of the survey say in words: titles, remarks, and the text that stands in for a picture."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.findings import Finding, leader
from dashboard.figures.labels import value_text
from dashboard.figures.scale import Scale, percent_scale
from dashboard.figures.view import View
from dashboard.model.provenance import Qualifier

EVERYONE, SHARE = "all", "percent"


def not_whole(rows: pd.DataFrame, view: View) -> str:
    """Return which shares of the rows cannot come from a whole number of answers, nothing when all can."""
    answers = rows["value"] * rows["n"] / 100
    odd = rows[(answers - answers.round()).abs() > 1e-6]
    said = [
        view.l.t(
            "{name}: {share} at n = {n} is not a whole number of answers",
            name=view.direction(str(row["direction"])),
            share=view.l.pct(row["value"]),
            n=view.l.num(row["n"]),
        )
        for _, row in odd.iterrows()
    ]
    return "; ".join(said)


def high_marks(rows: pd.DataFrame, view: View) -> str | None:
    """Return the share of experts who gave 5 to 10 points."""
    return view.l.t("{share} of experts gave the year 5 to 10 points", share=view.l.pct(_share(rows, "score_5_10")))


def front_offices_wanted(rows: pd.DataFrame, view: View) -> str | None:
    """Return the share of experts for front offices and how many said a plain yes."""
    plain, rather = _share(rows, "yes"), _share(rows, "rather_yes")
    return view.l.t(
        "{share} of experts are for front offices, a plain “yes” from {plain}",
        share=view.l.pct(plain + rather),
        plain=view.l.pct(plain),
    )


def main_measure(rows: pd.DataFrame, view: View) -> str | None:
    """Return the measure with the highest share, when it has a share of its own."""
    top = leader(rows)
    if top is None or top["qualifier"] != Qualifier.EXACT.value:
        return None
    name = view.named("option", str(top["option"]))
    return view.l.t("The main measure: {name}, {share}", name=_inside(name), share=view.l.pct(top["value"]))


def named_by_majority(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many of the listed achievements the majority names: those in the list without a bound."""
    listed = rows[rows["rank"].notna()]
    named = int(listed["value"].isna().sum())
    return view.l.t("The majority named {named} of {count} achievements", named=named, count=len(listed))


def no_common(message: str) -> Finding:
    """Return a finding that says `message` when no option is named by every group of the rows."""

    def finding(rows: pd.DataFrame, view: View) -> str | None:
        groups = rows[rows["group"].ne(EVERYONE)]
        spread = groups.groupby("option")["group"].nunique()
        return view.l.t(message) if len(spread) and spread.max() < groups["group"].nunique() else None

    return finding


def first_priority(rows: pd.DataFrame, view: View) -> str | None:
    """Return the measure that the report says most groups put first, unless two tie."""
    stated = rows[rows["rank_basis"].eq("stated") & rows["rank"].eq(1) & rows["group"].ne(EVERYONE)]
    counted = stated["option"].value_counts()
    if counted.empty or (len(counted) > 1 and counted.iloc[0] == counted.iloc[1]):
        return None
    groups = rows.loc[rows["group"].ne(EVERYONE), "group"].nunique()
    name = view.named("option", str(counted.index[0]))
    return view.l.t("{name}: first for {named} of {count} groups", name=name, named=int(counted.iloc[0]), count=groups)


def shares_told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return title and every row: its names, then its share, range or bound, or its note where it has none."""
    return f"{title}. {'; '.join(_told(row, view) for _, row in rows.iterrows())}."


def order_told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return title and the options of each group in their order."""
    keys = [key for key in ("question", "group") if rows[key].nunique() > 1]
    parts = [part for _, part in rows.groupby(keys, sort=False)] if keys else [rows]
    return f"{title}. {'. '.join(_listed(keys, part, view) for part in parts)}."


def _listed(keys: list[str], part: pd.DataFrame, view: View) -> str:
    heading = ", ".join(view.named(key, str(part[key].iloc[0])) for key in keys)
    ordered = part.sort_values("rank", kind="stable")
    words = "; ".join(_placed(row, view) for _, row in ordered.iterrows())
    return f"{heading}: {words}" if heading else words


def _placed(row: pd.Series, view: View) -> str:
    name, place = view.named("option", str(row["option"])), row["rank"]
    return f"{view.l.num(place)}) {name}" if place == place else name


def _told(row: pd.Series, view: View) -> str:
    keys = [key for key in ("group", "option") if row.get(key, EVERYONE) != EVERYONE]
    name = ", ".join(view.named(key, str(row[key])) for key in keys)
    if row["value"] != row["value"]:
        return f"{name}: {view.l.t(str(row.get('note') or ''))}"
    scale = percent_scale(view) if row.get("unit", SHARE) == SHARE else Scale(view)
    return f"{name}: {value_text(dict(row), scale, unit=True)}"


def _share(rows: pd.DataFrame, option: str) -> float:
    return float(rows.loc[rows["option"].eq(option), "value"].iloc[0])


def _inside(name: str) -> str:
    # Within a sentence a name starts small, unless it is an abbreviation.
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
