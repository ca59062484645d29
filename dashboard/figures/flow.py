"""A flow in stages: a node per code, a band for what goes from one stage to the next, names beside the nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.flow_bands import NODE, band_shape, hover_points
from dashboard.figures.flow_labels import Labels
from dashboard.figures.flow_plan import Band, Node, Plan, folded, plan
from dashboard.figures.frame import Part
from dashboard.figures.frame import Plot as Frame
from dashboard.figures.items import Item
from dashboard.figures.labels import hover
from dashboard.figures.marks import bar_marker
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

STAGES: tuple[str, ...] = ("source", "direction", "region_code")
_SHOWN, _HEIGHT, _COMPACT_HEIGHT, _TOP = 6, 470, 560, 26
_GAPS = {"source": 34.0, "direction": 17.0, "region_code": 20.0}
_COMPACT_GAPS = {"source": 50.0, "direction": 33.0}
PERCENT = 100


def flow(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the flow of `rows`: source, direction, region_code, value, qualifier, status.

    Regions beyond the six largest stand together as «other regions». Phones see the first two stages. customdata is the
    code of a node, or both codes of a band joined by «>».
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    stages, height, gaps = STAGES, _HEIGHT, _GAPS
    if view.compact:
        stages, height, gaps = STAGES[:2], _COMPACT_HEIGHT, _COMPACT_GAPS
    kept = folded(rows, "region_code", _SHOWN)
    drawn = plan(kept, stages, height, gaps)
    scale = scale_of([node.value for node in drawn.nodes["source"]], view, measure)
    labels = Labels(view, drawn, scale, others=rows["region_code"].nunique() - _SHOWN)
    xs = {stage: place * (1 - NODE) / (len(stages) - 1) for place, stage in enumerate(stages)}
    tell = _Teller(view, measure, rows)
    return Frame(
        height=height + _TOP + labels.below,
        traces=_traces(drawn, xs, tell, labels),
        margin=(labels.left, labels.right, _TOP, labels.below),
        x={"range": [0, 1]},
        y={"range": [height, 0]},
        shapes=[band_shape(band, _ends(band, xs), view, demo=tell.demo) for band in drawn.bands],
        notes=labels.notes(xs),
    ).figure(view)


def _ends(band: Band, xs: Mapping[str, float]) -> tuple[float, float]:
    return xs[band.start.stage] + NODE, xs[band.end.stage]


class _Teller:
    """Says what a node or a band holds, exactly and as a share of all."""

    def __init__(self, view: View, measure: Measure, rows: pd.DataFrame) -> None:
        self.view, self.measure = view, measure
        self.total = float(rows["value"].sum())
        self.status = str(rows["status"].iloc[0])

    @property
    def demo(self) -> bool:
        """Return whether the rows are demonstration data."""
        return self.status == Status.DEMO.value

    def band(self, band: Band, labels: Labels) -> str:
        """Return the hover text of a band."""
        return self._told(f"{labels.name(band.start)} → {labels.name(band.end)}", band.value)

    def node(self, node: Node, labels: Labels) -> str:
        """Return the hover text of a node."""
        return self._told(labels.name(node), node.value)

    def _told(self, name: str, value: float) -> str:
        share = self.view.l.t("{share} of the money shown", share=self.view.l.pct(value / self.total * PERCENT))
        row = {"value": value, "qualifier": "exact", "status": self.status}
        return hover(name, row, self.view, self.measure, [share])


def _traces(drawn: Plan, xs: Mapping[str, float], tell: _Teller, labels: Labels) -> list[Part]:
    told = [tell.band(band, labels) for band in drawn.bands]
    nodes = [_trace(nodes, xs[stage], tell, labels) for stage, nodes in drawn.nodes.items()]
    return [hover_points(drawn.bands, xs, told), *nodes]


def _trace(nodes: Sequence[Node], x: float, tell: _Teller, labels: Labels) -> Part:
    view = tell.view
    found = [
        Item(node.code, labels.name(node), node.value, tell.status, "", tell.node(node, labels), {}) for node in nodes
    ]
    return {
        "type": "bar",
        "x": [x + NODE / 2] * len(nodes),
        "base": [round(node.top, 1) for node in nodes],
        "y": [round(node.height, 1) for node in nodes],
        "width": NODE,
        "marker": bar_marker(found, [_colour(node, view) for node in nodes], view.palette),
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _colour(node: Node, view: View) -> str:
    if node.stage == "direction":
        return view.palette.direction(node.code)
    return view.palette.color["chartPrimary"]
