"""The committed geometry: 17 valid shapes that tile the country, and a view that shows them all."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Proj

from dashboard.datasets.geometry import MapView, load_map_view
from dashboard.datasets.reference import ReferenceDataError
from dashboard.model.regions import CITY_CODES, REGION_CODES

FOLDER = Path(__file__).resolve().parents[2] / "data" / "reference"
TEXT = (FOLDER / "regions.geojson").read_text(encoding="utf-8")
FEATURES = json.loads(TEXT)["features"]
SHAPES = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in FEATURES}
EQUAL_AREA = "+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67 +ellps=WGS84"
# Published areas in thousand km², to catch a swapped code.
AREAS = {"11": 146, "15": 301, "19": 224, "23": 119, "27": 151, "31": 144, "35": 428, "39": 196, "43": 226,
         "47": 166, "55": 125, "59": 98, "61": 116, "63": 283, "71": 0.8, "75": 0.7, "79": 1.2}  # fmt: skip


@pytest.fixture(scope="module")
def view() -> MapView:
    return load_map_view(FOLDER)


def on_map(shape, projection=EQUAL_AREA):
    project = Proj(projection)
    return shapely.transform(shape, lambda xy: np.column_stack(project(xy[:, 0], xy[:, 1])))


def points(lines):
    return [(lon, lat) for lon, lat in zip(lines.lon, lines.lat, strict=True) if lon is not None]


def test_ids_and_properties_are_the_codes():
    assert tuple(feature["id"] for feature in FEATURES) == REGION_CODES
    assert all(feature["properties"] == {"code": feature["id"]} for feature in FEATURES)


def test_shapes_are_valid_and_tile_the_country():
    shapes = np.array(list(SHAPES.values()))
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)


def test_total_area_is_the_countrys():
    assert sum(on_map(shape).area for shape in SHAPES.values()) / 1e6 == pytest.approx(2_724_900, rel=0.001)


@pytest.mark.parametrize("code", REGION_CODES)
def test_region_has_its_published_area(code):
    assert on_map(SHAPES[code]).area / 1e9 == pytest.approx(AREAS[code], rel=0.08)


def test_exterior_rings_run_clockwise_and_holes_do_not():
    parts = shapely.get_parts(list(SHAPES.values()))
    assert not any(part.exterior.is_ccw for part in parts)
    assert all(hole.is_ccw for part in parts for hole in part.interiors)


def test_file_is_small_and_short_in_decimals():
    assert len(TEXT.encode()) < 110_000
    assert not re.search(r"\.\d{4}", TEXT)


def holds(code, point):
    return SHAPES[code].contains(shapely.Point(point.lon, point.lat))


def test_every_label_stands_in_its_region(view):
    assert tuple(view.labels) == REGION_CODES
    assert [code for code, point in view.labels.items() if not holds(code, point)] == []


def test_every_marker_stands_in_its_city(view):
    assert tuple(view.cities) == CITY_CODES
    assert all(holds(code, city) for code, city in view.cities.items())


@pytest.mark.parametrize("code", REGION_CODES)
def test_hatch_stays_in_its_region(view, code):
    room = SHAPES[code].buffer(0.01)
    assert points(view.hatch[code])
    assert all(room.contains(shapely.Point(point)) for point in points(view.hatch[code]))


def test_hatch_is_light(view):
    assert (FOLDER / "map_view.json").stat().st_size < 60_000
    assert all((lon is None) == (lat is None) for lines in view.hatch.values()
               for lon, lat in zip(lines.lon, lines.lat, strict=True))  # fmt: skip


def test_view_fits_the_country(view):
    shapes = [on_map(shape, "+proj=aea +lat_1=43 +lat_2=53 +lon_0=67 +R=1") for shape in SHAPES.values()]
    west, south, east, north = shapely.total_bounds(shapes)
    assert view.aspect == pytest.approx((east - west) / (north - south), rel=0.01)
    middle = Proj("+proj=aea +lat_1=43 +lat_2=53 +lon_0=67 +R=1")(view.geo["center"]["lon"], view.geo["center"]["lat"])
    assert middle == pytest.approx(((west + east) / 2, (south + north) / 2), abs=1e-4)


def test_missing_or_damaged_view_names_the_script(tmp_path):
    with pytest.raises(ReferenceDataError, match="make_map_view"):
        load_map_view(tmp_path)
    (tmp_path / "map_view.json").write_text('{"geo": {}, "aspect": 1.7}')
    with pytest.raises(ReferenceDataError, match="labels"):
        load_map_view(tmp_path)
