"""On which side of its point a name has room, or none where it would touch others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.exports.slides.blocks_points import Axis, Point, Run
from dashboard.exports.slides.fields import plot_of
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import text_width

_DOT, _GAP, _LINE, _SIZE, _STEPS = 6.0, 8.0, 14.0, 11, 150


def with_sides(points: Sequence[Point], across: Axis, up: Axis, box: Box, line: Run | None = None) -> list[Point]:
    """Return the points with the side of their names, clear of a line; the name goes where no side is free."""
    plot = plot_of(box)
    ends = list(line.points) if line else []
    spots, edge = (
        [(plot.x + _share(one.x, across) * plot.w, plot.bottom - _share(one.y, up) * plot.h) for one in group]
        for group in (points, ends)
    )
    taken = [Box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT) for x, y in spots] + _along(edge)
    placed = []
    for point, (x, y) in zip(points, spots, strict=True):
        side, room = next(((s, b) for s, b in _rooms(point, x, y) if _free(b, taken, box)), ("", None))
        if room:
            taken.append(room)
        placed.append(replace(point, side=side) if side else replace(point, name=""))
    return placed


def _along(ends: Sequence[tuple[float, float]]) -> list[Box]:
    if not ends:
        return []
    (left, low), (right, high) = ends
    steps = [place / _STEPS for place in range(_STEPS + 1)]
    return [Box(left + (right - left) * step - 2, low + (high - low) * step - 2, 4, 4) for step in steps]


def _rooms(point: Point, x: float, y: float) -> list[tuple[str, Box]]:
    width = text_width(point.name, _SIZE)
    return [
        ("right", Box(x + _GAP, y - _LINE / 2, width, _LINE)),
        ("left", Box(x - _GAP - width, y - _LINE / 2, width, _LINE)),
        ("above", Box(x - width / 2, y - _GAP - _LINE, width, _LINE)),
        ("below", Box(x - width / 2, y + _GAP, width, _LINE)),
    ]


def _free(room: Box, taken: Sequence[Box], box: Box) -> bool:
    inside = room.x >= box.x + 30 and room.right <= box.right
    return inside and not any(
        room.x < one.right and one.x < room.right and room.y < one.bottom and one.y < room.bottom for one in taken
    )


def _share(value: float, axis: Axis) -> float:
    return (value - axis.ticks[0]) / (axis.ticks[-1] - axis.ticks[0])
