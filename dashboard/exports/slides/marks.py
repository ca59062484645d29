"""How a mark looks and what is written at it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paint:
    """A fill: `ground` under the hatch of demonstration data, `edge` around it where it has one."""

    colour: str
    ground: str = ""
    edge: str = ""


@dataclass(frozen=True)
class Label:
    """What is written at a mark: the value and, smaller behind it, what must be said of it."""

    text: str
    more: str = ""


@dataclass(frozen=True)
class Line:
    """A value that all bars are held against: `firm` for a plan, dotted for an average."""

    value: float
    text: str
    firm: bool = False
