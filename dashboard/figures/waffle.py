"""A hundred squares: one for each percent, with the names and values beside them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, note
from dashboard.figures.items import Item, items
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_SIDE, _PITCH, _SQUARES = 17, 19, 10
_GRID = _SQUARES * _PITCH
_ASIDE, _ROW = _GRID + 26, 28


def waffle(rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "group") -> Figure:
    """Return 100 squares filled column by column in the order of `rows`: `key`, value, qualifier, status.

    With a sum of 100 a square is one unit; any other sum is shared out over the squares by largest remainder.
    """
    if rows.empty or not rows["value"].fillna(0).sum():
        return empty(view, _GRID)
    view = unscaled(view)
    found = items(rows, view, measure, key, scale_of(rows["value"], view, measure))
    counts = _shares([item.size for item in found])
    fills = [list(reversed(view.palette.classes))[place % 4] for place in range(len(found))]
    starts = [sum(counts[:place]) for place in range(len(counts))]
    squares = [
        _squares(range(start, start + count), fill, item, view)
        for start, count, fill, item in zip(starts, counts, fills, found, strict=True)
        if count
    ]
    whole = sum(item.size for item in found) == _SQUARES**2
    caption = view.l.t("one square is one person") if whole else view.l.t("one square is one percent")
    shapes, texts = _legend(found, fills, caption, view)
    height = _GRID + (_ROW * (len(found) + 1) + 8 if view.compact else 4)
    return Plot(height=height, traces=[], shapes=[*squares, *shapes], notes=texts).figure(view)


def _shares(values: Sequence[float]) -> list[int]:
    total = sum(values) / _SQUARES**2
    exact = [value / total for value in values]
    counts = [int(share) for share in exact]
    rest = sorted(range(len(exact)), key=lambda place: counts[place] - exact[place])
    for place in rest[: _SQUARES**2 - sum(counts)]:
        counts[place] += 1
    return counts


def _squares(places: range, fill: str, item: Item, view: View) -> Part:
    path = "".join(_square(*divmod(place, _SQUARES)) for place in places)
    return _from_corner(path) | _paint(fill, item, view)


def _square(column: int, row: int) -> str:
    left, top, right, radius = column * _PITCH, -row * _PITCH, column * _PITCH + _SIDE, 3
    bottom = top - _SIDE
    return (
        f"M{left + radius},{top}L{right - radius},{top}Q{right},{top} {right},{top - radius}"
        f"L{right},{bottom + radius}Q{right},{bottom} {right - radius},{bottom}"
        f"L{left + radius},{bottom}Q{left},{bottom} {left},{bottom + radius}"
        f"L{left},{top - radius}Q{left},{top} {left + radius},{top}Z"
    )


def _from_corner(path: str) -> Part:
    where = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1}
    return {"type": "path", "path": path, **where}


def _paint(fill: str, item: Item, view: View) -> Part:
    edge = view.palette.color["mapBoundary"]
    hollow = item.status == Status.DEMO.value
    return {
        "fillcolor": view.palette.color["surface"] if hollow else fill,
        "line": {"color": fill if hollow else edge, "width": 1},
    }


def _legend(found: Sequence[Item], fills: Sequence[str], caption: str, view: View) -> tuple[list[Part], list[Part]]:
    x, y = (0, -_GRID - 22) if view.compact else (_ASIDE, -12)
    shapes, texts = [], []
    for place, (item, fill) in enumerate(zip(found, fills, strict=True)):
        down = y - place * _ROW
        box = f"M{x},{down + 6}L{x + 12},{down + 6}L{x + 12},{down - 6}L{x},{down - 6}Z"
        shapes.append(_from_corner(box) | _paint(fill, item, view))
        texts += _entry(item, x + 20, down, view)
    colour = view.palette.color["textSecondary"]
    return shapes, [*texts, _text(caption, colour, x, y - len(found) * _ROW - 6, size=SMALL)]


def _entry(item: Item, x: float, down: float, view: View) -> list[Part]:
    color = view.palette.color
    told = {"hovertext": item.hover, "captureevents": True}
    return [
        _text(item.text, color["text"], x, down, size=15, weight=STRONG),
        _text(item.name, color["text"], x + 30, down, size=13, **told),
    ]


def _text(text: str, colour: str, x: float, y: float, **more: object) -> Part:
    return note(text, colour, 0, 1, xref="paper", yref="paper", xshift=x, yshift=y, **more)
