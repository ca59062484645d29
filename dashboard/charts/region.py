"""One region's profile: its place among all regions and its grants against the national mean."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.figures.deviation import deviation
from dashboard.figures.strips import strips
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import EVENTS, GRANTS, HELPED, VOLUNTEERS, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import profile

SEVERAL = replace(VOLUNTEERS, name=N_("Several measures"))
BILIM_VOLUNTEERS = Measure("bilim-volunteers", N_("BILIM volunteers"), N_("people (unit)"))
BILIM_PUPILS = Measure("pupils", N_("BILIM pupils"), N_("people (unit)"))
MEASURES = {m.id: m for m in (VOLUNTEERS, EVENTS, HELPED, GRANTS, BILIM_PUPILS, BILIM_VOLUNTEERS)}


def _strips(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    names = {code: view.l.t(m.name) for code, m in MEASURES.items()}
    units = {code: view.l.t(m.unit) for code, m in MEASURES.items()}
    named = rows.assign(measure_name=rows["measure"].map(names), unit_name=rows["measure"].map(units))
    return strips(named, view, measure)


def place_finding(rows: pd.DataFrame, view: View) -> str | None:
    """Return the region's places by volunteers and by grants, or None where either is tied or unknown."""
    found = profile.places(rows, view.focus)
    first, second = found.get("volunteers"), found.get("grants")
    if not first or not second or first[0] != first[1] or second[0] != second[1]:
        return None
    return view.l.t(
        "Place {volunteers} of {count} by volunteers, place {grants} by grants",
        volunteers=first[0],
        count=first[2],
        grants=second[0],
    )


def told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return the region's value and place in every measure, as the text that stands in for the picture."""
    own = rows[rows["region_code"] == view.focus].set_index("measure")["value"]
    lines = [
        view.l.t(
            "{measure}: {value}, place {place} of {count}",
            measure=view.l.t(MEASURES[name].name),
            value=view.l.num(own[name]),
            place=best if best == worst else f"{best}–{worst}",
            count=count,
        )
        for name, (best, worst, count) in profile.places(rows, view.focus).items()
    ]
    return ". ".join([title, *lines])


def strength(rows: pd.DataFrame, view: View) -> str | None:
    """Return the direction in which the region is furthest above the mean, or None when it is above in none."""
    ahead = (rows["value"] - rows["mean"]).dropna().sort_values(ascending=False)
    if ahead.empty or ahead.iloc[0] <= 0 or (len(ahead) > 1 and ahead.iloc[0] == ahead.iloc[1]):
        return None
    row = rows.loc[ahead.index[0]]
    grants = view.l.n("{count} grant", "{count} grants", row["value"])
    name, mean = view.direction(str(row["direction"])), view.l.num(row["mean"])
    return view.l.t("Strong side: {name}, {grants} against {mean}", name=name, grants=grants, mean=mean)


PROFILE = Chart(
    id="region-profile",
    page="regions",
    name=N_("The region among all regions"),
    finding=place_finding,
    measure=SEVERAL,
    unit=lambda view: "",
    rows=profile.against_all,
    form=_strips,
    told=told,
    source=Source(section="IV", tables=(1, 2), registers=("events",)),
    basis=Basis.MIXED,
    keys=("measure", "region_code"),
    honours=frozenset({"region", "direction", "period", "format"}),
    when="months",
)
DIRECTIONS = Chart(
    id="region-directions",
    page="regions",
    name=N_("Small grants against the mean of regions"),
    finding=strength,
    measure=GRANTS,
    rows=profile.grants_against_mean,
    form=deviation,
    source=Source(section="IV", tables=(1,)),
    basis=Basis.PUBLISHED,
    keys=("direction",),
    honours=frozenset({"region", "direction"}),
)
CHARTS = (PROFILE, DIRECTIONS)
