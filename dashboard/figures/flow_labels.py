"""The texts of a flow: the name and the sum of each node, a heading above each stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.figures.flow_plan import Node, Places, Plan
from dashboard.figures.flow_words import Teller
from dashboard.figures.frame import SMALL, Part, note
from dashboard.figures.scale import Scale
from dashboard.figures.textsize import widest, wrapped
from dashboard.i18n import N_, NBSP

HEADINGS = {"source": N_("Money from"), "direction": N_("Direction"), "region_code": N_("Region")}
_NAME, _COMPACT_NAME, _GAP, _BELOW, _LINE = 190, 104, 8, 30, 16
_AXES = {"xref": "x", "yref": "y"}


class Labels:
    """Texts of a plan and the px that they need left, right and below; on phones the names lie over the bands."""

    def __init__(self, tell: Teller, drawn: Plan, scale: Scale, places: Places) -> None:
        self.tell, self.view, self.drawn, self.scale, self.places = tell, tell.view, drawn, scale, places
        self.first, *self.middle, self.last = drawn.nodes
        over = self.view.compact
        self.left, self.right = (0, 0) if over else (self._room(self.first), self._room(self.last))
        self.below = _BELOW if over else 4

    def notes(self) -> list[Part]:
        """Return all texts."""
        draw = self._over if self.view.compact else self._beside
        return [part for stage in self.drawn.nodes for part in draw(stage)] + self._headings() + self._remark()

    def _room(self, stage: str) -> int:
        texts = [text.replace("<b>", "").replace("</b>", "") for text in self._texts(stage)]
        return max(widest(texts), widest([self.view.l.t(HEADINGS[stage])], SMALL)) + _GAP + 4

    def _texts(self, stage: str) -> list[str]:
        nodes, room = self.drawn.nodes[stage], _COMPACT_NAME if self.view.compact else _NAME
        if stage in self.middle:
            return [self.tell.name(node) for node in nodes]
        apart = "<br>" if stage == self.first else NBSP * 2
        amounts = [self.scale.wrap(self.scale.number(node.value), node is nodes[0]) for node in nodes]
        pairs = zip(nodes, amounts, strict=True)
        return [f"{wrapped(self.tell.name(node), room)}{apart}<b>{amount}</b>" for node, amount in pairs]

    def _beside(self, stage: str) -> list[Part]:
        x, place = self.places.start(stage) + self.places.node, _AXES | {"xshift": _GAP}
        if stage == self.first:
            x, place = 0.0, {"xref": "paper", "yref": "y", "xshift": -self.left}
        return self._placed(stage, x, place | (self._ground() if stage in self.middle else {}))

    def _over(self, stage: str) -> list[Part]:
        if stage == self.first:
            return self._placed(stage, self.places.node, _AXES | self._ground() | {"xshift": 4})
        right = {"xanchor": "right", "align": "right", "xshift": -4}
        return self._placed(stage, self.places.start(stage), _AXES | self._ground() | right)

    def _placed(self, stage: str, x: float, place: Mapping[str, Any]) -> list[Part]:
        nodes: Sequence[Node] = self.drawn.nodes[stage]
        size = {"size": SMALL} if self.view.compact else {}
        ink = self.view.palette.color["text"]
        pairs = zip(self._texts(stage), nodes, strict=True)
        return [note(text, ink, x, self._middle(text, node), **{**place, **size}) for text, node in pairs]

    def _middle(self, text: str, node: Node) -> float:
        # A name of more lines than its node is high would stick out of the plot.
        half = _LINE * (text.count("<br>") + 1) / 2
        return round(min(max(node.middle, half), max(self.drawn.height - half, half)), 1)

    def _ground(self) -> Part:
        # Names over bands stay readable, and the bands stay visible.
        surface = self.view.palette.color["surface"]
        red, green, blue = (int(surface[place : place + 2], 16) for place in (1, 3, 5))
        return {"bgcolor": f"rgba({red},{green},{blue},0.78)", "borderpad": 1}

    def _headings(self) -> list[Part]:
        edges = {self.first: {"xref": "paper", "xshift": -self.left}, self.last: {"xref": "paper", "xshift": _GAP}}
        if self.view.compact:
            edges[self.last] = {"xref": "paper", "xanchor": "right"}
        xs = {self.first: 0.0, self.last: 1.0}
        return [self._heading(name, xs.get(name), edges.get(name, {"xref": "x"})) for name in self.drawn.nodes]

    def _heading(self, stage: str, x: float | None, place: Mapping[str, Any]) -> Part:
        at = self.places.start(stage) if x is None else x
        up = {"yref": "paper", "yanchor": "bottom", "yshift": 8, "size": SMALL}
        return note(self.view.l.t(HEADINGS[stage]), self.view.palette.color["textSecondary"], at, 1, **{**up, **place})

    def _remark(self) -> list[Part]:
        if not self.view.compact:
            return []
        text = self.view.l.t("Regions: in the table and on a wide screen")
        place = {"xref": "paper", "yref": "paper", "yanchor": "top", "yshift": -10, "size": SMALL}
        return [note(text, self.view.palette.color["textSecondary"], 0, 0, **place)]
