"""What volunteers' work is worth: the report's estimates by year, and the replacement cost by kind of work."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import N_
from dashboard.model.filters import Filters
from dashboard.model.inputs import Inputs
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.replacement_cost import Estimate, hourly_wage, implied_rate, replacement_cost, total
from dashboard.model.work import WORKS
from dashboard.queries import events
from dashboard.queries.rows import stated

YEARS = ("contribution_2017", "contribution_2018", "contribution_2019")
MONEY, HOURS = "emergency_contribution_volunteers", "emergency_hours"
NO_UNIT = N_("Printed without its unit, which follows from the sentence")
COLUMNS = ["work", "hours", "origin", "wage_kzt", "value", "low", "high", "share_pct", "qualifier", "status"]


@dataclass(frozen=True)
class Rate:
    """The hourly wage common to all kinds of work [tenge]; `origin` is entered, salary or implied."""

    wage: float
    origin: str


def by_year(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per year: year, value [tenge], note, qualifier, status. Source: report, section I."""
    frame = stated(catalogue.published["indicators"].set_index("indicator").loc[list(YEARS)])
    # A figure in milliards whose printed text names none.
    bare = ~frame["text"].str.contains("млрд", regex=False)
    frame = frame.assign(year=frame["period"].astype(str), note=bare.map({True: NO_UNIT, False: ""}))
    return frame[["year", "value", "note", "qualifier", "status"]].reset_index(drop=True)


def rate(catalogue: Catalogue, inputs: Inputs) -> Rate:
    """Return the common hourly wage: as entered, from a monthly wage, else implied by the emergency figures."""
    if inputs.wage is not None:
        return Rate(inputs.wage, "entered")
    if inputs.salary is not None:
        return Rate(hourly_wage(inputs.salary, inputs.norm), "salary")
    return Rate(implied(catalogue), "implied")


def implied(catalogue: Catalogue) -> float:
    """Return the tenge per hour that the report's emergency figures imply; both of them are lower bounds."""
    return implied_rate(*(float(catalogue.indicator(name)["value"]) for name in (MONEY, HOURS)))


def by_work(catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
    """Return one row per kind of work, the dearest first, those without hours last.

    Columns: work, hours, origin (register, entered, none), wage_kzt, value [tenge] with low and high, share_pct of the
    sum, qualifier, status. Hours are the reader's own or those of held events of the kind's directions; a kind whose
    directions are all filtered out has no row unless the reader gave hours. Source of hours: events register.
    """
    inputs = Inputs.parse(filters.inputs)
    common = rate(catalogue, inputs).wage
    reported = _reported(catalogue, filters)
    rows = [_row(catalogue, inputs, common, work, hours) for work, hours in reported.items()]
    frame = pd.DataFrame(rows, columns=[name for name in COLUMNS if name != "share_pct"])
    whole = frame["value"].sum()
    frame["share_pct"] = frame["value"] / whole * 100 if whole else float("nan")
    return frame.sort_values("value", ascending=False, kind="stable", ignore_index=True)[COLUMNS]


def sum_of(rows: pd.DataFrame) -> Estimate:
    """Return the sum of the rows of `by_work` [tenge] with its edges; kinds without hours count nothing."""
    known = rows.dropna(subset=["value"])
    return total(map(Estimate, known["value"], known["low"], known["high"]))


def _reported(catalogue: Catalogue, filters: Filters) -> dict[str, float]:
    entered = Inputs.parse(filters.inputs).work_hours
    sums = events.by_direction("hours")(catalogue, filters).set_index("direction")["value"]
    found = {work: sums[sums.index.isin(directions)] for work, directions in WORKS.items()}
    return {
        work: float(hours.sum(min_count=1))
        for work, hours in found.items()
        if len(hours) or work in entered or not (WORKS[work] or filters.directions)
    }


def _row(catalogue: Catalogue, inputs: Inputs, common: float, work: str, reported: float) -> dict[str, object]:
    hours, wage = inputs.work_hours.get(work, reported), inputs.work_wages.get(work, common)
    origin = "entered" if work in inputs.work_hours else "none" if pd.isna(reported) else "register"
    found = replacement_cost(hours, wage, inputs.hours, inputs.rate)
    values = {"value": found.central, "low": found.low, "high": found.high}
    status = _status(catalogue, found.central, origin)
    about = Qualifier.ABOUT if found.central > 0 else Qualifier.EXACT
    named = {"work": work, "hours": hours, "origin": origin, "wage_kzt": wage}
    return {**named, **values, "qualifier": about.value, "status": status.value}


def _status(catalogue: Catalogue, value: float, origin: str) -> Status:
    if origin == "none":
        return Status.NOT_STATED
    if origin == "register" and catalogue.demo:
        return Status.DEMO
    return Status.CALCULATED if value else Status.ZERO
