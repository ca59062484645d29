"""A value of which only the limits are known: a rounded bar from low to high."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.figures.bar_slots import Slots
from dashboard.figures.frame import Part
from dashboard.figures.items import Item
from dashboard.figures.scale import number
from dashboard.figures.view import View
from dashboard.model.provenance import Qualifier

_THICK = 13


def is_range(item: Item) -> bool:
    """Return whether the row gives both limits."""
    return item.row.get("qualifier") == Qualifier.RANGE.value and number(item.row.get("value_high")) is not None


def with_ends(item: Item) -> Item:
    """Return the item with its upper limit as value, which is where the bar ends; the text keeps both limits."""
    return replace(item, value=number(item.row.get("value_high"))) if is_range(item) else item


def range_traces(found: Sequence[Item], slots: Slots, view: View) -> list[Part]:
    """Return the bars from low to high, none when no row is a range."""
    placed = [(item, y) for item, y in zip(found, slots.bars, strict=True) if is_range(item)]
    lows = [number(item.row["value"]) or 0.0 for item, _ in placed]
    palette = view.palette
    line = {"color": palette.color["mapBoundary"], "width": 1}
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [item.size - low for (item, _), low in zip(placed, lows, strict=True)],
        "base": lows,
        "y": [y for _, y in placed],
        "width": _THICK,
        "marker": {"color": palette.classes[2], "line": line, "cornerradius": _THICK // 2},
        "customdata": [item.code for item, _ in placed],
        "hovertext": [item.hover for item, _ in placed],
        "hoverinfo": "text",
        "textposition": "none",
    }
    return [trace] if placed else []
