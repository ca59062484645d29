"""Bars and stacks, before they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.slides.marks import Label, Line, Paint


@dataclass(frozen=True)
class Bar:
    """One bar. `low` is where a range begins, `mark` a plan or a claim, `end` is written at the right edge."""

    name: str
    value: float | None
    label: Label
    paint: Paint
    low: float | None = None
    mark: float | None = None
    end: str = ""
    end_ink: str = ""


@dataclass(frozen=True)
class Lead:
    """A text over the column `place`."""

    place: int
    text: str


@dataclass(frozen=True)
class Bars:
    """Bars from 0 to `top`, from top to bottom or, `upright`, from left to right; `series` names their values.

    `head` stands over what is written at the right edge, `marks` names the marks, `diamond` draws them as such.
    """

    bars: Sequence[Bar]
    series: str
    top: float
    upright: bool = False
    line: Line | None = None
    leads: Sequence[Lead] = ()
    head: str = ""
    marks: str = ""
    diamond: bool = False
    tallest: float = 0.0
    size: float = 0.0
    names: float = 0.0
    values: str = ""
    nameless: bool = False


@dataclass(frozen=True)
class Layer:
    """One series of a stack: its values by category, the words in its segments (empty where there is no room)."""

    name: str
    values: Sequence[float | None]
    words: Sequence[str]
    paint: Paint
    ink: str


@dataclass(frozen=True)
class Stack:
    """Bars in layers up to `top`; `gone` are the categories without any value."""

    names: Sequence[str]
    layers: Sequence[Layer]
    top: float
    tallest: float = 0.0
    size: float = 13.0
    legend: bool = True
