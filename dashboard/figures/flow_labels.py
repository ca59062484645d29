"""The words of a flow: the name and the sum of each node, a heading above each stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.figures.flow_bands import NODE
from dashboard.figures.flow_plan import OTHER, Node, Plan
from dashboard.figures.frame import SMALL, Part, note
from dashboard.figures.labels import clean
from dashboard.figures.scale import Scale
from dashboard.figures.textsize import widest, wrapped
from dashboard.figures.view import View
from dashboard.i18n import N_, NBSP

HEADINGS = {"source": N_("Money from"), "direction": N_("Direction"), "region_code": N_("Region")}
_NAME, _COMPACT_NAME, _GAP, _LINE = 190, 96, 8, 16
_AXES = {"xref": "x", "yref": "y"}


class Labels:
    """Names and sums of the nodes of a plan, and the px that they need left, right and below; `others` are folded."""

    def __init__(self, view: View, drawn: Plan, scale: Scale, others: int = 0) -> None:
        self.view, self.drawn, self.scale, self.others = view, drawn, scale, others
        self.stages = list(drawn.nodes)
        self.left, self.right = (self._room(stage) for stage in (self.stages[0], self.stages[-1]))
        self.below = 2 * _LINE if view.compact else 4

    def name(self, node: Node) -> str:
        """Return the name of a node."""
        if node.code == OTHER:
            return self.view.l.t("Other regions ({count})", count=self.view.l.num(self.others))
        return clean(self.view.named(node.stage, node.code))

    def notes(self, xs: Mapping[str, float]) -> list[Part]:
        """Return all texts; `xs` is where the stages begin."""
        found = [part for stage in self.stages for part in self._stage(stage, xs[stage])]
        return [*found, *self._headings(xs), *self._remark()]

    def _room(self, stage: str) -> int:
        texts = [name + apart + amount for name, apart, amount in self._texts(stage)]
        return max(widest(texts), widest([self._heading(stage)], SMALL)) + _GAP + 4

    def _texts(self, stage: str) -> list[tuple[str, str, str]]:
        nodes, narrow = self.drawn.nodes[stage], self.view.compact
        apart = "<br>" if stage == self.stages[0] else NBSP * (1 if narrow else 2)
        names = [wrapped(self.name(node), _COMPACT_NAME if narrow else _NAME) for node in nodes]
        amounts = [self.scale.wrap(self.scale.number(node.value), node is nodes[0]) for node in nodes]
        return [(name, apart, amount) for name, amount in zip(names, amounts, strict=True)]

    def _stage(self, stage: str, x: float) -> list[Part]:
        nodes = self.drawn.nodes[stage]
        if stage not in (self.stages[0], self.stages[-1]):
            return [self._middle(node, x + NODE) for node in nodes]
        left = stage == self.stages[0]
        place = {"xref": "paper", "yref": "y", "xshift": -self.left} if left else _AXES | {"xshift": _GAP}
        return [
            note(self._written(text), self.view.palette.color["text"], 0 if left else x + NODE, node.middle, **place)
            for text, node in zip(self._texts(stage), nodes, strict=True)
        ]

    def _written(self, text: tuple[str, str, str]) -> str:
        name, apart, amount = text
        return f"{name}{apart}<b>{amount}</b>"

    def _middle(self, node: Node, x: float) -> Part:
        ground = {"bgcolor": _see_through(self.view.palette.color["surface"]), "borderpad": 1, "xshift": _GAP - 2}
        return note(self.name(node), self.view.palette.color["text"], x, node.middle, **_AXES, **ground)

    def _headings(self, xs: Mapping[str, float]) -> list[Part]:
        first, *middle, last = self.stages
        paper = {"xref": "paper", "yref": "paper", "yanchor": "bottom", "yshift": 8}
        notes = [self._heading_at(first, 0, paper | {"xshift": -self.left})]
        notes += [self._heading_at(stage, xs[stage], paper | {"xref": "x"}) for stage in middle]
        return [*notes, self._heading_at(last, 1, paper | {"xshift": _GAP})]

    def _heading_at(self, stage: str, x: float, place: Mapping[str, object]) -> Part:
        return note(self._heading(stage), self.view.palette.color["textSecondary"], x, 1, size=SMALL, **place)

    def _heading(self, stage: str) -> str:
        return self.view.l.t(HEADINGS[stage])

    def _remark(self) -> Sequence[Part]:
        if not self.view.compact:
            return []
        text = self.view.l.t("Regions: in the table and on a wide screen")
        place = {"xref": "paper", "yref": "paper", "yanchor": "top", "xshift": -self.left, "yshift": -10}
        return [note(text, self.view.palette.color["textSecondary"], 0, 0, size=SMALL, **place)]


def _see_through(colour: str) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.78)"
