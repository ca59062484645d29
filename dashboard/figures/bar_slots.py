"""Where the rows of a bar chart stand: px from the top, headings of groups between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.figures.frame import STRONG, Part, edge_note
from dashboard.figures.items import Item
from dashboard.figures.labels import clean
from dashboard.figures.view import View

_HEADING, _AFTER_GROUP, _SQUARE, _LINE = 26, 8, 10, 16


@dataclass(frozen=True)
class Slots:
    """The middle of each bar and of each name, the headings with their middle, and the height of it all."""

    bars: Sequence[float]
    names: Sequence[float]
    headings: Sequence[tuple[str, float]]
    height: float
    thick: float


def slots_of(found: Sequence[Item], labels: Sequence[str], group: str | None, *, above: bool) -> Slots:
    """Return the places of the items in order; a heading opens each run of one `group`."""
    row, bar, name, thick = (46, 33, 11, 18) if above else (24, 12, 12, 16)
    y, last, bars, names, headings = 0.0, None, [], [], []
    for item, label in zip(found, labels, strict=True):
        code = str(item.row[group]) if group else None
        if code is not None and code != last:
            y += _AFTER_GROUP if last is not None else 0
            headings.append((code, y + _HEADING / 2))
            y, last = y + _HEADING, code
        more = _LINE * label.count("<br>")
        bars.append(y + bar + more / (1 if above else 2))
        names.append(y + name + more / 2)
        y += row + more
    return Slots(bars, names, headings, y, thick)


def heading_parts(
    slots: Slots, group: str, left: int, view: View, sums: Mapping[str, str] = MappingProxyType({})
) -> tuple[list[Part], list[Part]]:
    """Return the squares and the names of the groups, followed by their `sums`; a direction's square has its colour."""
    shapes, texts = [], []
    for code, y in slots.headings:
        colour = view.palette.direction(code) if group == "direction" else view.palette.color["chartPrimary"]
        shapes.append(_square(y, left, colour))
        named = clean(view.named(group, code))
        name = f"{named}: {sums[code]}" if code in sums else named
        texts.append(edge_note(name, view.palette.color["text"], y, left - _SQUARE - 7, weight=STRONG))
    return shapes, texts


def _square(y: float, left: int, colour: str) -> Part:
    x = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": -left, "x1": _SQUARE - left}
    place = {"yref": "y", "ysizemode": "pixel", "yanchor": y, "y0": -_SQUARE / 2, "y1": _SQUARE / 2}
    return {"type": "rect", "fillcolor": colour, "line": {"width": 0}, **x, **place}
