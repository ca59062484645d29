"""How unequal shares are, from the points of a Lorenz curve."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

PERCENT = 100


def gini(people: Iterable[float], money: Iterable[float]) -> float:
    """Return the Gini coefficient, from 0 (equal) to 1, of cumulative shares in percent, the lowest first."""
    x, y = ([0.0, *(share / PERCENT for share in shares)] for shares in (people, money))
    steps = zip(pairwise(x), pairwise(y), strict=True)
    return 1 - sum((right - left) * (low + high) for (left, right), (low, high) in steps)
