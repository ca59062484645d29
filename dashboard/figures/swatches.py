"""A legend row above a plot: marks with their words, from left to right, in as many lines as they need."""

from __future__ import annotations

from dashboard.figures.frame import SMALL, Part, note
from dashboard.figures.labels import safe
from dashboard.figures.textsize import text_width
from dashboard.figures.view import View

LINE = 22
_WIDE, _DOT, _HALF, _GAP, _AFTER = 22, 14, 6, 6, 14


class SwatchRow:
    """Grows by `add`; stands `base` px above the plot and starts `left` px before it, `width` px wide."""

    def __init__(self, view: View, base: int, left: int, width: float) -> None:
        self.palette, self.base, self.left, self.width = view.palette, base, left, width
        self.x, self.lines = 0, 1
        self.shapes: list[Part] = []
        self.notes: list[Part] = []

    def add(self, text: str, kind: str = "", fill: str = "") -> None:
        """Append words after a mark: box, hatch, ring, dot, hollow, tick, or none."""
        room = {"": 0, "box": _WIDE, "hatch": _WIDE}.get(kind, _DOT) + (_GAP if kind else 0)
        if self.x and self.x + room + text_width(text, SMALL) > self.width:
            self.x, self.lines = 0, self.lines + 1
        self.shapes += self._mark(kind, fill)
        place = {"xref": "paper", "yref": "paper", "xshift": self.x + room - self.left, "yshift": self._y()}
        self.notes.append(note(safe(text), self.palette.color["textSecondary"], 0, 1, size=SMALL, **place))
        self.x += room + text_width(text, SMALL) + _AFTER

    def _y(self) -> int:
        return self.base - (self.lines - 1) * LINE

    def _mark(self, kind: str, fill: str) -> list[Part]:
        color = self.palette.color
        if kind in ("box", "hatch"):
            return self._box(fill or color["surfaceSubtle"], hatched=kind == "hatch")
        if kind == "tick":
            return [self._part("line", (7, 7), 8, color["text"], 2)]
        if kind == "ring":
            return [self._part("circle", (0, _DOT), 7, self.palette.gold, 2)]
        if kind == "dot":
            return [
                self._part("circle", (2, 12), 5, color["text"] if fill == self.palette.gold else fill, 1)
                | {"fillcolor": fill}
            ]
        return [self._part("circle", (2, 12), 5, color["controlBorder"], 1.2)] if kind == "hollow" else []

    def _box(self, fill: str, *, hatched: bool) -> list[Part]:
        edge = self.palette.color["divider" if hatched else "mapBoundary"]
        box = self._part("rect", (0, _WIDE), _HALF, edge, 1) | {"fillcolor": fill}
        stripes = [self._part("line", (x, x + 6), _HALF, self.palette.color["mapBoundary"], 1) for x in (2, 8, 14)]
        return [box, *stripes] if hatched else [box]

    def _part(self, kind: str, span: tuple[int, int], half: int, edge: str, stroke: float) -> Part:
        left = self.x - self.left
        x = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": left + span[0], "x1": left + span[1]}
        y = {"yref": "paper", "ysizemode": "pixel", "yanchor": 1, "y0": self._y() - half, "y1": self._y() + half}
        return {"type": kind, "line": {"color": edge, "width": stroke}, **x, **y}
