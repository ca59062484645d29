"""What the calculator's inputs come to: the rate in use, the value of each kind of work, the sum with its interval."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.charts.absence import absent_words
from dashboard.components import calculator as look
from dashboard.i18n import DASH, N_, L
from dashboard.model.inputs import Inputs
from dashboard.model.provenance import Status
from dashboard.model.registers import EVENTS
from dashboard.model.replacement_cost import Estimate
from dashboard.queries import contribution
from dashboard.queries.contribution import HOURS, MONEY, Rate

MILLION = 1e6
PERCENT = 100
# From here on a fraction of an hour says nothing.
WHOLE = 1_000
# The bar ends a little beyond the upper edge of the interval.
ROOM = 1.04
NO_HOURS = N_("No hours: choose other filters or enter your own")
NOT_A_CONFIDENCE = N_(
    "The interval follows from the ± that you set: it shows what the assumptions do and is no statistical "
    "confidence interval."
)


@dataclass(frozen=True)
class Reckoning:
    """Everything that follows from one state: the inputs, the common rate, a row per kind of work and their sum."""

    inputs: Inputs
    rate: Rate
    rows: pd.DataFrame
    sum: Estimate

    @property
    def hours(self) -> float:
        """Return the hours of all kinds of work."""
        return float(self.rows["hours"].sum())

    @property
    def demo(self) -> bool:
        """Return whether demonstration hours are in the sum."""
        return bool(self.rows["status"].eq(Status.DEMO.value).any())


class _Same:
    """A reading that equals only itself, so that all blocks of one answer share one reckoning."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.reading is other.reading


def reckoning(reading: Reading) -> Reckoning:
    """Return what the reader's inputs come to under the filters."""
    return _reckoned(_Same(reading))


@lru_cache(maxsize=8)
def _reckoned(same: _Same) -> Reckoning:
    catalogue, filters = same.reading.catalogue, same.reading.view.filters
    inputs, rows = Inputs.parse(filters.inputs), contribution.by_work(catalogue, filters)
    return Reckoning(inputs, contribution.rate(catalogue, inputs), rows, contribution.sum_of(rows))


def tenge(l: L, value: float) -> str:
    """Return a sum: in words and three digits from a million on, in full below."""
    return l.money_short(three_digits(value)) if value >= MILLION else l.money(float(round(value)))


def three_digits(value: float) -> float:
    """Return an estimate without the digits that it cannot vouch for: three significant ones."""
    return float(f"{value:.3g}")


def wage(l: L, value: float) -> str:
    """Return an hourly wage."""
    return l.t("{wage} per hour", wage=l.money(round(value, 2)))


def hours(l: L, value: float) -> str:
    """Return a number of hours."""
    return l.t("{count} h", count=l.num(value, 0 if value >= WHOLE else None))


def rate_words(reading: Reading) -> str:
    """Return the common rate in use and where it comes from."""
    l, found = reading.view.l, reckoning(reading)
    if found.rate.origin == "entered":
        return l.t("In use: {wage}, as entered", wage=wage(l, found.rate.wage))
    if found.rate.origin == "salary" and found.inputs.salary is not None:
        parts = {"salary": tenge(l, found.inputs.salary), "norm": hours(l, found.inputs.norm)}
        return l.t("In use: {salary} / {norm} = {wage}", wage=wage(l, found.rate.wage), **parts)
    money, worked = (float(reading.catalogue.indicator(name)["value"]) for name in (MONEY, HOURS))
    parts = {"money": tenge(l, money), "hours": hours(l, worked), "wage": wage(l, found.rate.wage)}
    return l.t("In use: > {money} / > {hours} = {wage}, calculated from the emergency figures", **parts)


def work_outcome(work: str, reading: Reading) -> Component:
    """Return the value of one kind of work and how it is reckoned."""
    l, rows = reading.view.l, reckoning(reading).rows
    found = rows[rows["work"] == work]
    if found.empty:
        return look.outcome(DASH, l.t("left out by the filters"))
    row = found.iloc[0]
    if pd.isna(row["value"]):
        return look.outcome(DASH, l.t("no hours in the registers: enter your own"))
    demo = row["status"] == Status.DEMO.value
    return look.outcome(tenge(l, row["value"]), _product(l, row["hours"], row["wage_kzt"], demo=demo), demo)


def _product(l: L, worked: float, rate: float, *, demo: bool = False) -> str:
    counted = l.t("{hours} (demo)", hours=hours(l, worked)) if demo else hours(l, worked)
    return f"{counted} × {wage(l, rate)}"


def result(reading: Reading) -> Component:
    """Return the estimate with its interval."""
    l, found = reading.view.l, reckoning(reading)
    if not found.rows["hours"].notna().any():
        absent = absent_words(l, reading.catalogue.missing((EVENTS,)))
        told = l.t("{absent}: enter your own hours", absent=absent) if absent else l.t(NO_HOURS)
        return html.P(told, className="plot-notice")
    central = found.sum.central
    value, unit = l.money_parts(three_digits(central)) if central >= MILLION else (tenge(l, central), "")
    top = found.sum.high * ROOM or 1.0
    low, centre, high = (edge / top * PERCENT for edge in (found.sum.low, central, found.sum.high))
    words = {"low": tenge(l, found.sum.low), "high": tenge(l, found.sum.high)}
    spread = {"hours": l.pct(found.inputs.hours), "rate": l.pct(found.inputs.rate)}
    return look.result(
        l,
        look.Result(
            value=value,
            unit=unit,
            interval=l.t("From {low} to {high}: hours ±{hours}, wages ±{rate}", **words, **spread),
            low=low,
            centre=centre,
            high=high,
            demo=found.demo,
            reckoning=_sum(l, found),
            note=l.t(NOT_A_CONFIDENCE),
        ),
    )


def _sum(l: L, found: Reckoning) -> str:
    wages = found.rows.loc[found.rows["value"].notna(), "wage_kzt"]
    amount = tenge(l, found.sum.central)
    if wages.nunique() == 1:
        return l.t("V = {product} ≈ {amount}", product=_product(l, found.hours, float(wages.iloc[0])), amount=amount)
    parts = {"hours": hours(l, found.hours), "amount": amount}
    mean = found.sum.central / found.hours if found.hours else 0.0
    return l.t("V = Σ hours × wage ≈ {amount}: {hours}, {wage} on average", wage=wage(l, mean), **parts)
