"""What a slide shows, before anything is drawn: bars, stacks, dots, fields, tables, maps and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.slides.spots import Box


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
class Line:
    """A value that all bars are held against: `firm` for a plan, dotted for an average."""

    value: float
    text: str
    firm: bool = False


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


@dataclass(frozen=True)
class Words:
    """A sentence instead of a chart, or a heading: `square` is the colour of the mark before it."""

    text: str
    size: float = 14.0
    bold: bool = False
    middle: bool = False
    square: str = ""
    more: str = ""


@dataclass(frozen=True)
class Keys:
    """A legend that several charts of a slide share."""

    keys: Sequence[tuple[Paint | None, str]]
    caption: str = ""


Block = Keys | Bars | Stack | Dots | Field | Table | Map | Words


@dataclass(frozen=True)
class Placed:
    """A block and the box it stands in."""

    block: Block
    box: Box


Body = list[Placed]
