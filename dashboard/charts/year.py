"""The year itself: its events, the front office, what was published, awards, volunteers abroad."""

from __future__ import annotations

from functools import partial

import pandas as pd

from dashboard.charts.chart import Chart, Rows
from dashboard.charts.findings import Finding, leader, leading_code
from dashboard.figures.bars import bars
from dashboard.figures.timeline import timeline
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries.indicators import stated_figures
from dashboard.queries.timeline import AGREES, FIRST_OF_YEAR, dated
from dashboard.queries.year import followers, un_volunteers

DATED = Measure("dated-events", N_("Dated events of the report"), N_("days (unit)"))
CALLS = Measure("calls", N_("Calls of the information centre"), N_("calls (unit)"))
FOLLOWERS = Measure("followers", N_("Followers of the front office"), N_("followers (unit)"))
PUBLICATIONS = Measure("publications", N_("Published by the front office"), N_("items (unit)"))
ABROAD = Measure("un-volunteers", N_("Kazakhstanis serving as UN Volunteers"), N_("people (unit)"))
PUBLISHED = (
    "articles_site", "articles_good_deeds", "articles_best_practices", "press_releases", "articles_media",
    "infographics",
)  # fmt: skip


def disputed(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many of the events carry dates that contradict each other, or None when all agree."""
    count = int((rows["agreement"] != AGREES).sum())
    return (
        view.l.n(
            "{count} event has a date that the report contradicts",
            "{count} events have dates that the report contradicts",
            count,
        )
        if count
        else None
    )


def told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return title and span of the events, as the text that stands in for the picture."""
    edges = [view.named("event", str(rows.iloc[at]["event"])) for at in (0, -1)]
    return view.l.t("{title}. From «{first}» to «{last}».", title=title, first=edges[0], last=edges[1])


def _timeline(id: str, name: str, rows: Rows) -> Chart:
    return Chart(
        id=id,
        page="year",
        name=name,
        finding=disputed,
        measure=DATED,
        rows=rows,
        form=timeline,
        source=Source(section="I–V"),
        basis=Basis.PUBLISHED,
        keys=("event",),
        when="",
        unit=lambda view: "",
        told=told,
        dataset="timeline",
    )


def _figures(id: str, name: str, measure: Measure, names: tuple[str, ...], finding: Finding) -> Chart:
    return Chart(
        id=id,
        page="year",
        name=name,
        finding=finding,
        measure=measure,
        rows=stated_figures(*names),
        form=partial(bars, key="indicator"),
        source=Source(section="III"),
        basis=Basis.PUBLISHED,
        keys=("indicator",),
        dataset="indicators",
    )


def most_calls(rows: pd.DataFrame, view: View) -> str | None:
    """Return the share of calls about volunteering in those about volunteering and for help."""
    known = rows.set_index("indicator")["value"]
    share = known["calls_volunteering"] / (known["calls_volunteering"] + known["calls_help"]) * 100
    return view.l.t("{share} of the requests were about volunteering", share=view.l.pct(share, 0))


def largest_network(rows: pd.DataFrame, view: View) -> str | None:
    """Return the network with most followers and its share of them all, or None on a tie."""
    top, total = leader(rows), rows["value"].sum()
    if top is None:
        return None
    share = view.l.pct(top["value"] / total * 100, 0)
    return view.l.t("{name} has {share} of the followers", name=view.named("network", str(top["network"])), share=share)


def largest_country(rows: pd.DataFrame, view: View) -> str | None:
    """Return the country with most UN Volunteers, or None on a tie."""
    top = leader(rows)
    return (
        None
        if top is None
        else view.l.t("Most went to one country: {name}", name=view.named("country", str(top["country"])))
    )


FOLLOWERS_CHART = Chart(
    id="followers",
    page="year",
    name=N_("Followers of the front office"),
    finding=largest_network,
    measure=FOLLOWERS,
    rows=followers,
    form=partial(bars, key="network"),
    source=Source(section="III"),
    basis=Basis.PUBLISHED,
    keys=("network",),
    dataset="indicators",
)
UN_VOLUNTEERS = Chart(
    id="un-volunteers",
    page="year",
    name=N_("Kazakhstanis serving as UN Volunteers"),
    finding=largest_country,
    measure=ABROAD,
    rows=un_volunteers,
    form=partial(bars, key="country"),
    source=Source(section="I"),
    basis=Basis.PUBLISHED,
    keys=("country",),
    dataset="indicators",
)
CHARTS = (
    _timeline("year-timeline", N_("The year from its announcement to its closing"), dated(FIRST_OF_YEAR)),
    _timeline("history-timeline", N_("Volunteering before the year"), dated("", FIRST_OF_YEAR)),
    _figures(
        "call-centre", N_("Calls of the information centre"), CALLS,
        ("calls_volunteering", "calls_help", "calls_outgoing"), most_calls,
    ),
    FOLLOWERS_CHART,
    _figures(
        "publications", N_("Published by the front office"), PUBLICATIONS,
        PUBLISHED,
        leading_code(N_("{name}: {value} published"), "indicator"),
    ),
    UN_VOLUNTEERS,
)  # fmt: skip
