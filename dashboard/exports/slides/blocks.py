"""What a slide shows, before anything is drawn: each block with the box it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.exports.slides.blocks_bars import Bars, Stack
from dashboard.exports.slides.blocks_grids import Map, Table
from dashboard.exports.slides.blocks_points import Dots, Field
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.spots import Box


@dataclass(frozen=True)
class Keys:
    """A legend that several charts of a slide share."""

    keys: Sequence[tuple[Paint | None, str]]
    caption: str = ""


@dataclass(frozen=True)
class Words:
    """A sentence instead of a chart, or a heading: `square` is the colour of the mark before it."""

    text: str
    size: float = 14.0
    bold: bool = False
    middle: bool = False
    square: str = ""
    more: str = ""


Block = Keys | Bars | Stack | Dots | Field | Table | Map | Words


@dataclass(frozen=True)
class Placed:
    """A block and the box it stands in."""

    block: Block
    box: Box


Body = list[Placed]
