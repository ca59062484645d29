"""Where rows of dots stand on a slide, and how large their texts are."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.slides.blocks_points import Dots
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import text_width, widest

_TALLEST, _AXIS, _HEAD, _KEYS, _RIGHT = 40.0, 22.0, 18.0, 24.0, 44.0


@dataclass(frozen=True)
class Rows:
    """Where the rows stand: the chart, its plot, the size of its texts."""

    block: Dots
    chart: Box
    plot: Box
    size: float

    @property
    def step(self) -> float:
        """Return the points from one row to the next."""
        return self.plot.h / max(len(self.block.dots), 1)

    def middle(self, place: int) -> float:
        """Return the middle of a row."""
        return self.plot.y + (place + 0.5) * self.step

    @property
    def block_right(self) -> float:
        """Return the width of what is written at the right edge."""
        return widest([self.block.head, *(dot.end for dot in self.block.dots)], 12) + 12 if self.block.head else 0

    def at(self, value: float) -> float:
        """Return where a value stands."""
        low, high = self.block.axis.ticks[0], self.block.axis.ticks[-1]
        return self.plot.x + (value - low) / (high - low) * self.plot.w


def rows_of(block: Dots, box: Box) -> Rows:
    """Return the places of the rows, their names at the left, what is written at the edge at the right."""
    head = _HEAD if block.line or block.head else 4.0
    keys, below = _KEYS if block.keys else 0.0, 4.0 if block.bare else _AXIS
    step = min((box.h - head - keys - below) / max(len(block.dots), 1), _TALLEST)
    size = min(13.0, max(step * 0.55, 9.0))
    names = min(widest([dot.name for dot in block.dots], 13) * size / 13, box.w * 0.36) + 14
    firsts = widest([dot.first for dot in block.dots], 12) + 14 if any(dot.first for dot in block.dots) else 12
    lefts = [
        text_width(dot.label, 13) + 16 for dot in block.dots if dot.start is not None and (dot.value or 0) < dot.start
    ]
    left = names + max([firsts, *(0.35 * width for width in lefts)])
    labels = widest([dot.label for dot in block.dots], 13) + 18
    ends = widest([block.head, *(dot.end for dot in block.dots)], 12) + 12 if block.head else 0
    plot = Box(box.x + left, box.y + keys + head, box.w - left - ends - max(labels, _RIGHT), step * len(block.dots))
    chart = Box(box.x, plot.y, box.w - ends, plot.h + below)
    return Rows(block, chart, plot, size)
