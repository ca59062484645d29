"""The outlines of the 17 regions as they lie on the map: conic equal area, in shares of the map's width."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from pyproj import Proj

from dashboard.settings import DATA_FOLDER

_PROJECT = Proj("+proj=aea +lat_1=43 +lat_2=53 +lon_0=67 +R=1 +units=m")
Ring = tuple[tuple[float, float], ...]


@lru_cache(maxsize=1)
def outlines() -> Mapping[str, tuple[Ring, ...]]:
    """Return code → rings, islands and holes included; x runs from 0 to 1, y downwards from 0 on the same scale."""
    left, top, unit = _frame()
    return {
        code: tuple(tuple(((x - left) / unit, (top - y) / unit) for x, y in ring) for ring in rings)
        for code, rings in _projected().items()
    }


def spot(lon: float, lat: float) -> tuple[float, float]:
    """Return where a point in degrees lies on the map, in the shares of `outlines`."""
    left, top, unit = _frame()
    x, y = _PROJECT(lon, lat)
    return (x - left) / unit, (top - y) / unit


@lru_cache(maxsize=64)
def room_around(code: str, x: float, y: float) -> float:
    """Return how wide a text centred at a place can be before it leaves its region, in the shares of `outlines`."""
    crossings = [
        x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        for ring in outlines()[code]
        for (x0, y0), (x1, y1) in pairwise(ring)
        if (y0 > y) != (y1 > y)
    ]
    left = max((edge for edge in crossings if edge <= x), default=x)
    right = min((edge for edge in crossings if edge > x), default=x)
    return 2 * min(x - left, right - x)


def aspect() -> float:
    """Return the height of the map divided by its width."""
    return max(y for rings in outlines().values() for ring in rings for _, y in ring)


@lru_cache(maxsize=1)
def _frame() -> tuple[float, float, float]:
    points = np.concatenate([ring for rings in _projected().values() for ring in rings])
    (left, _), (right, top) = points.min(axis=0), points.max(axis=0)
    return float(left), float(top), float(right - left)


@lru_cache(maxsize=1)
def _projected() -> Mapping[str, list[np.ndarray]]:
    features = json.loads((DATA_FOLDER / "reference" / "regions.geojson").read_text("utf-8"))["features"]
    return {str(one["id"]): [_ring(ring) for ring in _rings(one["geometry"])] for one in features}


def _rings(geometry: Mapping[str, Any]) -> Sequence[Sequence[Sequence[float]]]:
    parts = geometry["coordinates"]
    polygons = parts if geometry["type"] == "MultiPolygon" else [parts]
    return [ring for polygon in polygons for ring in polygon]


def _ring(degrees: Sequence[Sequence[float]]) -> np.ndarray:
    lon, lat = np.asarray(degrees, dtype=float)[:, :2].T
    return np.column_stack(_PROJECT(lon, lat))
