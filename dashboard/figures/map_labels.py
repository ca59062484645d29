"""What is written on the map: names and values in the regions, the three cities as circles with their names beside."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import STRONG, Part
from dashboard.figures.items import Item
from dashboard.figures.map_traces import Regions, outside_text
from dashboard.figures.textsize import text_width
from dashboard.model.regions import CITY_CODES

_CIRCLE, _LARGEST, _SIZE = 26, 40, 13
# One sharp pixel on every side, then a soft rim.
_AROUND = (*((x, y, 0) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y), (0, 0, 3), (0, 0, 3))


def region_labels(regions: Regions) -> Part:
    """Return the short name and the value of each region; the value alone on a narrow map."""
    view, codes = regions.view, [code for code in regions.view.map_view.labels if code not in CITY_CODES]
    points = [view.map_view.labels[code] for code in codes]
    # A halo in the region's own colour keeps the words clear of hatch and borders.
    halos = [_halo(regions.fill(code)) for code in codes]
    font = {"size": _SIZE, "color": [regions.ink(code) for code in codes], "shadow": halos}
    return {
        "type": "scattergeo",
        "mode": "text",
        "lon": [point.lon for point in points],
        "lat": [point.lat for point in points],
        "text": [_label(code, regions) for code in codes],
        "textfont": font,
        "hoverinfo": "skip",
    }


def _halo(colour: str) -> str:
    return ", ".join(f"{x}px {y}px {blur}px {colour}" for x, y, blur in _AROUND)


def _label(code: str, regions: Regions) -> str:
    value = f"<b>{regions.found[code].text}</b>" if code in regions.found else ""
    if regions.view.compact:
        return value
    return "<br>".join(part for part in (regions.view.region(code, "short"), value) if part)


def city_marks(regions: Regions) -> list[Part]:
    """Return the names of the cities, unless the map is narrow, and their circles with the values inside."""
    codes = list(regions.view.map_view.cities)
    circles = _circles(codes, regions)
    return [circles] if regions.view.compact else [_names(codes, regions), circles]


def _names(codes: Sequence[str], regions: Regions) -> Part:
    view = regions.view
    color = view.palette.color
    return _places(codes, regions) | {
        "mode": "markers+text",
        "text": [_name(code, regions) for code in codes],
        "textposition": [view.map_view.cities[code].name_side for code in codes],
        "textfont": {"size": _SIZE, "color": color["text"], "weight": STRONG, "shadow": _halo(color["surface"])},
        # The circle is drawn after the name; here it only keeps the name at its distance.
        "marker": {"size": [_size(regions.found.get(code)) for code in codes], "opacity": 0},
        "hoverinfo": "skip",
    }


def _name(code: str, regions: Regions) -> str:
    value = regions.found[code].text if code in regions.found else ""
    name = regions.view.region(code, "short")
    return name if not value or _fits(value) else f"{name}<br>{value}"


def _fits(value: str) -> bool:
    return _diameter(value) <= _LARGEST


def _diameter(value: str) -> int:
    return max(_CIRCLE, text_width(value, _SIZE) + 7)


def _size(item: Item | None) -> int:
    return _diameter(item.text) if item and _fits(item.text) else _CIRCLE


def _circles(codes: Sequence[str], regions: Regions) -> Part:
    view, found = regions.view, regions.found
    values = [found[code].text if code in found else "" for code in codes]
    chosen = [code in view.filters.regions or code == view.focus for code in codes]
    rings = [view.palette.gold if gold else view.palette.color["mapCityRing"] for gold in chosen]
    outside = [outside_text(code, view) for code in codes]
    return _places(codes, regions) | {
        "mode": "markers+text",
        "text": [value if _fits(value) else "" for value in values],
        "textposition": "middle center",
        "textfont": {"size": _SIZE, "color": [regions.ink(code) for code in codes], "weight": STRONG},
        "marker": {
            "size": [_size(found.get(code)) for code in codes],
            "opacity": 1,
            "color": [regions.fill(code) for code in codes],
            "line": {"color": rings, "width": [2.5 if gold else 1.6 for gold in chosen]},
        },
        "ids": list(codes),
        "customdata": list(codes),
        "hovertext": [found[code].hover if code in found else text for code, text in zip(codes, outside, strict=True)],
        "hoverinfo": "text",
    }


def _places(codes: Sequence[str], regions: Regions) -> Part:
    cities = [regions.view.map_view.cities[code] for code in codes]
    longitudes, latitudes = [city.lon for city in cities], [city.lat for city in cities]
    return {"type": "scattergeo", "lon": longitudes, "lat": latitudes}
