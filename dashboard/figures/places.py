"""Where something stands: a line per direction with the regions that are named for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import STRONG, Part, Plot, line, note
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean
from dashboard.figures.scale import Scale
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.measures import Measure

_WIDE, _NARROW = 760, 326
_ROW, _COMPACT_ROW, _DOT = 44, 62, 11


def places(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return a line per direction: its name, then each of its regions behind a dot; customdata is the region's code.

    `rows`: direction, region_code, value, qualifier, status, one row for each named place.
    """
    if rows.empty:
        return empty(view)
    found = items(rows, view, measure, "region_code", Scale(view))
    slugs = [slug for slug in DIRECTION_SLUGS if slug in set(rows["direction"])]
    board = Board(view, slugs, [[item for item in found if item.row["direction"] == slug] for slug in slugs])
    return Plot(
        height=board.height,
        traces=[_dots(board)],
        x={"range": [0, board.width]},
        y={"range": [board.height, 0]},
        shapes=_rules(board),
        notes=[*_headings(board), *_names(board)],
    ).figure(view)


@dataclass(frozen=True)
class Board:
    """The lines of places, one for each direction, and their geometry in px."""

    view: View
    slugs: Sequence[str]
    lines: Sequence[Sequence[Item]]

    @property
    def width(self) -> int:
        """Return the suggested width of the plot."""
        return _NARROW if self.view.compact else _WIDE

    @property
    def row(self) -> int:
        """Return the height of a line."""
        return _COMPACT_ROW if self.view.compact else _ROW

    @property
    def height(self) -> int:
        """Return the height of all lines."""
        return len(self.slugs) * self.row

    @cached_property
    def left(self) -> int:
        """Return where the places begin: behind the names, or below them on phones."""
        return 0 if self.view.compact else widest(self.view.direction(slug) for slug in self.slugs) + 40

    def spots(self) -> list[tuple[float, float, str, Item]]:
        """Return x, y, direction and item of every place."""
        step = (self.width - self.left) / max(len(line) for line in self.lines)
        middle = self.row * (0.7 if self.view.compact else 0.5)
        return [
            (self.left + column * step, place * self.row + middle, slug, item)
            for place, (slug, found) in enumerate(zip(self.slugs, self.lines, strict=True))
            for column, item in enumerate(found)
        ]


def _dots(board: Board) -> Part:
    view, spots = board.view, board.spots()
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x + _DOT / 2 for x, *_ in spots],
        "y": [y for _, y, *_ in spots],
        "marker": {
            "size": _DOT,
            "color": [view.palette.direction(slug) for *_, slug, _ in spots],
            "line": {"width": 0},
        },
        "customdata": [item.code for *_, item in spots],
        "hovertext": [f"<b>{item.name}</b><br>{clean(view.direction(slug))}" for *_, slug, item in spots],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _names(board: Board) -> list[Part]:
    view, form = board.view, "short" if board.view.compact else "label"
    place = {"xshift": _DOT + 7, "xref": "x", "yref": "y"}
    return [
        note(clean(view.region(item.code, form)), view.palette.color["text"], x, y, **place)
        for x, y, _, item in board.spots()
    ]


def _headings(board: Board) -> list[Part]:
    view, shift = board.view, board.row * (0.27 if board.view.compact else 0.5)
    axes = {"xref": "x", "yref": "y", "weight": STRONG}
    return [
        note(clean(view.direction(slug)), view.palette.color["text"], 0, place * board.row + shift, **axes)
        for place, slug in enumerate(board.slugs)
    ]


def _rules(board: Board) -> list[Part]:
    colour, stroke = board.view.palette.color["divider"], {"width": 1, "xref": "x", "yref": "y"}
    ys = [place * board.row for place in range(1, len(board.slugs))]
    return [line((0, board.width), (y, y), colour, **stroke) for y in ys]
