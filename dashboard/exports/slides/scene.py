"""What a form of a slide is given: the rows, the reader's view, the measure and the room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides.marks import Label, Paint
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item
from dashboard.figures.labels import value_text
from dashboard.figures.marks import is_absent, mix
from dashboard.figures.palette import Palette
from dashboard.figures.scale import Scale
from dashboard.figures.view import View
from dashboard.model.decks import Shown
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_HATCH_GROUND = 0.22


@dataclass(frozen=True)
class Scene:
    """One chart on one slide; the rows are those of the card."""

    rows: pd.DataFrame
    view: View
    measure: Measure
    box: Box
    shown: Shown = ""

    @property
    def palette(self) -> Palette:
        """Return the colours of the theme."""
        return self.view.palette

    @property
    def series(self) -> str:
        """Return the name of the values: the measure with its unit."""
        return ", ".join(dict.fromkeys([self.view.l.t(self.measure.name), self.view.unit(self.measure)]))

    def ink(self, role: str) -> str:
        """Return a colour by its role."""
        return self.palette.color[role]

    def into(self, box: Box) -> Scene:
        """Return the scene with other room."""
        return replace(self, box=box)


def scene_of(exhibit: Exhibit, box: Box) -> Scene:
    """Return the scene of an exhibit, as wide as a desktop and on the scale that the chart can show."""
    chart, view = exhibit.chart, exhibit.view
    view = replace(view, compact=False, filters=chart.scaled(view.filters))
    return Scene(exhibit.drawn.rows, view, chart.measure, box, exhibit.shown)


def paint_of(item: Item, colour: str, palette: Palette, edge: str = "") -> Paint:
    """Return how a mark of the row is filled: hatched for demonstration data."""
    if item.status == Status.DEMO.value:
        return Paint(colour, mix(colour, palette.color["surface"], _HATCH_GROUND), edge or colour)
    return Paint(colour, edge=edge)


def single_paint(item: Item, palette: Palette, colour: str = "") -> Paint:
    """Return the fill of a mark of a single series: calculated ones in class 2 with the boundary as their edge."""
    if item.status == Status.CALCULATED.value:
        return Paint(palette.classes[1], edge=palette.color["mapBoundary"])
    return paint_of(item, colour or palette.color["chartPrimary"], palette)


def size_of(item: Item) -> float | None:
    """Return the value of a row, None where there is nothing to measure."""
    return None if is_absent(item) else item.size


def label_of(item: Item, more: str = "") -> Label:
    """Return what is written at the row's mark."""
    return Label(plain(item.text), plain(more or item.note))


def with_unit(found: Sequence[Item], scale: Scale) -> list[Item]:
    """Return the items with the unit at the first value only."""
    first = next((place for place, item in enumerate(found) if not is_absent(item)), None)
    return [
        replace(item, text=value_text(item.row, scale, unit=True)) if place == first else item
        for place, item in enumerate(found)
    ]
