"""Help in the state of emergency: what is printed, and the rates that follow from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.figures.ledger import ledger, written
from dashboard.figures.view import View
from dashboard.i18n import N_, NBSP
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import emergency

PRINTED = Measure("emergency", N_("As the report prints it"), "")
RATES = Measure("emergency-rates", N_("Calculated from the printed figures"), "")


def _units(view: View) -> str:
    return view.l.t("units differ by row")


def told(rows: pd.DataFrame, view: View, title: str) -> str:
    """Return every figure with its name and unit: a highest and a lowest of different units would say nothing."""
    lines = [_said(row, view) for row in rows.to_dict("records")]
    return ". ".join([title, *lines]) + "."


def _said(row: Mapping[Any, Any], view: View) -> str:
    return f"{view.named('indicator', str(row['indicator']))}: {NBSP.join(written(row, view)).strip()}"


def help_and_hands(rows: pd.DataFrame, view: View) -> str | None:
    """Return how many people helped and how many were helped."""
    value = rows.set_index("indicator")["value"]
    people, helped = value.get("emergency_volunteers"), value.get("emergency_people_helped")
    if people is None or helped is None or people != people or helped != helped:
        return None
    return view.l.t(
        "About {people} volunteers, more than {helped} people helped",
        people=view.l.num(people),
        helped=view.l.num(helped),
    )


def implausible(rows: pd.DataFrame, view: View) -> str | None:
    """Return the minutes of work for each volunteer where they are fewer than an hour."""
    minutes = rows.set_index("indicator")["value"].get("minutes_per_volunteer")
    if minutes is None or minutes >= 60:
        return None
    count = view.l.n("{count} minute", "{count} minutes", round(minutes))
    return view.l.t("Implausible: {minutes} of work for each volunteer", minutes=count)


RESPONSE = Chart(
    id="emergency-response",
    page="volunteers",
    name=N_("Emergency response in figures"),
    brief=PRINTED.name,
    finding=help_and_hands,
    measure=PRINTED,
    rows=emergency.response,
    form=partial(ledger, group="part"),
    unit=_units,
    told=told,
    source=Source(section="I, IV"),
    basis=Basis.PUBLISHED,
    keys=("indicator",),
    dataset="indicators",
)
DERIVED = Chart(
    id="emergency-rates",
    page="volunteers",
    name=N_("What follows from the emergency figures"),
    brief=RATES.name,
    finding=implausible,
    measure=RATES,
    rows=emergency.rates,
    form=ledger,
    unit=_units,
    told=told,
    source=Source(section="I, IV", note=N_("The report prints none of these rates")),
    basis=Basis.PUBLISHED,
    keys=("indicator",),
    dataset="indicators",
)
CHARTS = (RESPONSE, DERIVED)
