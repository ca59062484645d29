"""Tables and maps, before they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.slides.marks import Paint


@dataclass(frozen=True)
class Cell:
    """A cell of a table; `ring` marks the largest of its column, `level` 1 is a heading across the table."""

    text: str
    fill: str = ""
    ink: str = ""
    bold: bool = False
    align: str = "left"
    hatch: str = ""
    ring: bool = False


@dataclass(frozen=True)
class Table:
    """A table with its head; `widths` are the least shares of its columns, `keys` a legend of fills with their words.

    A row of one cell is a heading across the table. Free room goes to the columns in `grow`, or to all; in an `even`
    table all columns but the first are equally wide.
    """

    head: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[float] = ()
    keys: Sequence[tuple[Paint | None, str]] = ()
    caption: str = ""
    row: float = 20.0
    size: float = 11.0
    pad: float = 6.0
    grow: Sequence[int] = ()
    even: bool = False


@dataclass(frozen=True)
class Patch:
    """A region of a map: fill, what is written on it, and the words that stand in for it."""

    code: str
    name: str
    paint: Paint
    ink: str
    value: str
    told: str
    chosen: bool = False


@dataclass(frozen=True)
class Map:
    """The regions of a map and the legend of their classes."""

    patches: Sequence[Patch]
    keys: Sequence[tuple[str, str]]
    caption: str
    absent: str = ""
