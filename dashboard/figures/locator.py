"""A small map that only says where a region is."""

from __future__ import annotations

from dashboard.figures.frame import CLEAR, base
from dashboard.figures.map_traces import locator_fills
from dashboard.figures.view import Figure, View

_HEIGHT = 72


def locator(view: View) -> Figure:
    """Return the country in grey with the region `view.focus` in gold, without words and without hover."""
    geo = {"visible": False, "bgcolor": CLEAR, "domain": {"x": [0, 1], "y": [0, 1]}, **view.map_view.geo}
    none = {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0}
    layout = base(view) | {"geo": geo, "margin": none, "meta": {"lang": view.l.lang, "height": _HEIGHT}}
    return {"data": locator_fills(view), "layout": layout}
