"""Notes over columns: wrapped, kept apart and lifted clear of the values below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.figures.frame import SMALL, Part, line, note
from dashboard.figures.items import Item, top_value
from dashboard.figures.labels import clean
from dashboard.figures.palette import Palette
from dashboard.figures.textsize import balanced, text_width, widest

Note = tuple[date, str]
MOST = 2
_LINE_HEIGHT, _VALUE_HEIGHT, _LEADER = 16, 22, 10
_WRAP = 168


@dataclass(frozen=True)
class Placed:
    """A note over the column `place`: its lines, and the px it covers from `left` to `right` of the plot."""

    place: int
    lines: tuple[str, ...]
    left: float
    right: float
    anchor: str

    @property
    def height(self) -> int:
        """Return the px that the lines need."""
        return len(self.lines) * _LINE_HEIGHT + 2


def placed_notes(found: Sequence[Item], notes: Sequence[Note], width: int) -> list[Placed]:
    """Return the first notes whose month is shown and that do not run into one another."""
    months = {item.code: place for place, item in enumerate(found)}
    placed: list[Placed] = []
    for day, text in sorted(notes):
        place = months.get(f"{day:%Y-%m}")
        if place is None or len(placed) == MOST:
            continue
        new = _placed(place, text, width, len(found))
        if all(new.left > old.right + 8 for old in placed):
            placed.append(new)
    return placed


def _placed(place: int, text: str, width: int, count: int) -> Placed:
    lines = _wrapped(clean(text))
    half, centre = widest(lines, SMALL) / 2, (place + 0.5) * width / count
    if centre < half:
        return Placed(place, lines, 0, 2 * half, "left")
    if centre + half > width:
        return Placed(place, lines, width - 2 * half, width, "right")
    return Placed(place, lines, centre - half, centre + half, "center")


def _wrapped(text: str) -> tuple[str, ...]:
    return (text,) if text_width(text, SMALL) <= _WRAP else balanced(text, SMALL)


def head_room(found: Sequence[Item], placed: Sequence[Placed], height: int) -> float:
    """Return the top of the value axis that leaves room for the values and the notes above them."""
    needed = [_top(top_value(found), _VALUE_HEIGHT, height)]
    for one in placed:
        below = [item.size for item in _under(found, one)]
        needed += [_top(value, _VALUE_HEIGHT + one.height, height) for value in below]
    return max(needed)


def _under(found: Sequence[Item], placed: Placed) -> Sequence[Item]:
    # A note is wider than its column, so the neighbours must stay below it too.
    return found[max(placed.place - 1, 0) : placed.place + 2]


def _top(value: float, pixels: int, height: int) -> float:
    return value / (1 - pixels / height)


def note_parts(
    found: Sequence[Item], placed: Sequence[Placed], top: float, palette: Palette, height: int
) -> tuple[list[Part], list[Part]]:
    """Return the leader lines and the texts of the notes over a plot of `height` px whose axis ends at `top`."""
    per_pixel = top / height
    leaders = []
    for one in placed:
        start = found[one.place].size + (_VALUE_HEIGHT + 2) * per_pixel
        end = top - (one.height + 2) * per_pixel
        if end - start >= _LEADER * per_pixel:
            leaders.append(line((one.place, one.place), (start, end), palette.color["controlBorder"]))
    return leaders, [_text(one, len(found), palette) for one in placed]


def _text(placed: Placed, count: int, palette: Palette) -> Part:
    edge = {"left": 0.0, "right": 1.0, "center": (placed.place + 0.5) / count}[placed.anchor]
    place = {"xref": "paper", "yref": "paper", "yanchor": "top", "xanchor": placed.anchor, "align": placed.anchor}
    return note("<br>".join(placed.lines), palette.color["textSecondary"], edge, 1, size=SMALL, **place)
