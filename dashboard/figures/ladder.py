"""Numbers that look alike and count different things: name and definition of each beside its bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, edge_note
from dashboard.figures.horizontal import bar_traces, value_notes, value_room
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.marks import single_marker
from dashboard.figures.scale import scale_of, unscaled
from dashboard.figures.textsize import wrapped
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_WIDE, _COMPACT = 262, 310
_LINE, _PAD, _BAR = 16, 12, 16


@dataclass(frozen=True)
class _Step:
    item: Item
    name: str
    words: str
    top: float
    compact: bool

    @property
    def text_height(self) -> float:
        lines = self.name.count("<br>") + self.words.count("<br>") + 2
        return lines * _LINE

    @property
    def height(self) -> float:
        return self.text_height + _PAD + (_BAR + 6 if self.compact else 0)

    @property
    def bar(self) -> float:
        return self.top + self.text_height + (_BAR / 2 + 4 if self.compact else -self.text_height / 2)


def ladder(rows: pd.DataFrame, view: View, measure: Measure, *, key: str) -> Figure:
    """Return a bar per row in order, its name and its `note` (a message: who is counted) on the left, above on phones.

    `rows`: `key`, value, note, qualifier, status; customdata is the code in `key`.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    found = items(rows, view, measure, key, scale_of(rows["value"], view, measure))
    steps, height = _steps(found, view)
    bars, ys = [_bare(step.item) for step in steps], [step.bar for step in steps]
    left = 0 if view.compact else _WIDE + 14
    return Plot(
        height=round(height) + 2,
        traces=bar_traces(bars, single_marker(found, view.palette), view.palette, width=_BAR, ys=ys),
        margin=(left, value_room(found), 0, 0),
        x={"range": [0, top_value(found)]},
        y={"range": [height, 0]},
        notes=[*_texts(steps, left, view), *value_notes(bars, view.palette, ys)],
    ).figure(view)


def _steps(found: Sequence[Item], view: View) -> tuple[list[_Step], float]:
    room, top, steps = _COMPACT if view.compact else _WIDE, 0.0, []
    for item in found:
        step = _Step(item, wrapped(item.name, room), wrapped(item.note, room, SMALL), top, view.compact)
        steps.append(step)
        top += step.height
    return steps, top - _PAD / 2


def _bare(item: Item) -> Item:
    # The note stands with the name, so a row without a value keeps its hatched stub.
    return Item(item.code, item.name, item.value, item.status, item.text, item.hover, item.row)


def _texts(steps: Sequence[_Step], left: int, view: View) -> list[Part]:
    color, notes = view.palette.color, []
    for step in steps:
        below = step.top + _LINE * (step.name.count("<br>") + 1)
        notes.append(edge_note(step.name, color["text"], step.top, left, weight=STRONG, yanchor="top"))
        notes.append(edge_note(step.words, color["textSecondary"], below, left, size=SMALL, yanchor="top"))
    return notes
