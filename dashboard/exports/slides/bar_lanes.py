"""Where bars and columns stand on a slide, and how large their texts are."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import line_count
from dashboard.figures.textsize import text_width, widest

_GAP, _BETWEEN = 8, 9
_LINE_ROOM, _LEAD_ROOM, _HEAD_ROOM, _MONTHS, _VALUE_ROOM = 22.0, 54.0, 18.0, 24.0, 22.0


@dataclass(frozen=True)
class Lanes:
    """Where the bars stand: the chart, its plot, the size of its texts."""

    block: Bars
    chart: Box
    plot: Box
    size: float

    @property
    def step(self) -> float:
        """Return the points from one bar to the next."""
        return (self.plot.w if self.block.upright else self.plot.h) / max(len(self.block.bars), 1)

    def middle(self, place: int) -> float:
        """Return where the middle of a bar stands, down or across."""
        return (self.plot.x if self.block.upright else self.plot.y) + (place + 0.5) * self.step

    def at(self, value: float) -> float:
        """Return where a value stands, across or, upright, down."""
        share = min(value / self.block.top, 1.0)
        return self.plot.bottom - share * self.plot.h if self.block.upright else self.plot.x + share * self.plot.w


def across(block: Bars, box: Box) -> Lanes:
    """Return the places of bars from top to bottom, their names at the left."""
    top = _HEAD_ROOM if block.head else 0.0
    below = _LINE_ROOM if block.line else 0.0
    room = box.cut(top=top)
    count = max(len(block.bars), 1)
    step = min((box.h - top - below) / count, block.tallest or _tallest(count))
    names = [bar.name for bar in block.bars]
    size = min(block.size or _largest(count), max(step * 0.6, 8.0))
    left = 0.0 if block.nameless else block.names or min(widest(names, 13) * size / 13, box.w * 0.42) + 10
    if left and not block.names and step < 24 and any(line_count(name, left - 8, size) > 1 for name in names):
        size = min(size, step / 2.5)
    ends = widest([*(bar.end for bar in block.bars), block.head], 11) + 8 if _has_ends(block) else 0
    chart = Box(box.x, room.y, box.w - ends, step * count)
    right = _tail(block, chart.w - left, size)
    return Lanes(block, chart, Box(chart.x + left, chart.y, chart.w - left - right, chart.h), size)


def _tallest(count: int) -> float:
    # A few bars would leave most of the slide empty.
    return next((high for most, high in ((3, 84.0), (4, 72.0), (6, 60.0)) if count <= most), 46.0)


def _largest(count: int) -> float:
    return 15.0 if count <= 6 else 13.0


def _has_ends(block: Bars) -> bool:
    return any(bar.end for bar in block.bars)


def _tail(block: Bars, width: float, size: float) -> float:
    # The shorter the bar, the more of its label stands over the plot itself.
    tails = [_width(bar, size) - (1 - (bar.value or 0) / block.top) * 0.72 * width for bar in block.bars]
    return min(max([0.0, *tails]), width * 0.6)


def _width(bar: Bar, size: float) -> float:
    more = _BETWEEN + text_width(bar.label.more, round(size - 2)) if bar.label.more else 0
    return _GAP + text_width(bar.label.text, round(size)) * 1.08 + more


def upright(block: Bars, box: Box) -> Lanes:
    """Return the places of columns from left to right, their names below."""
    top = _VALUE_ROOM + (_LEAD_ROOM if block.leads else 0)
    step = box.w / max(len(block.bars), 1)
    longest = widest([bar.name for bar in block.bars], 12)
    size = (block.size or _largest(len(block.bars))) if longest < step else 11.0
    return Lanes(block, box, box.cut(top=top, bottom=_MONTHS), size)
