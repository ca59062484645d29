"""The traces of the map: fills, hatch, cities, names and the outline of the selection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.classes import Classes
from dashboard.figures.frame import CLEAR, Part
from dashboard.figures.items import Item
from dashboard.figures.marks import is_absent
from dashboard.figures.view import View
from dashboard.model.provenance import Status
from dashboard.model.regions import CITY_CODES, REGION_CODES

_HATCH_ALPHA = "4D"


@dataclass(frozen=True)
class Regions:
    """The regions of a map: `found` by code, the others are outside the filters."""

    found: dict[str, Item]
    classes: Classes
    view: View

    def codes(self, *, absent: bool) -> list[str]:
        """Return the codes of the rows with a value, or of those without."""
        return [code for code in REGION_CODES if code in self.found and is_absent(self.found[code]) == absent]

    def outside(self) -> list[str]:
        """Return the codes that the filters leave out."""
        return [code for code in REGION_CODES if code not in self.found]

    def fill(self, code: str) -> str:
        """Return the colour of a region."""
        palette = self.view.palette
        if code not in self.found:
            return palette.color["mapMuted"]
        if is_absent(self.found[code]):
            return palette.color["surfaceSubtle"]
        return palette.classes[self.classes.index(self.found[code].size)]

    def ink(self, code: str) -> str:
        """Return the colour of what is written on a region."""
        palette = self.view.palette
        if code not in self.found or is_absent(self.found[code]):
            return palette.color["textSecondary"]
        return palette.labels[self.classes.index(self.found[code].size)]


def outside_text(code: str, view: View) -> str:
    """Return the hover text of a region that the filters leave out."""
    return f"<b>{view.region(code)}</b><br>" + view.l.t("filtered out")


def fills(regions: Regions) -> list[Part]:
    """Return the choropleth of the classes, then the regions outside the filters and those without a value."""
    known, absent, outside = regions.codes(absent=False), regions.codes(absent=True), regions.outside()
    view = regions.view
    names = [outside_text(code, view) for code in outside]
    ranks = [regions.classes.index(regions.found[code].size) for code in known]
    traces = [
        _choropleth(known, ranks, [regions.found[code].hover for code in known], view, view.palette.classes),
        _choropleth(outside, [0] * len(outside), names, view, [view.palette.color["mapMuted"]]),
        _choropleth(absent, [0] * len(absent), [regions.found[code].hover for code in absent], view,
                    [view.palette.color["surfaceSubtle"]]),
    ]  # fmt: skip
    return [trace for trace in traces if trace["locations"]]


def _choropleth(
    codes: Sequence[str], ranks: Sequence[int], texts: Sequence[str], view: View, colours: Sequence[str]
) -> Part:
    count = len(colours)
    steps = [[(place + end) / count, colour] for place, colour in enumerate(colours) for end in (0, 1)]
    return {
        "type": "choropleth",
        "geojson": view.geometry_url,
        "locationmode": "geojson-id",
        "locations": list(codes),
        "z": list(ranks),
        "zmin": -0.5,
        "zmax": count - 0.5,
        "colorscale": steps,
        "showscale": False,
        "marker": {"line": {"color": view.palette.color["mapBoundary"], "width": 0.8}},
        "customdata": list(codes),
        "hovertext": list(texts),
        "hoverinfo": "text",
    }


def hatches(regions: Regions) -> list[Part]:
    """Return 45° lines over demo values, in the ink of their class, and over values that were not stated."""
    groups: dict[str, list[str]] = {}
    for code in regions.codes(absent=True):
        groups.setdefault(regions.view.palette.color["mapMuted"], []).append(code)
    for code in regions.codes(absent=False):
        if regions.found[code].status == Status.DEMO.value:
            groups.setdefault(f"{regions.ink(code)}{_HATCH_ALPHA}", []).append(code)
    return [_lines(codes, colour, regions.view) for colour, codes in groups.items()]


def _lines(codes: Sequence[str], colour: str, view: View) -> Part:
    parts = [view.map_view.hatch[code] for code in codes if code not in CITY_CODES]
    longitudes = [degree for part in parts for degree in (*part.lon, None)]
    latitudes = [degree for part in parts for degree in (*part.lat, None)]
    stroke = {"color": colour, "width": 1}
    return {
        "type": "scattergeo",
        "mode": "lines",
        "lon": longitudes,
        "lat": latitudes,
        "line": stroke,
        "hoverinfo": "skip",
    }


def outline(codes: Sequence[str], view: View) -> list[Part]:
    """Return the gold line around the chosen regions, on a dark one that carries it over light fills."""
    return [
        _outline(codes, view, colour, width)
        for colour, width in ((view.palette.color["text"], 4), (view.palette.gold, 2.2))
    ]


def _outline(codes: Sequence[str], view: View, colour: str, width: float) -> Part:
    trace = _choropleth(codes, [0] * len(codes), (), view, [CLEAR])
    return trace | {"marker": {"line": {"color": colour, "width": width}}, "hoverinfo": "skip", "hovertext": ""}
