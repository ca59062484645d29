"""Make data/reference/map_view.json from regions.geojson: the view, label and marker points, and the 45° hatch.

Run `python scripts/make_map_view.py` whenever the geometry changes. Needs only what requirements.txt installs.
"""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Proj
from shapely.geometry.base import BaseGeometry

REFERENCE = Path(__file__).resolve().parents[1] / "data" / "reference"
PARALLELS, MERIDIAN = (43, 53), 67
# d3 projects a sphere, so the view is solved on one too; lengths are in Earth radii.
PROJECT = Proj(f"+proj=aea +lat_1={PARALLELS[0]} +lat_2={PARALLELS[1]} +lon_0={MERIDIAN} +R=1 +units=m")
# The width in pixels that the design draws the map at; the lengths below are in its pixels. The outline needs a margin.
DESIGN_WIDTH, MARGIN, HATCH_SPACING, HATCH_STEP = 560, 2, 7, 60
# Where the largest inscribed circle is not where a reader looks for the name: pixels to the right and up.
OFFSETS = {
    "11": (-24, -10), "15": (10, -2), "19": (10, 17), "23": (-8, 0), "27": (-9, -10), "31": (14, 1), "35": (-20, -5),
    "39": (2, -8), "43": (7, -1), "47": (1, 14), "59": (-2, -3), "61": (-3, 49), "63": (7, -2),
}  # fmt: skip
# Side of the city's marker on which its name has room.
NAME_SIDES = {"71": "middle right", "75": "middle right", "79": "middle left"}

Points = NDArray[np.float64]
Lines = dict[str, list[float | None]]


def projected(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape in degrees as it lies on the map."""
    return shapely.transform(shape, lambda xy: np.column_stack(PROJECT(xy[:, 0], xy[:, 1])))


def degrees(xy: Points) -> Points:
    """Return points of the map as rows of longitude and latitude, rounded to 3 decimals."""
    return np.round(np.column_stack(PROJECT(xy[:, 0], xy[:, 1], inverse=True)), 3)


def range_box(box: Points) -> Points:
    """Return the outline that plotly.js builds from lon and lat ranges: 5 points a parallel, great circles between."""
    west, south, east, north = box
    along = np.linspace(west, east, 5)
    lon = np.concatenate([along, along[::-1], along[:1]])
    return np.column_stack([lon, np.repeat([south, north, south], [5, 5, 1])])


def great_circles(points: Points, steps: int = 64) -> Points:
    """Return the points with `steps` more along the great circle to each next one, as d3 draws the edge."""
    lon, lat = np.radians(points).T
    xyz = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    share = np.linspace(0, 1, steps)[:, None, None]
    x, y, z = ((1 - share) * xyz[:-1] + share * xyz[1:]).reshape(-1, 3).T
    return np.degrees(np.column_stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))]))


def box_bounds(box: Points) -> Points:
    """Return the projected bounds of a lon/lat range box: west, south, east, north."""
    x, y = PROJECT(*great_circles(range_box(box)).T)
    return np.array([x.min(), y.min(), x.max(), y.max()])


def solve_box(target: Points, tolerance: float = 1e-9) -> Points:
    """Return the lon/lat box (west, south, east, north) whose projected bounds are `target`, or raise."""
    box = np.array([46.0, 40.0, 88.0, 56.0])
    for _ in range(500):
        miss = target - box_bounds(box)
        if np.abs(miss).max() < tolerance:
            return box
        box = box + np.degrees(miss) * 0.7
    raise RuntimeError(f"no range box has the bounds {target}")


def geo(bounds: Points) -> dict[str, object]:
    """Return the part of `layout.geo` that shows exactly these projected bounds."""
    west, south, east, north = np.round(solve_box(bounds), 4).tolist()
    lon, lat = np.round(PROJECT(*(bounds[:2] + bounds[2:]) / 2, inverse=True), 4).tolist()
    rotation = {"lon": MERIDIAN, "lat": 0}
    return {
        "projection": {"type": "conic equal area", "parallels": list(PARALLELS), "rotation": rotation},
        "lonaxis": {"range": [west, east]},
        "lataxis": {"range": [south, north]},
        "center": {"lon": lon, "lat": lat},
    }


def anchor(shape: BaseGeometry, offset: tuple[float, float], pixel: float) -> dict[str, float]:
    """Return the centre of the largest circle inside a projected shape, moved by `offset` pixels, in degrees."""
    centre = shapely.get_point(shapely.maximum_inscribed_circle(shape), 0)
    lon, lat = degrees(shapely.get_coordinates(centre) + np.array(offset) * pixel)[0].tolist()
    return {"lon": lon, "lat": lat}


def grid(bounds: Points, pixel: float) -> BaseGeometry:
    """Return parallel 45° lines over the projected bounds, HATCH_SPACING pixels apart, as one multiline."""
    (west, south, east, north), step = bounds, HATCH_SPACING * pixel * np.sqrt(2)
    starts = np.arange(west - (north - south), east, step)
    return shapely.multilinestrings([[(x, south), (x + north - south, north)] for x in starts])


def hatch(shape: BaseGeometry, lines: BaseGeometry, pixel: float) -> Lines:
    """Return the lines inside a projected shape as lon and lat lists in degrees, None between two lines."""
    parts = shapely.get_parts(shapely.segmentize(shapely.intersection(lines, shape), HATCH_STEP * pixel))
    return joined([degrees(shapely.get_coordinates(part)) for part in parts if part.length > pixel])


def joined(lines: list[Points]) -> Lines:
    """Return lines as one lon list and one lat list, None between two lines."""
    found: Lines = {"lon": [], "lat": []}
    for line in lines:
        for name, values in zip(found, line.T, strict=True):
            found[name] += [None] * bool(found[name]) + values.tolist()
    return found


def map_view(regions: gpd.GeoSeries) -> dict[str, object]:
    """Return the content of map_view.json for the shapes, indexed by code, in degrees."""
    shapes = {code: projected(shape) for code, shape in regions.items()}
    tight = shapely.total_bounds(list(shapes.values()))
    pixel = (tight[2] - tight[0]) / DESIGN_WIDTH
    bounds = tight + MARGIN * pixel * np.array([-1, -1, 1, 1])
    lines = grid(bounds, pixel)
    points = {code: anchor(shape, OFFSETS.get(code, (0, 0)), pixel) for code, shape in shapes.items()}
    return {
        "geo": geo(bounds),
        "aspect": round((bounds[2] - bounds[0]) / (bounds[3] - bounds[1]), 4),
        "labels": points,
        "cities": {city: points[city] | {"name_side": side} for city, side in NAME_SIDES.items()},
        "hatch": {code: hatch(shape, lines, pixel) for code, shape in shapes.items()},
    }


def main() -> None:
    """Write the file and print its measures."""
    view = map_view(gpd.read_file(REFERENCE / "regions.geojson").set_index("code").geometry)
    (out := REFERENCE / "map_view.json").write_text(json.dumps(view, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{out.name}: {out.stat().st_size} bytes, aspect {view['aspect']}, {json.dumps(view['geo'])}")


if __name__ == "__main__":
    main()
