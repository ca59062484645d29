"""Computed titles: rows on screen → one sentence, or None where the data does not carry one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from dashboard.figures.items import records
from dashboard.figures.scale import number
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.provenance import Status

Finding = Callable[[pd.DataFrame, View], str | None]

FEWEST = 3
# «Every n-th» reads well only for small whole numbers that are nearly exact.
TOLERANCE = 0.05
EVERY = {
    2: N_("Every second small grant is {where}: {value} of {total}"),
    3: N_("Every third small grant is {where}: {value} of {total}"),
    4: N_("Every fourth small grant is {where}: {value} of {total}"),
    5: N_("Every fifth small grant is {where}: {value} of {total}"),
    6: N_("Every sixth small grant is {where}: {value} of {total}"),
    7: N_("Every seventh small grant is {where}: {value} of {total}"),
    8: N_("Every eighth small grant is {where}: {value} of {total}"),
}
MOST_GRANTS = N_("Most small grants are {where}: {value} of {total}")
MOST_SCALED = {
    "10k": N_("Most small grants per 10,000 people are {where}"),
    "share": N_("The largest share of small grants is {where}"),
}


Row = Mapping[str, Any]


def leader(rows: pd.DataFrame) -> Row | None:
    """Return the row with the highest value, or None on a tie or with fewer than three values."""
    values = [number(row["value"]) for row in records(rows)]
    known = sorted((value for value in values if value is not None), reverse=True)
    if len(known) < FEWEST or known[0] == known[1]:
        return None
    return records(rows)[values.index(known[0])]


def leading_everywhere(rows: pd.DataFrame, view: View) -> Row | None:
    """Return the leader, unless the rows are only the chosen regions and one that was not chosen lies ahead."""
    top = leader(rows)
    return None if top is None or (view.everywhere and top["value"] < max(view.everywhere)) else top


def grants_leader(rows: pd.DataFrame, view: View) -> str | None:
    """Return «Every seventh small grant …» when the leading region's share is nearly one in a small number."""
    top = leading_everywhere(rows, view)
    if top is None:
        return None
    where = view.region(str(top["region_code"]), "locative")
    if view.filters.per != "total":
        return view.l.t(MOST_SCALED[view.filters.per], where=where)
    total = sum(view.everywhere) or rows["value"].sum()
    ratio = total / top["value"]
    near = abs(ratio - round(ratio)) / ratio < TOLERANCE
    message = EVERY.get(round(ratio), MOST_GRANTS) if near else MOST_GRANTS
    return view.l.t(message, where=where, value=view.l.num(top["value"]), total=view.l.num(total))


def leading_region(total: str, per_10k: str, share: str) -> Finding:
    """Return a finding that names the leading region by the message of the chosen scale, with a {where} field."""
    messages = {"total": total, "10k": per_10k, "share": share}

    def finding(rows: pd.DataFrame, view: View) -> str | None:
        top = leading_everywhere(rows, view)
        where = "" if top is None else view.region(str(top["region_code"]), "locative")
        return view.l.t(messages[view.filters.per], where=where) if where else None

    return finding


def leading_code(message: str, codelist: str) -> Finding:
    """Return a finding that names the leading code of a list by a message with {name} and {value} or {share}."""

    def finding(rows: pd.DataFrame, view: View) -> str | None:
        top = leader(rows)
        if top is None:
            return None
        name, value = view.named(codelist, str(top[codelist])), top["value"]
        return view.l.t(message, name=name, value=view.l.num(value), share=view.l.pct(value))

    return finding


def busiest_month(message: str) -> Finding:
    """Return a finding that names the leading month; the message has a {month} field that answers «when»."""

    def finding(rows: pd.DataFrame, view: View) -> str | None:
        top = leader(rows)
        return None if top is None else view.l.t(message, month=view.l.in_month(str(top["month"])))

    return finding


def plan_reached(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many directions reached the training plan."""
    reached, count = sum(row["value"] >= row["target"] for row in records(rows)), len(rows)
    if count < FEWEST:
        return None
    if reached == count:
        return view.l.n(
            "The direction reached its training plan", "All {count} directions reached the training plan", count
        )
    return view.l.t("{reached} of {count} directions reached the training plan", reached=reached, count=count)


def matrix_leader(rows: pd.DataFrame, view: View) -> str | None:
    """Return the region that leads alone in most directions, with their names; None on a tie or a choice of regions."""
    if view.filters.regions:
        return None
    wins = [row for _, column in rows.groupby("direction", sort=False) if (row := leader(column)) is not None]
    codes = [str(row["region_code"]) for row in wins]
    best = sorted({(codes.count(code), code) for code in codes}, reverse=True)
    if not best or best[0][0] < 2 or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    names = [view.direction(str(row["direction"])) for row in wins if str(row["region_code"]) == best[0][1]]
    region = view.l.opening(view.region(best[0][1], "name"))
    return view.l.t("{region} leads in {directions}", region=region, directions=view.l.join(names))


def least_known(rows: pd.DataFrame, view: View) -> str | None:
    """Return which direction the fewest experts know of, when it stands clearly apart."""
    known = rows.sort_values("value", kind="stable").reset_index(drop=True)
    if len(known) < FEWEST or known["value"][1] - known["value"][0] < 5:
        return None
    name = view.direction(str(known["direction"][0]))
    return view.l.t("Most directions are well known, {name} lags behind", name=name)


def is_demo(rows: pd.DataFrame) -> bool:
    """Return whether any row is demonstration data."""
    return Status.DEMO.value in statuses(rows)


def statuses(rows: pd.DataFrame) -> set[str]:
    """Return the statuses that occur."""
    return {row["status"] for row in records(rows)}
