"""Seeded draws that stay exact: shares of a total, and labels by weight."""

from __future__ import annotations

import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def allocate(total: int, weights: ArrayLike) -> Ints:
    """Return whole parts that sum to `total` and follow the weights (largest remainders)."""
    share = np.asarray(weights, dtype=np.float64)
    if total <= 0 or share.sum() <= 0:
        return np.zeros(len(share), dtype=np.int64)
    exact = share * (total / share.sum())
    parts: Ints = np.floor(exact).astype(np.int64)
    left = total - int(parts.sum())
    parts[np.argsort(parts - exact, kind="stable")[:left]] += 1
    return parts


def pick(rng: np.random.Generator, table: ArrayLike, rows: NDArray[np.integer]) -> NDArray[np.int8]:
    """Return one column number per row, drawn with the weights that `table` holds in that row's line."""
    weights = np.asarray(table, dtype=np.float64)
    lines, width = weights.shape
    upper = weights.cumsum(axis=1) / weights.sum(axis=1, keepdims=True)
    # Lines laid end to end, each shifted by its number, make one sorted array: one search serves every row.
    ladder = (upper + np.arange(lines)[:, None]).ravel()
    found = np.searchsorted(ladder, rng.random(len(rows)) + rows, side="right")
    picked: NDArray[np.int8] = np.minimum(found - rows.astype(np.int64) * width, width - 1).astype(np.int8)
    return picked


def spread(total: int, weights: Floats) -> Ints:
    """Return whole parts of at least 1 that follow the weights and sum to `total` (or to their number, if more)."""
    return 1 + allocate(total - len(weights), weights)


def numbered(prefixes: NDArray[np.integer], codes: tuple[str, ...], numbers: Ints) -> pa.Array:
    """Return event ids such as KZ-55-2020-000123."""
    places = pa.array([f"KZ-{code}-2020" for code in codes], pa.large_string()).take(pa.array(prefixes))
    digits = pc.utf8_lpad(pc.cast(pa.array(numbers), pa.large_string()), 6, "0")
    return pc.binary_join_element_wise(places, digits, pa.scalar("-", pa.large_string()))
