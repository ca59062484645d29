"""A legend: marks with their words from left to right, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.exports.slides.blocks import Keys
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import text_width

_WIDE, _SIDE, _RING, _GAP, _AFTER, _SIZE, _LINE = 18.0, 11.0, 12.0, 5.0, 14.0, 11, 18.0
Key = tuple[Paint | None, str]


def legend_height(keys: Sequence[Key], caption: str, width: float) -> float:
    """Return the points that the legend takes, the gap below it included; 0 without one."""
    placed = list(_placed(keys, caption, width))
    return placed[-1][3] + _LINE + 6 if placed else 0.0


def draw_legend_block(canvas: Canvas, block: Keys, box: Box) -> None:
    """Draw a legend that stands alone."""
    draw_keys(canvas, block.keys, block.caption, box)


def draw_keys(canvas: Canvas, keys: Sequence[Key], caption: str, box: Box) -> None:
    """Draw the caption, then each fill with its words; a fill of no colour is a ring."""
    grey = canvas.ink("textSecondary")
    for look, words, left, top in _placed(keys, caption, box.w):
        x, y, room = box.x + left, box.y + top, _room(look)
        if look is not None and look.colour:
            canvas.rect(Box(x, y + 2, _WIDE, _SIDE), look, f"key: {words}")
        elif look is not None:
            canvas.oval(Box(x, y + 1.5, _RING, _RING), look, f"key: {words}", 2)
        spot = Box(x + room, y, text_width(words, _SIZE) + 4, 15)
        canvas.text(spot, words, size=_SIZE, ink=grey, anchor="middle", wrap=False, name="legend")


def _placed(keys: Sequence[Key], caption: str, width: float) -> Iterator[tuple[Paint | None, str, float, float]]:
    entries: list[Key] = [*([(None, caption)] if caption else []), *keys]
    x = y = 0.0
    for look, words in entries:
        room = _room(look) + text_width(words, _SIZE) * 0.95
        if x and x + room > width:
            x, y = 0.0, y + _LINE
        yield look, words, x, y
        x += room + _AFTER


def _room(look: Paint | None) -> float:
    if look is None:
        return 0.0
    return (_WIDE if look.colour else _RING) + _GAP
