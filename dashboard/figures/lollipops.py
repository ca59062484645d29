"""Dots on stems: the row's name, a line from the average to the dot, the value on the far side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.frame import Part, line, note
from dashboard.figures.items import Item
from dashboard.figures.marks import is_absent
from dashboard.figures.view import View
from dashboard.model.provenance import Status


@dataclass(frozen=True)
class Lollipop:
    """One row: where its stem starts (None: no stem) and the colour of stem and dot."""

    item: Item
    start: float | None
    colour: str

    @property
    def before(self) -> bool:
        """Return whether the dot lies left of the start, which is where its value is written then."""
        return self.start is not None and self.item.size < self.start


def stems(found: Sequence[Lollipop], width: float) -> list[Part]:
    """Return the lines from start to dot, dashed for demonstration data."""
    return [
        line((one.start, one.item.size), (row, row), one.colour, width=width, dash=_dash(one), **_BELOW)
        for row, one in enumerate(found)
        if one.start is not None and not is_absent(one.item)
    ]


_BELOW = {"xref": "x", "yref": "y", "layer": "below"}


def _dash(one: Lollipop) -> str:
    return "dash" if one.item.status == Status.DEMO.value else "solid"


def dots_trace(found: Sequence[Lollipop], view: View) -> Part:
    """Return the dots, hollow for demonstration data; customdata is the row's code."""
    demo = [one.item.status == Status.DEMO.value for one in found]
    surface = view.palette.color["surface"]
    fill = [surface if hollow else one.colour for hollow, one in zip(demo, found, strict=True)]
    marker = {"size": 12, "color": fill, "opacity": 1, "line": {"color": [one.colour for one in found], "width": 1.8}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None if is_absent(one.item) else one.item.size for one in found],
        "y": list(range(len(found))),
        "marker": marker,
        "customdata": [one.item.code for one in found],
        "hovertext": [one.item.hover for one in found],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def dot_notes(found: Sequence[Lollipop], view: View, left_edge: float) -> list[Part]:
    """Return the values beside the dots; a dash at the axis for a row without one."""
    return [_dot_note(one, row, view, left_edge) for row, one in enumerate(found)]


def _dot_note(one: Lollipop, row: int, view: View, left_edge: float) -> Part:
    color, axes = view.palette.color, {"xref": "x", "yref": "y"}
    if is_absent(one.item):
        return note(one.item.text, color["textTertiary"], left_edge, row, xshift=6, **axes)
    side = {"xanchor": "right", "xshift": -13} if one.before else {"xshift": 13}
    return note(one.item.text, color["text"], one.item.size, row, weight=650, **side, **axes)
