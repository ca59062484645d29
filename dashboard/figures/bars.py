"""Horizontal bars of any list: names beside or above, groups under headings, a note behind a value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from dashboard.figures.bar_slots import Slots, heading_parts, slots_of
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, note
from dashboard.figures.horizontal import GAP, bar_traces, name_notes, value_notes
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.marks import bar_marker, is_absent, single_marker
from dashboard.figures.ranges import range_traces, with_ends
from dashboard.figures.scale import Scale, scale_of, unscaled
from dashboard.figures.textsize import text_width, widest, wrapped
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_WIDTH, _COMPACT_WIDTH, _COMPACT_NAMES, _ABOVE = 480, 290, 140, 390
_VALUE, _NOTE_GAP = 14, 12


def bars(  # noqa: PLR0913 - the options of a form are its interface
    rows: pd.DataFrame,
    view: View,
    measure: Measure,
    *,
    key: str,
    colour: str | None = None,
    label_above: bool = False,
    group: str | None = None,
    subtotals: bool = False,
) -> Figure:
    """Return a bar per row in the order of `rows`; customdata is the code in `key`.

    `rows`: `key`, value, qualifier, status; value_high for ranges, `note` (a message) behind the value or, without a
    value, in its place; `group` names a column under whose codes the rows stand, `subtotals` writes the sum of each
    group into its heading. `colour` is a role of the palette or a hex colour; directions have their own, be they the
    key or the group.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of([*rows["value"], *rows.get("value_high", [])], view, measure)
    found = _unit_on_first([with_ends(item) for item in items(rows, view, measure, key, scale)], scale)
    marker = _marker(found, view, colour, "direction" in (key, group), group)
    sums = _subtotals(found, group, view, measure) if group and subtotals else {}
    return _plot(found, view, marker, label_above, group, sums).figure(view)


def _subtotals(found: Sequence[Item], group: str, view: View, measure: Measure) -> dict[str, str]:
    sums: dict[str, float] = {}
    for item in found:
        if not is_absent(item):
            sums[str(item.row[group])] = sums.get(str(item.row[group]), 0.0) + item.size
    return {code: view.value(measure, value) for code, value in sums.items()}


def _plot(  # noqa: PLR0913 - what a form has found
    found: Sequence[Item], view: View, marker: Part, label_above: bool, group: str | None, sums: Mapping[str, str]
) -> Plot:
    width = _COMPACT_WIDTH if view.compact else _WIDTH
    above = label_above or (view.compact and widest(item.name for item in found) > _COMPACT_NAMES)
    names = [wrapped(item.name, min(width, _ABOVE) if above else width * 0.6) for item in found]
    slots, left = slots_of(found, names, group, above=above), 0 if above else widest(names) + 16
    shapes, headings = heading_parts(slots, group, left, view, sums) if group else ([], [])
    plain = [False] * len(names)
    solid = bar_traces(found, marker, view.palette, width=slots.thick, ys=slots.bars)
    return Plot(
        height=round(slots.height) + 4,
        traces=[*solid, *range_traces(found, slots, view)],
        margin=(left, _right(found, width - left), 0, 0),
        x={"range": [0, top_value(found)]},
        y={"range": [slots.height, 0]},
        shapes=shapes,
        notes=[*headings, *name_notes(names, view.palette, left, slots.names, plain), *_values(found, slots, view)],
    )


def _unit_on_first(found: list[Item], scale: Scale) -> list[Item]:
    first = next((place for place, item in enumerate(found) if not is_absent(item)), None)
    if first is not None:
        found[first] = replace(found[first], text=value_text(found[first].row, scale, unit=True))
    return found


def _marker(found: Sequence[Item], view: View, colour: str | None, directions: bool, group: str | None) -> Part:
    palette = view.palette
    if directions:
        slugs = [str(item.row[group]) if group else item.code for item in found]
        return bar_marker(found, [palette.direction(slug) for slug in slugs], palette)
    return single_marker(found, palette, palette.color.get(colour, colour) if colour else "")


def _right(found: Sequence[Item], width: int) -> int:
    # The shorter the bar, the more of its note stands over the plot itself.
    inner = 0.7 * width
    return max(0, *(_tail(item) - round((1 - item.size / top_value(found)) * inner) for item in found)) + 2


def _tail(item: Item) -> int:
    words = item.note
    return GAP + text_width(item.text, _VALUE) + (_NOTE_GAP + text_width(words, SMALL) if words else 0)


def _values(found: Sequence[Item], slots: Slots, view: View) -> list[Part]:
    told = [item.note for item in found]
    values = value_notes(found, view.palette, slots.bars, _VALUE)
    shown = [part for part, item, words in zip(values, found, told, strict=True) if not (words and is_absent(item))]
    notes = [_note(item, words, y, view) for item, words, y in zip(found, told, slots.bars, strict=True) if words]
    return [*shown, *notes]


def _note(item: Item, words: str, y: float, view: View) -> Part:
    shift = GAP if is_absent(item) else GAP + text_width(item.text, _VALUE) + _NOTE_GAP
    place = {"xref": "x", "yref": "y", "xshift": shift, "size": SMALL}
    return note(words, view.palette.color["textSecondary"], item.size, y, **place)
