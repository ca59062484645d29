"""How the map shows the 17 regions: its view, where labels and markers stand, and the hatch of demo data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.datasets.reference import ReferenceDataError
from dashboard.model.regions import CITY_CODES, REGION_CODES


@dataclass(frozen=True)
class Point:
    """A point in degrees."""

    lon: float
    lat: float


@dataclass(frozen=True)
class City(Point):
    """The marker of a city in degrees; `name_side` is the plotly `textposition` on which its name has room."""

    name_side: str


@dataclass(frozen=True)
class Lines:
    """Many lines as one scattergeo trace takes them: degrees, None between two lines."""

    lon: tuple[float | None, ...]
    lat: tuple[float | None, ...]


@dataclass(frozen=True)
class MapView:
    """The view of the whole country in a conic equal-area projection.

    `geo` is the part of plotly's `layout.geo` that fits the country exactly, `aspect` the width divided by the height.
    By region code: `labels` (17, the centre of name and value), `cities` (3), `hatch` (17, 45° lines, 7 px apart on a
    map 560 px wide; a city has one or two).
    """

    geo: Mapping[str, Any]
    aspect: float
    labels: Mapping[str, Point]
    cities: Mapping[str, City]
    hatch: Mapping[str, Lines]


def load_map_view(folder: Path) -> MapView:
    """Return the view of `folder`/map_view.json. Raises ReferenceDataError when it is missing or incomplete."""
    path = folder / "map_view.json"
    try:
        return _map_view(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReferenceDataError(f"{path} cannot be used ({error!r}): run scripts/make_map_view.py") from error


def _map_view(data: Mapping[str, Any]) -> MapView:
    return MapView(
        geo=data["geo"],
        aspect=float(data["aspect"]),
        labels={code: Point(**data["labels"][code]) for code in REGION_CODES},
        cities={code: City(**data["cities"][code]) for code in CITY_CODES},
        hatch={code: _lines(data["hatch"][code]) for code in REGION_CODES},
    )


def _lines(data: Mapping[str, list[float | None]]) -> Lines:
    return Lines(lon=tuple(data["lon"]), lat=tuple(data["lat"]))
