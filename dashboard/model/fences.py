"""From which value on a figure lies far out: Tukey's far fence, on a logarithmic scale, for counts lean to one side."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

# Fewer values have no spread to speak of.
FEWEST = 20
FAR = 3.0
# Where most values are alike, what is several times as large is still usual.
LEAST_SPREAD = math.log(2)


def far_fence(values: NDArray[np.float64], counts: NDArray[np.int64]) -> float:
    """Return the value above which records lie far out, infinity for fewer than 20 records.

    `counts` says how often each of `values` occurs. Zeros do not count.
    """
    known = values > 0
    order = np.argsort(values[known])
    logs, weights = np.log(values[known][order]), counts[known][order]
    total = int(weights.sum())
    if total < FEWEST:
        return math.inf
    low, high = (float(logs[np.searchsorted(np.cumsum(weights), share * total)]) for share in (0.25, 0.75))
    return math.exp(high + FAR * max(high - low, LEAST_SPREAD))
