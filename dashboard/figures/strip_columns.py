"""Where things stand in the profile table: px from the left, px above the middle of a row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A column: x in px of the suggested width, its anchor, px above the middle of the row."""

    x: float
    anchor: str
    up: float = 0.0


@dataclass(frozen=True)
class Columns:
    """The columns of the table; `mean` is None where there is no room for it."""

    width: int
    row: int
    name: Place
    unit: Place
    value: Place
    mean: Place | None
    difference: Place
    place: Place
    place_note: Place
    strip: tuple[float, float]
    strip_up: float


WIDE = Columns(
    width=966,
    row=51,
    name=Place(0, "left", 8),
    unit=Place(0, "left", -9),
    value=Place(272, "right"),
    mean=Place(364, "right"),
    difference=Place(465, "right"),
    place=Place(488, "left"),
    place_note=Place(488, "left", -9),
    strip=(606, 966),
    strip_up=0,
)
NARROW = Columns(
    width=290,
    row=96,
    name=Place(0, "left", 32),
    unit=Place(290, "right", 13),
    value=Place(290, "right", 32),
    mean=None,
    difference=Place(96, "left", 12),
    place=Place(0, "left", 12),
    place_note=Place(0, "left", -6),
    strip=(0, 290),
    strip_up=-28,
)
