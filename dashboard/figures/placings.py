"""An order without figures: numbers in dots, one name under the other; nothing has a length that could be read."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.bar_slots import Slots, heading_parts
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, note
from dashboard.figures.items import Item, items
from dashboard.figures.rank_dots import SIZE, dot_trace
from dashboard.figures.textsize import folded, wrapped
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_WIDTH, _COMPACT_WIDTH = 400, 270
_ROW, _LINE, _HEADING, _AFTER = 29, 16, 26, 8
_LEFT, _SHIFT = SIZE // 2 + 1, SIZE // 2 + 10


def placings(
    rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "option", section: str | None = None
) -> Figure:
    """Return a numbered list in the order of `rows`; customdata is the code in `key`.

    `rows`: `key`, value, qualifier, status, rank and rank_basis, `note` (a message or words) under the name; `section`
    names a column under whose codes the rows stand. A row without a rank keeps a dot without a number.
    """
    if rows.empty:
        return empty(view)
    found = items(rows, view, measure, key)
    width = _COMPACT_WIDTH if view.compact else _WIDTH
    names = [_worded(item, width, view) for item in found]
    slots = _slots(found, names, section)
    shapes, headings = heading_parts(slots, section, _LEFT, view) if section else ([], [])
    places = [(0.0, y) for y in slots.bars]
    texts = [_name(name, y, view) for name, y in zip(names, slots.names, strict=True)]
    return Plot(
        height=round(slots.height),
        traces=[dot_trace(found, places, view)],
        margin=(_LEFT, 0, 0, 0),
        x={"range": [0, 1]},
        y={"range": [slots.height, 0]},
        shapes=shapes,
        notes=[*headings, *texts],
    ).figure(view)


def _worded(item: Item, width: float, view: View) -> str:
    if not item.note:
        return wrapped(item.name, width)
    colour = view.palette.color["textSecondary"]
    lines = folded(item.note, width, SMALL)
    return f'{wrapped(item.name, width)}<br><span style="font-size:{SMALL}px;color:{colour}">{lines}</span>'


def _slots(found: Sequence[Item], names: Sequence[str], section: str | None) -> Slots:
    y, last, middles, headings = 0.0, None, [], []
    for item, name in zip(found, names, strict=True):
        code = str(item.row[section]) if section else None
        if code is not None and code != last:
            y += _AFTER if last is not None else 0
            headings.append((code, y + _HEADING / 2))
            y, last = y + _HEADING, code
        high = _ROW + _LINE * name.count("<br>")
        middles.append(y + high / 2)
        y += high
    return Slots(middles, middles, headings, y, SIZE)


def _name(text: str, y: float, view: View) -> Part:
    return note(text, view.palette.color["text"], 0, y, xref="x", yref="y", xshift=_SHIFT)
