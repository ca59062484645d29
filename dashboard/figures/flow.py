"""A flow in stages: a node per code, a band for what goes from one stage to the next, names beside the nodes."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.flow_bands import band_shape, hover_points
from dashboard.figures.flow_labels import Labels
from dashboard.figures.flow_plan import Node, Places, Plan, folded, plan
from dashboard.figures.flow_words import Teller
from dashboard.figures.frame import Part
from dashboard.figures.frame import Plot as Frame
from dashboard.figures.items import Item
from dashboard.figures.marks import bar_marker
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_STAGES = ("source", "direction", "region_code")
_SHOWN, _TOP = 6, 26
# Height, width of a node as a share of the plot, least px between the nodes of each stage.
_WIDE = (470, 0.012, {"source": 34.0, "direction": 17.0, "region_code": 20.0})
_COMPACT = (500, 0.03, {"source": 40.0, "direction": 33.0})


def flow(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the flow of `rows`: source, direction, region_code, value, qualifier, status.

    Regions beyond the six largest stand together as «other regions». Phones see the first two stages. customdata is the
    code of a node, or both codes of a band joined by «>».
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    height, node, gaps = _COMPACT if view.compact else _WIDE
    drawn = plan(folded(rows, "region_code", _SHOWN), _STAGES[: len(gaps)], height, gaps)
    scale = scale_of([node.value for node in drawn.nodes["source"]], view, measure)
    tell = Teller(view, measure, rows, others=rows["region_code"].nunique() - _SHOWN)
    places = Places(tuple(drawn.nodes), node)
    labels = Labels(tell, drawn, scale, places)
    return Frame(
        height=height + _TOP + labels.below,
        traces=[hover_points(drawn.bands, places, tell), *_nodes(drawn, places, tell)],
        margin=(labels.left, labels.right, _TOP, labels.below),
        x={"range": [0, 1]},
        y={"range": [height, 0]},
        shapes=[band_shape(band, places, view, demo=tell.demo) for band in drawn.bands],
        notes=labels.notes(),
    ).figure(view)


def _nodes(drawn: Plan, places: Places, tell: Teller) -> list[Part]:
    return [_trace(nodes, places, tell) for nodes in drawn.nodes.values()]


def _trace(nodes: Sequence[Node], places: Places, tell: Teller) -> Part:
    view = tell.view
    found = [Item(node.code, tell.name(node), node.value, tell.status, "", tell.node(node), {}) for node in nodes]
    return {
        "type": "bar",
        "x": [places.start(nodes[0].stage) + places.node / 2] * len(nodes),
        "base": [round(node.top, 1) for node in nodes],
        "y": [round(node.height, 1) for node in nodes],
        "width": places.node,
        "marker": bar_marker(found, [_colour(node, view) for node in nodes], view.palette),
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _colour(node: Node, view: View) -> str:
    return view.palette.direction(node.code) if node.stage == "direction" else view.palette.color["chartPrimary"]
