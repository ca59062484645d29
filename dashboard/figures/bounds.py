"""A value of which only an upper bound is known: an open bar that ends in an arrow back, not to be read as a share."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.bar_slots import Slots
from dashboard.figures.frame import Part
from dashboard.figures.items import Item
from dashboard.figures.view import View
from dashboard.model.provenance import Qualifier

_THICK, _ARROW = 9, 9
_BOUNDS = (Qualifier.LESS_THAN.value, Qualifier.UP_TO.value)


def is_bound(item: Item) -> bool:
    """Return whether the row gives only the value that it stays below."""
    return item.value is not None and item.row.get("qualifier") in _BOUNDS


def bound_traces(found: Sequence[Item], slots: Slots, view: View) -> list[Part]:
    """Return pale bars from 0 to the bounds and arrows that point back from them; none when no row is a bound."""
    placed = [(item, y) for item, y in zip(found, slots.bars, strict=True) if is_bound(item)]
    if not placed:
        return []
    told = {
        "x": [item.size for item, _ in placed],
        "y": [y for _, y in placed],
        "customdata": [item.code for item, _ in placed],
        "hovertext": [item.hover for item, _ in placed],
        "hoverinfo": "text",
    }
    palette = view.palette
    pale = {"color": palette.classes[0], "line": {"width": 0}, "cornerradius": 2}
    arrow = {"symbol": "triangle-left", "size": _ARROW, "color": palette.color["chartPrimary"], "opacity": 1}
    bar = {"type": "bar", "orientation": "h", "width": _THICK, "marker": pale, "textposition": "none"}
    return [bar | told, {"type": "scatter", "mode": "markers", "marker": arrow, "cliponaxis": False} | told]
