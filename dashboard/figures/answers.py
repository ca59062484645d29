"""Answers of a survey with all that a report may print of one: a share, a range, an upper bound, or only words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from dashboard.figures.bar_slots import Slots, slots_of
from dashboard.figures.bounds import bound_traces, is_bound
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.horizontal import GAP, name_notes
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.marks import is_absent
from dashboard.figures.ranges import is_range, range_traces, with_ends
from dashboard.figures.scale import Scale, scale_of, unscaled
from dashboard.figures.textsize import text_width, widest, wrapped
from dashboard.figures.ticks import rounded_ticks, tick_axis
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_WIDTH, _COMPACT_WIDTH, _COMPACT_NAMES = 560, 300, 140
_BOTTOM, _DOT, _AFTER = 24, 13, 12
_AXES = {"xref": "x", "yref": "y"}


def answers(rows: pd.DataFrame, view: View, measure: Measure, *, key: str = "option") -> Figure:
    """Return one line per answer in the order of `rows`; customdata is the code in `key`.

    `rows`: `key`, value, value_high, qualifier, status, `note` (a message). A share is a dot on a stem from 0, a
    range a rounded bar, an upper bound an open bar; an answer without a figure is its note. A note that several rows
    in succession share is written once beside them.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of([*rows["value"], *rows.get("value_high", [])], view, measure)
    found = [with_ends(item) for item in items(rows, view, measure, key, scale)]
    return _plot(found, scale, view).figure(view)


def _plot(found: Sequence[Item], scale: Scale, view: View) -> Plot:
    width = _COMPACT_WIDTH if view.compact else _WIDTH
    above = view.compact and widest(item.name for item in found) > _COMPACT_NAMES
    names = [wrapped(item.name, width if above else width * 0.45) for item in found]
    slots, left = slots_of(found, names, None, above=above), 0 if above else widest(names) + 20
    ticks = rounded_ticks(0, top_value(found), view)
    strong = [_is_leading(item, found) for item in found]
    return Plot(
        height=round(slots.height) + _BOTTOM,
        traces=[_dots(found, slots, view), *bound_traces(found, slots, view), *range_traces(found, slots, view)],
        margin=(left, _right(found, ticks[-1], width - left), 2, _BOTTOM),
        x=tick_axis(ticks, scale, view),
        y={"range": [slots.height, 0]},
        shapes=_stems(found, slots, view),
        notes=[*name_notes(names, view.palette, left, slots.names, strong), *_texts(found, slots, scale, view)],
    )


def _is_exact(item: Item) -> bool:
    return not (is_absent(item) or is_range(item) or is_bound(item))


def _is_worded(item: Item) -> bool:
    # «Less than a third» must not turn into a percentage that the source does not print.
    return is_bound(item) and bool(item.note)


def _is_leading(item: Item, found: Sequence[Item]) -> bool:
    return _is_exact(item) and item.size == top_value(found)


def _stems(found: Sequence[Item], slots: Slots, view: View) -> list[Part]:
    place = {"width": 2, "layer": "below", **_AXES}
    return [
        line((0, item.size), (y, y), view.palette.color["chartPrimary"], **place)
        for item, y in zip(found, slots.bars, strict=True)
        if _is_exact(item)
    ]


def _dots(found: Sequence[Item], slots: Slots, view: View) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [item.size if _is_exact(item) else None for item in found],
        "y": list(slots.bars),
        "marker": {"size": _DOT, "color": view.palette.color["chartPrimary"], "opacity": 1},
        "customdata": [item.code for item in found],
        "hovertext": [item.hover for item in found],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _right(found: Sequence[Item], top: float, width: int) -> int:
    # What stands behind a mark takes the free room of the plot first, the margin next.
    inner = 0.8 * width
    return max(24, *(_tail(item) - round((1 - item.size / top) * inner) for item in found))


def _tail(item: Item) -> int:
    words = _AFTER + text_width(item.note, SMALL) if item.note else 0
    return words if is_absent(item) or _is_worded(item) else _DOT + text_width(item.text, SMALL + 1) + words


def _texts(found: Sequence[Item], slots: Slots, scale: Scale, view: View) -> list[Part]:
    first = next((item for item in found if not (is_absent(item) or _is_worded(item))), None)
    values = [
        _value(item, _written(item, scale, unit=item is first), y, view)
        for item, y in zip(found, slots.bars, strict=True)
        if not (is_absent(item) and item.note)
    ]
    return [*values, *_shared_notes(found, slots, view)]


def _written(item: Item, scale: Scale, *, unit: bool) -> str:
    return item.note if _is_worded(item) else value_text(item.row, scale, unit=unit)


def _value(item: Item, text: str, y: float, view: View) -> Part:
    color, shift = view.palette.color, _DOT if _is_exact(item) else GAP + 2
    if is_absent(item):
        return note(text, color["textTertiary"], 0, y, xshift=GAP, **_AXES)
    return note(text, color["text"], item.size, y, xshift=shift, weight=STRONG, bgcolor=color["surface"], **_AXES)


def _shared_notes(found: Sequence[Item], slots: Slots, view: View) -> list[Part]:
    pairs = [(item, y) for item, y in zip(found, slots.bars, strict=True) if item.note and not _is_worded(item)]
    runs = groupby(pairs, key=lambda pair: (pair[0].note, is_absent(pair[0])))
    return [part for (words, alone), run in runs for part in _noted(words, list(run), alone, view)]


def _noted(words: str, run: Sequence[tuple[Item, float]], alone: bool, view: View) -> list[Part]:
    place = {"size": SMALL, "bgcolor": view.palette.color["surface"], **_AXES}
    colour = view.palette.color["textSecondary"]
    if alone:
        return [note(words, colour, 0, y, xshift=GAP, **place) for _, y in run]
    # Between names that stand above their bars there is room on a bar's own line only.
    item, middle = run[0][0], run[0][1] if view.compact else (run[0][1] + run[-1][1]) / 2
    shift = GAP + 2 + text_width(item.text) + _AFTER
    return [note(words, colour, max(one.size for one, _ in run), middle, xshift=shift, **place)]
