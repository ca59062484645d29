"""The replacement-cost method: hours of volunteers × what the same work would be paid, kind by kind.

Source: ILO, Manual on the Measurement of Volunteer Work, Geneva, 2011; the report cites it in its footnote 6.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

PERCENT = 100


@dataclass(frozen=True)
class Estimate:
    """A value with the edges that the assumptions leave: low ≤ central ≤ high, all in one unit."""

    central: float
    low: float
    high: float

    def __add__(self, other: Estimate) -> Estimate:
        """Return the sum: centres and edges add up apart."""
        return Estimate(self.central + other.central, self.low + other.low, self.high + other.high)

    def __mul__(self, other: Estimate) -> Estimate:
        """Return the product of two quantities that are not negative, by interval arithmetic."""
        return Estimate(self.central * other.central, self.low * other.low, self.high * other.high)


NOTHING = Estimate(0.0, 0.0, 0.0)


def spread(value: float, percent: float) -> Estimate:
    """Return a quantity that is not negative, known to ± `percent` of itself (0 to 100)."""
    share = percent / PERCENT
    return Estimate(value, value * (1 - share), value * (1 + share))


def replacement_cost(hours: float, wage: float, hours_pct: float, wage_pct: float) -> Estimate:
    """Return hours × wage [tenge] with its edges: the lowest hours at the lowest wage, the highest at the highest."""
    return spread(hours, hours_pct) * spread(wage, wage_pct)


def total(estimates: Iterable[Estimate]) -> Estimate:
    """Return the sum over kinds of work: V = Σ hours × wage; nothing gives 0."""
    return sum(estimates, NOTHING)


def hourly_wage(salary: float, hours: float) -> float:
    """Return the hourly wage that a monthly one gives over the paid `hours` of a month, above 0."""
    return salary / hours


def implied_rate(money: float, hours: float) -> float:
    """Return the tenge per hour that a sum and its hours, above 0, imply."""
    return money / hours


def hours_behind(money: float, wage: float) -> float | None:
    """Return the hours that a sum stands for at an hourly wage; None at a wage of 0."""
    return money / wage if wage > 0 else None


def rounding_pct(money: float, money_step: float, hours: float, hours_step: float) -> int:
    """Return by how many whole percent at most the rate moves when «more than» ends at the next printed step."""
    low, high = implied_rate(money, hours + hours_step), implied_rate(money + money_step, hours)
    rate = implied_rate(money, hours)
    return math.ceil(max(rate - low, high - rate) / rate * PERCENT)
