"""The volunteers register: new registrations against active people, and the age groups behind either."""

from __future__ import annotations

from functools import partial

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.findings import FEWEST, Finding, leader, leading_everywhere
from dashboard.figures.dumbbell import Pair, dumbbell
from dashboard.figures.stacks import stacks
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import activity

FILTERS = frozenset({"region", "period"})
REGISTER = Source(
    section="I",
    registers=("volunteers",),
    note=N_("Demo: the report publishes neither ages nor activity by region and month"),
)
ACTIVITY = Measure("activity", N_("New registrations; active people, month by month"), N_("people (unit)"))
AGES = Measure("ages", N_("Volunteers by age group"), N_("people (unit)"))
PAIR = Pair(
    first=activity.REGISTERED,
    second=activity.ACTIVE,
    first_name=N_("newly registered"),
    second_name=N_("active"),
    ratio=N_("active per 100 registered"),
)


def most_active(rows: pd.DataFrame, view: View) -> str | None:
    """Return the region with most active people for each hundred new registrations."""
    top = leading_everywhere(rows, view)
    if top is None:
        return None
    where = view.region(str(top["region_code"]), "locative")
    message = N_("Most active per 100 newly registered {where}: {value}")
    return view.l.t(message, where=where, value=view.l.num(top["value"], 0))


def busiest(rows: pd.DataFrame, view: View) -> str | None:
    """Return the month with most active people."""
    top = leader(rows.assign(value=rows["active"]))
    return (
        None
        if top is None
        else view.l.t("Most volunteers were active {month}", month=view.l.in_month(str(top["month"])))
    )


def largest_group(rows: pd.DataFrame, view: View) -> str | None:
    """Return the age group with most active people and its share of them all."""
    top, whole = leader(rows.assign(value=rows["active"])), rows["active"].sum()
    if top is None or not whole:
        return None
    age, share = view.named("age_group", str(top["age_group"])), view.l.pct(top["value"] / whole * 100, 0)
    return view.l.t("{age}: {share} of all active", age=age, share=share)


def largest_everywhere(message: str, key: str) -> Finding:
    """Return a finding for an age group that leads in every row: the message has {age} and {count}."""

    def finding(rows: pd.DataFrame, view: View) -> str | None:
        known = rows.dropna(subset=["share_pct"])
        tops = [
            str(part["age_group"].iloc[int(part["share_pct"].argmax())])
            for _, part in known.groupby(key, observed=True)
        ]
        if len(tops) < FEWEST or len(set(tops)) != 1:
            return None
        return view.l.t(message, age=view.named("age_group", tops[0]), count=len(tops))

    return finding


def _of_whom(view: View) -> str:
    chosen = activity.measure_of(view.filters)
    return view.l.t("percent of newly registered") if chosen == activity.REGISTERED else view.l.t("percent of active")


def _against(id: str, name: str, key: str, finding: Finding, *, sort: bool = False) -> Chart:
    return Chart(
        id=id,
        page="volunteers",
        name=name,
        brief=ACTIVITY.name,
        finding=finding,
        measure=ACTIVITY,
        rows=activity.against(key),
        form=partial(dumbbell, key=key, pair=PAIR, sort=sort),
        source=REGISTER,
        basis=Basis.REGISTERS,
        keys=(key,),
        honours=FILTERS,
        when="months",
        dataset="volunteers",
    )


def _ages(id: str, name: str, key: str, message: str) -> Chart:
    return Chart(
        id=id,
        page="volunteers",
        name=name,
        brief=AGES.name,
        finding=largest_everywhere(message, key),
        measure=AGES,
        rows=activity.by_age(key),
        form=partial(stacks, key=key, group="age_group"),
        unit=_of_whom,
        source=REGISTER,
        basis=Basis.REGISTERS,
        keys=(key, "age_group"),
        honours=FILTERS,
        when="months",
        dataset="volunteers",
    )


CHARTS = (
    _against("activity-by-age", N_("Registered and active by age group"), "age_group", largest_group),
    _against("activity-by-month", N_("Registered and active by month"), "month", busiest),
    _against("activity-by-region", N_("Registered and active by region"), "region_code", most_active, sort=True),
    _ages(
        "ages-by-month", N_("Age groups by month"), "month", N_("In each of {count} months the largest group: {age}")
    ),
    _ages(
        "ages-by-region",
        N_("Age groups by region"),
        "region_code",
        N_("In each of {count} regions the largest group: {age}"),
    ),
)
