"""One bar from end to end in segments, with their names above it or in a list below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dashboard.figures.frame import SMALL, STRONG, Part, note
from dashboard.figures.items import Item
from dashboard.figures.labels import value_text
from dashboard.figures.marks import ink_on
from dashboard.figures.scale import Scale
from dashboard.figures.textsize import text_width, wrapped
from dashboard.figures.view import View
from dashboard.i18n import NBSP
from dashboard.model.provenance import Status

THICK, NAMES, LINE, _MORE = 26, 20, 24, 16
_GAP, _SQUARE, _BESIDE = 8, 12, 20


@dataclass(frozen=True)
class Segment:
    """A part of a bar of `width` px: `start` and `length` are fractions of it, `text` is its value."""

    item: Item
    start: float
    length: float
    fill: str
    text: str
    width: int

    @property
    def name_start(self) -> float:
        """Return where its name begins, in px; a name that is wider than the last segment ends with the bar."""
        return min(self.start * self.width, self.width - text_width(self.item.name, SMALL))

    @property
    def is_late(self) -> bool:
        """Return whether the name has to end with the bar."""
        return self.name_start < self.start * self.width


def segments(shown: Sequence[Item], scale: Scale, width: int, view: View) -> list[Segment]:
    """Return the parts of a whole, from the left; only the first value has its unit."""
    whole = sum(item.size for item in shown) or 1.0
    starts = [sum(item.size for item in shown[:place]) / whole for place in range(len(shown))]
    fills = _fills(len(shown), view)
    return [
        Segment(item, start, item.size / whole, fill, value_text(item.row, scale, unit=item is shown[0]), width)
        for item, start, fill in zip(shown, starts, fills, strict=True)
    ]


def _fills(count: int, view: View) -> list[str]:
    dark = list(reversed(view.palette.classes))[1:]
    chosen = (dark[0], dark[2]) if count == 2 else dark
    return [chosen[min(place, len(chosen) - 1)] for place in range(count)]


def names_fit(found: Sequence[Segment]) -> bool:
    """Return whether every name has room before the next one begins."""
    return all(
        one.name_start + text_width(one.item.name, SMALL) + _GAP <= after.name_start for one, after in pairwise(found)
    )


def names_above(found: Sequence[Segment], y: float, view: View) -> list[Part]:
    """Return the names over their segments, in the middle of a line at `y`."""
    colour = view.palette.color["textSecondary"]
    return [
        _text(one.item.name, colour, 1, y, size=SMALL, xanchor="right")
        if one.is_late
        else _text(one.item.name, colour, one.start, y, size=SMALL)
        for one in found
    ]


def bar_parts(found: Sequence[Segment], y: float, view: View) -> tuple[list[Part], list[Part]]:
    """Return the segments as traces and their values as notes; a calculated one has an outline."""
    return [_bar(one, y, view) for one in found], [_value(one, y) for one in found]


def _bar(one: Segment, y: float, view: View) -> Part:
    edge = view.palette.color["mapBoundary" if one.item.status == Status.CALCULATED.value else "surface"]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [one.length],
        "base": [one.start],
        "y": [y],
        "width": THICK,
        "marker": {"color": one.fill, "line": {"color": edge, "width": 1}, "cornerradius": 2},
        "customdata": [one.item.code],
        "hovertext": [one.item.hover],
        "hoverinfo": "text",
        "textposition": "none",
    }


def _value(one: Segment, y: float) -> Part:
    narrow = one.length * one.width < text_width(one.text) + 2 * _GAP
    if narrow:
        return _text(one.text, ink_on(one.fill), one.start + one.length / 2, y, weight=STRONG, xanchor="center")
    return _text(one.text, ink_on(one.fill), one.start, y, weight=STRONG, xshift=_GAP)


def list_below(found: Sequence[Segment], y: float, view: View) -> tuple[list[Part], list[Part], float]:
    """Return for each segment from `y` down its square, its value and name as a note, and where the list ends."""
    squares, lines = [], []
    for one in found:
        words = wrapped(f"{one.text}{NBSP}{NBSP}{one.item.name}", one.width - _BESIDE)
        high = LINE + _MORE * words.count("<br>")
        squares.append(_square(one, y + high / 2, view))
        lines.append(_text(words, view.palette.color["text"], 0, y + high / 2, xshift=_BESIDE))
        y += high
    return squares, lines, y


def _square(one: Segment, y: float, view: View) -> Part:
    x = {"xref": "x", "xsizemode": "pixel", "xanchor": 0, "x0": 0, "x1": _SQUARE}
    place = {"yref": "y", "ysizemode": "pixel", "yanchor": y, "y0": -_SQUARE / 2, "y1": _SQUARE / 2}
    return {
        "type": "rect",
        "fillcolor": one.fill,
        "line": {"color": view.palette.color["mapBoundary"], "width": 1},
        **x,
        **place,
    }


def _text(text: str, colour: str, x: float, y: float, **more: object) -> Part:
    return note(text, colour, x, y, xref="x", yref="y", **more)
