"""The product's mark, drawn as shapes: a sky square, a gold sun and a white smile."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.shapes import MSO_SHAPE

from dashboard.exports.slides.canvas import Canvas, outline, paint
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.paths import freeform
from dashboard.exports.slides.spots import Box

SKY, GOLD, WHITE = "#00AFCA", "#FEC50C", "#FFFFFF"
_SIDE, _STEPS = 30.0, 10
Point = tuple[float, float]
# Cubic curves of the smile in the mark's own 30 × 30 grid: the upper edge to the right, the lower one back.
_SMILE: Sequence[tuple[Point, Point, Point, Point]] = (
    ((5.2, 16.5), (7.7, 19.4), (11.2, 20.8), (15.0, 20.8)),
    ((15.0, 20.8), (18.8, 20.8), (22.3, 19.4), (24.8, 16.5)),
    ((24.8, 16.5), (23.2, 21.8), (19.5, 24.8), (15.0, 24.8)),
    ((15.0, 24.8), (10.5, 24.8), (6.8, 21.8), (5.2, 16.5)),
)


def draw_mark(canvas: Canvas, box: Box, ground: str = SKY) -> None:
    """Draw the mark in a square box; without a `ground` only sun and smile."""
    unit = box.w / _SIDE
    if ground:
        square = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, box, Paint(ground), "mark")
        square.adjustments[0] = 7 / _SIDE
    canvas.oval(Box(box.x + 11 * unit, box.y + 7.6 * unit, 8 * unit, 8 * unit), Paint(GOLD), "mark: sun")
    points = [(box.x + x * unit, box.y + y * unit) for curve in _SMILE for x, y in _along(curve)]
    smile = freeform(canvas, [points], "mark: smile")
    paint(smile.fill, Paint(WHITE))
    outline(smile.line, "")


def _along(curve: tuple[Point, Point, Point, Point]) -> list[Point]:
    return [_at(curve, step / _STEPS) for step in range(_STEPS)]


def _at(curve: tuple[Point, Point, Point, Point], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x, y = (sum(w * point[axis] for w, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y
