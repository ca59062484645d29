"""Volunteers: who is counted, where registered students study; BILIM, activity and the emergency beside them."""

from __future__ import annotations

from functools import partial

import pandas as pd

from dashboard.charts import activity, bilim, emergency
from dashboard.charts.chart import Chart
from dashboard.charts.words import signed_value
from dashboard.figures.bars import bars
from dashboard.figures.ladder import ladder
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import volunteers

PEOPLE = Measure("people-counted", N_("Counts of the report, never to be added up"), N_("people (unit)"))
STUDENTS = Measure("students", N_("Registered students"), N_("people (unit)"))


def span(rows: pd.DataFrame, view: View) -> str | None:
    """Return how far the counts of volunteers lie apart."""
    known = rows.dropna(subset=["value"]).sort_values("value", kind="stable")
    if len(known) < 2:
        return None
    low, high = (signed_value(known.iloc[place], PEOPLE, view) for place in (0, -1))
    return view.l.t("Who is a volunteer: the report’s counts run from {low} to {high}", low=low, high=high)


def top_share(rows: pd.DataFrame, view: View) -> str | None:
    """Return which part of the registered students the listed universities hold."""
    if rows["share_pct"].isna().any():
        return None
    share = view.l.pct(rows["share_pct"].sum(), 0)
    message = N_("{share} of registered students are at {count} universities")
    return view.l.t(message, count=len(rows), share=share)


def _universities(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    notes = [view.l.t("{share} of all, calculated", share=view.l.pct(share, 1)) for share in rows["share_pct"]]
    return bars(rows.assign(note=notes), view, measure, key="university", label_above=True)


COUNTS = Chart(
    id="volunteer-counts",
    page="volunteers",
    name=N_("Who is counted as a volunteer"),
    brief=N_("Different groups that overlap: never to be added up"),
    finding=span,
    measure=PEOPLE,
    rows=volunteers.counts,
    form=partial(ladder, key="indicator"),
    source=Source(section="I, III, IV"),
    basis=Basis.PUBLISHED,
    keys=("indicator",),
    dataset="indicators",
)
UNIVERSITIES = Chart(
    id="universities",
    page="volunteers",
    name=N_("Universities with most registered students"),
    brief=N_("The five universities that the report lists"),
    finding=top_share,
    measure=STUDENTS,
    rows=volunteers.universities,
    form=_universities,
    source=Source(section="I", note=N_("Shares of all registered students are calculated")),
    basis=Basis.PUBLISHED,
    keys=("university",),
    dataset="universities",
)
CHARTS = (COUNTS, UNIVERSITIES, *bilim.CHARTS, *activity.CHARTS, *emergency.CHARTS)
