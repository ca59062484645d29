"""Dots that carry a place: solid where the order is stated, pale where it is that of a list, hollow without one."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import STRONG, Part
from dashboard.figures.items import Item
from dashboard.figures.marks import ink_on
from dashboard.figures.scale import number
from dashboard.figures.swatches import SwatchRow
from dashboard.figures.view import View
from dashboard.i18n import N_

SIZE = 21
STATED, LISTED = ("stated", "figures"), "listed"
KINDS = {
    "stated": N_("place that the report states"),
    "listed": N_("place in its list"),
    "": N_("named without a place"),
}


def kind_of(item: Item) -> str:
    """Return how the row's place is known: stated, listed, or nothing when it has none."""
    if number(item.row.get("rank")) is None:
        return ""
    return "stated" if item.row.get("rank_basis") in STATED else LISTED


def dot_trace(found: Sequence[Item], places: Sequence[tuple[float, float]], view: View) -> Part:
    """Return the dots at `places` with their numbers; customdata is the row's code."""
    kinds = [kind_of(item) for item in found]
    fills = [_fill(kind, view) for kind in kinds]
    edge = {"color": view.palette.color["chartPrimary"], "width": 1.4}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "marker": {"size": [SIZE if kind else 9 for kind in kinds], "color": fills, "opacity": 1, "line": edge},
        "text": [_number(item, view) for item in found],
        "textposition": "middle center",
        "textfont": {"size": 12, "weight": STRONG, "color": [ink_on(fill) for fill in fills]},
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def key_row(found: Sequence[Item], view: View, base: int, left: int, width: float) -> SwatchRow:
    """Return the row that explains the kinds of dots that occur."""
    row, kinds = SwatchRow(view, base, left, width), [kind_of(item) for item in found]
    for kind in (kind for kind in KINDS if kind in kinds):
        row.add(view.l.t(KINDS[kind]), "dot", _fill(kind, view))
        row.shapes[-1]["line"] = {"color": view.palette.color["chartPrimary"], "width": 1.4}
    row.add(view.l.t("empty: the report does not say"))
    return row


def _fill(kind: str, view: View) -> str:
    fills = {"stated": view.palette.color["chartPrimary"], "listed": view.palette.classes[0]}
    return fills.get(kind, view.palette.color["surface"])


def _number(item: Item, view: View) -> str:
    place = number(item.row.get("rank"))
    return "" if place is None else view.l.num(place)
