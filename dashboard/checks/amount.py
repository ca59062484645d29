"""A figure with its qualifier: does another figure agree with «more than 16 200»?"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.model.provenance import Qualifier

_LOWER = (Qualifier.MORE_THAN, Qualifier.AT_LEAST)


@dataclass(frozen=True)
class Amount:
    """A stated figure: `high` is the upper end of a range."""

    value: float
    qualifier: str = Qualifier.EXACT.value
    high: float | None = None

    def holds(self, exact: float) -> bool:
        """Return whether `exact` does not contradict the statement: more than 7 900 holds for 8 123."""
        return _HOLDS[Qualifier(self.qualifier)](self, exact)

    def rounds(self, exact: float) -> bool:
        """Return whether the statement is `exact` told in round numbers: more than 8 100 for 8 123, not 7 900."""
        step = _step(self.value)
        if self.qualifier in _LOWER:
            return self.holds(exact) and math.floor(exact / step) * step == self.value
        if self.qualifier == Qualifier.ABOUT:
            return round(exact / step) * step == self.value
        return self.holds(exact)


def _step(value: float) -> float:
    # The roundest unit that the figure is told in: 7 500 counts half-thousands, 7 900 hundreds.
    steps = (digit * 10.0**power for power in range(12, -1, -1) for digit in (5, 1))
    return next((step for step in steps if step <= value and value % step == 0), 1.0)


def _close(stated: Amount, exact: float) -> bool:
    return abs(exact - stated.value) <= _step(stated.value) / 2


def _never(stated: Amount, exact: float) -> bool:
    return False


_HOLDS: Mapping[Qualifier, Callable[[Amount, float], bool]] = {
    Qualifier.EXACT: lambda stated, exact: math.isclose(stated.value, exact, rel_tol=0, abs_tol=0.005),
    Qualifier.MORE_THAN: lambda stated, exact: exact > stated.value,
    Qualifier.AT_LEAST: lambda stated, exact: exact >= stated.value,
    Qualifier.LESS_THAN: lambda stated, exact: exact < stated.value,
    Qualifier.UP_TO: lambda stated, exact: exact <= stated.value,
    Qualifier.ABOUT: _close,
    Qualifier.RANGE: lambda stated, exact: stated.value <= exact <= (stated.high or stated.value),
    Qualifier.AMBIGUOUS: _never,
}
