"""One scale for all numbers of a plot, so that the unit is written once: 1.2 and 0.8, ₸ million."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.measures import Measure

MONEY = (
    (1e9, N_("₸{number} billion"), N_("₸ billion")),
    (1e6, N_("₸{number} million"), N_("₸ million")),
    (1e3, N_("₸{number} thousand"), N_("₸ thousand")),
    (1.0, N_("₸{number}"), N_("₸")),
)
THOUSANDS = N_("thousands")


def number(value: object) -> float | None:
    """Return a cell as a float; None for anything that is missing or not finite."""
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return None
    return float(value)


@dataclass(frozen=True)
class Scale:
    """Writes numbers divided by `divisor`; `unit` is what they count (empty for plain counts)."""

    view: View
    divisor: float = 1.0
    digits: int | None = None
    unit: str = ""
    pattern: str = ""
    brief: bool = False

    def number(self, value: float) -> str:
        """Return the number without its unit; decimals end at 1,000, on a brief scale at 10."""
        short = abs(value) / self.divisor >= (10 if self.brief else 1_000)
        return self.view.l.num(value / self.divisor, 0 if short else self.digits)

    def average(self, value: float) -> str:
        """Return a mean without its unit: a decimal only while it says something."""
        digits = 0 if self.digits is None and abs(value) / self.divisor >= 100 else self.digits
        return self.view.l.num(value / self.divisor, digits)

    def wrap(self, text: str, unit: bool = True) -> str:
        """Return a written number with % or the currency when `unit` is wanted; counts carry none."""
        if not unit or not self.pattern:
            return text
        return self.pattern.replace("{number}", text)


def scale_of(values: Iterable[object], view: View, measure: Measure, *, thousands: bool = False) -> Scale:
    """Return the scale that suits the largest value; `thousands` shortens plain counts."""
    top = max((abs(known) for value in values if (known := number(value)) is not None), default=0.0)
    if measure.percent or view.filters.per == "share":
        return percent_scale(view)
    if measure.money:
        return _money(top, view, measure.step)
    if view.filters.per == "10k":
        return Scale(view, digits=_digits(top))
    return Scale(view, 1e3, unit=view.l.t(THOUSANDS)) if thousands else Scale(view)


def percent_scale(view: View) -> Scale:
    """Return the scale of percentages."""
    return Scale(view, unit="%", pattern="{number}" + view.l.pct(0).removeprefix("0"))


def unscaled(view: View) -> View:
    """Return the view with absolute values, for rows that no query puts per 10,000 people or in shares."""
    return replace(view, filters=replace(view.filters, per="total"))


def _digits(top: float) -> int:
    return 2 if top < 1 else 1 if top < 100 else 0


def _money(top: float, view: View, wanted: float) -> Scale:
    # At least two digits before the decimal, so that small values keep theirs.
    found = (step for step in MONEY if step[0] == wanted or (not wanted and top >= step[0] * 10))
    divisor, pattern, unit = next(found, MONEY[-1])
    return Scale(view, divisor, unit=view.l.t(unit), pattern=view.l.t(pattern))
