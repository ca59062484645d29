"""The bands of a flow: a smooth path in the colour of its direction, with points that answer the pointer."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.flow_plan import Band, Places
from dashboard.figures.flow_words import Teller
from dashboard.figures.frame import Part
from dashboard.figures.view import View

_PALE, _FULL = 0.34, 0.55
_STEPS = (0.06, 0.2, 0.35, 0.5, 0.65, 0.8, 0.94)


def band_shape(band: Band, places: Places, view: View, *, demo: bool) -> Part:
    """Return the path of a band; paler for demonstration data."""
    left, right = places.ends(band)
    middle, low, high = (left + right) / 2, band.leaves + band.thick, band.arrives + band.thick
    above = f"M {left:.4f},{band.leaves:.1f} C {middle:.4f},{band.leaves:.1f} {middle:.4f},{band.arrives:.1f} "
    below = f"L {right:.4f},{high:.1f} C {middle:.4f},{high:.1f} {middle:.4f},{low:.1f} {left:.4f},{low:.1f} Z"
    look = {"fillcolor": _colour(band, view), "opacity": _PALE if demo else _FULL, "line": {"width": 0}}
    path = f"{above}{right:.4f},{band.arrives:.1f} {below}"
    return {"type": "path", "path": path, "xref": "x", "yref": "y", "layer": "below", **look}


def _colour(band: Band, view: View) -> str:
    node = band.end if band.end.stage == "direction" else band.start
    return view.palette.direction(node.code)


def hover_points(bands: Sequence[Band], places: Places, tell: Teller) -> Part:
    """Return invisible points along the middle of every band, each with the text of its band."""
    steps = [(band, *_point(band, places.ends(band), step)) for band in bands for step in _STEPS]
    told = {id(band): tell.band(band) for band in bands}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(x, 4) for _, x, _ in steps],
        "y": [round(y, 1) for _, _, y in steps],
        "marker": {"size": 14, "opacity": 0},
        "customdata": [f"{band.start.code}>{band.end.code}" for band, _, _ in steps],
        "hovertext": [told[id(band)] for band, _, _ in steps],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _point(band: Band, ends: tuple[float, float], step: float) -> tuple[float, float]:
    # The curve of the path, a cubic whose handles lie at half of the way.
    x = 1.5 * (1 - step) * step + step**3
    y = 3 * (1 - step) * step**2 + step**3
    left, right = ends
    return left + (right - left) * x, band.leaves + (band.arrives - band.leaves) * y + band.thick / 2
