"""Dots on stems and fields of points, before they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.slides.marks import Line


@dataclass(frozen=True)
class Dot:
    """A dot on a stem. `start` is where the stem begins, `first` writes the value there; `left` puts the label there.

    `tick` draws the start as a mark of its own.
    """

    name: str
    value: float | None
    label: str
    colour: str
    hollow: bool = False
    start: float | None = None
    first: str = ""
    tick: bool = False
    end: str = ""


@dataclass(frozen=True)
class Axis:
    """Rounded ticks and the number format of their labels; `title` says what is measured."""

    ticks: Sequence[float]
    mark: str = "General"
    title: str = ""


@dataclass(frozen=True)
class Dots:
    """Dots in rows on one axis, against one line where they have one; `keys` are words of a legend with their kind."""

    dots: Sequence[Dot]
    axis: Axis
    line: Line | None = None
    head: str = ""
    keys: Sequence[tuple[str, str]] = ()
    bare: bool = False


@dataclass(frozen=True)
class Point:
    """A point of a field; a name is written beside it where it has one."""

    x: float
    y: float
    name: str = ""
    side: str = "right"
    colour: str = ""


@dataclass(frozen=True)
class Run:
    """Points of a field that belong together: `joined` by a line, `dotted` where it is one of reference."""

    name: str
    points: Sequence[Point]
    colour: str
    joined: bool = False
    dotted: bool = False
    marked: bool = True
    hollow: bool = False


@dataclass(frozen=True)
class Field:
    """Two numbers of many things against each other; `facts` are written in the upper left corner."""

    runs: Sequence[Run]
    across: Axis
    up: Axis
    facts: Sequence[str] = ()
