"""The bands of a flow: a smooth path in the colour of its direction, with points that answer the pointer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.figures.flow_plan import Band, Node
from dashboard.figures.frame import Part
from dashboard.figures.view import View

NODE = 0.012
_PALE, _FULL = 0.34, 0.55
_STEPS = (0.06, 0.2, 0.35, 0.5, 0.65, 0.8, 0.94)


def band_shape(band: Band, ends: tuple[float, float], view: View, *, demo: bool) -> Part:
    """Return the path of a band between the x of both ends; paler for demonstration data."""
    left, right = ends
    middle = (left + right) / 2
    above = f"M {left:.4f},{band.leaves:.1f} C {middle:.4f},{band.leaves:.1f} {middle:.4f},{band.arrives:.1f} "
    low, high = band.leaves + band.thick, band.arrives + band.thick
    below = f"L {right:.4f},{high:.1f} C {middle:.4f},{high:.1f} {middle:.4f},{low:.1f} {left:.4f},{low:.1f} Z"
    path = f"{above}{right:.4f},{band.arrives:.1f} {below}"
    look = {"fillcolor": band_colour(band, view), "opacity": _PALE if demo else _FULL, "line": {"width": 0}}
    return {"type": "path", "path": path, "xref": "x", "yref": "y", "layer": "below", **look}


def band_colour(band: Band, view: View) -> str:
    """Return the colour of the direction that a band leads to or comes from."""
    node: Node = band.end if band.end.stage == "direction" else band.start
    return view.palette.direction(node.code)


def hover_points(bands: Sequence[Band], xs: Mapping[str, float], texts: Sequence[str]) -> Part:
    """Return invisible points along the middle of every band, each with the text of its band."""
    points = [
        (
            *_point(band, xs[band.start.stage] + NODE, xs[band.end.stage], step),
            text,
            f"{band.start.code}>{band.end.code}",
        )
        for band, text in zip(bands, texts, strict=True)
        for step in _STEPS
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(point[0], 4) for point in points],
        "y": [round(point[1], 1) for point in points],
        "marker": {"size": 14, "opacity": 0},
        "customdata": [point[3] for point in points],
        "hovertext": [point[2] for point in points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _point(band: Band, left: float, right: float, step: float) -> tuple[float, float]:
    # The curve of the path, a cubic whose handles lie at half of the way.
    x = 3 * (1 - step) ** 2 * step * 0.5 + 3 * (1 - step) * step**2 * 0.5 + step**3
    y = 3 * (1 - step) * step**2 + step**3
    return left + (right - left) * x, band.leaves + (band.arrives - band.leaves) * y + band.thick / 2
