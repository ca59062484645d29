"""What each group names and in which place: options in rows, groups in columns, numbers in dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.bar_slots import Slots, heading_parts, slots_of
from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, STRONG, Part, Plot, line, note
from dashboard.figures.horizontal import name_notes
from dashboard.figures.items import Item, items
from dashboard.figures.labels import clean
from dashboard.figures.placings import placings
from dashboard.figures.rank_dots import dot_trace, key_row
from dashboard.figures.scale import number
from dashboard.figures.swatches import LINE
from dashboard.figures.textsize import widest, wrapped
from dashboard.figures.view import Figure, View
from dashboard.i18n import NBSP
from dashboard.model.measures import Measure

_COLUMN, _HEAD, _GAP = 84, 56, 16


def group_ranks(  # noqa: PLR0913 - the options of a form are its interface
    rows: pd.DataFrame,
    view: View,
    measure: Measure,
    *,
    groups: Sequence[str],
    key: str = "option",
    section: str | None = None,
    names: int = 270,
) -> Figure:
    """Return a grid of options and of those `groups` that occur; customdata is the code in `key`.

    `rows`: `key`, group, value, qualifier, status, rank, rank_basis, n; `section` names a column under whose codes the
    options stand; `names` is the room for the names in px. A phone shows one list with the places of the first of
    `groups`, which is everybody, and all groups under each name.
    """
    if rows.empty:
        return empty(view)
    if view.compact:
        return placings(_collapsed(rows, view, key, groups), view, measure, key=key, section=section)
    options = items(rows.drop_duplicates([key] if section is None else [section, key]), view, measure, key)
    shown = [group for group in groups if group in set(rows["group"])]
    grid = _Grid(options, [wrapped(item.name, names) for item in options], shown, section)
    return _plot(items(rows, view, measure, key), grid, view).figure(view)


@dataclass(frozen=True)
class _Grid:
    """The rows with their names, the columns, and the column of the rows' headings."""

    options: Sequence[Item]
    names: Sequence[str]
    groups: Sequence[str]
    section: str | None


def _plot(cells: Sequence[Item], grid: _Grid, view: View) -> Plot:
    slots, left = slots_of(grid.options, grid.names, grid.section, above=False), widest(grid.names) + _GAP
    width = left + _COLUMN * len(grid.groups)
    top = _HEAD + LINE * key_row(cells, view, 0, left, width).lines + 4
    legend = key_row(cells, view, top - LINE // 2, left, width)
    shapes, headings = heading_parts(slots, grid.section, left, view) if grid.section else ([], [])
    labels = name_notes(grid.names, view.palette, left, slots.names, [False] * len(grid.names))
    return Plot(
        height=round(slots.height) + top,
        traces=[dot_trace(cells, _places(cells, grid, slots), view)],
        margin=(left, 0, top, 0),
        x={"range": [-0.5, len(grid.groups) - 0.5]},
        y={"range": [slots.height, 0]},
        shapes=[*shapes, *legend.shapes, *_rules(slots, view)],
        notes=[*headings, *labels, *legend.notes, *_headers(grid.groups, cells, view)],
        min_width=width,
    )


def _places(cells: Sequence[Item], grid: _Grid, slots: Slots) -> list[tuple[float, float]]:
    rows = {_name(item, grid.section): y for item, y in zip(grid.options, slots.bars, strict=True)}
    return [(float(grid.groups.index(str(item.row["group"]))), rows[_name(item, grid.section)]) for item in cells]


def _name(item: Item, section: str | None) -> tuple[str, str]:
    return str(item.row[section]) if section else "", item.code


def _rules(slots: Slots, view: View) -> list[Part]:
    edges = [y + (slots.bars[place + 1] - y) / 2 for place, y in enumerate(slots.bars[:-1])]
    start = {"xref": "paper", "yref": "y", "layer": "below"}
    return [line((0, 1), (y, y), view.palette.color["divider"], **start) for y in edges]


def _headers(groups: Sequence[str], cells: Sequence[Item], view: View) -> list[Part]:
    people = {str(item.row["group"]): number(item.row["n"]) for item in cells}
    return [_header(group, place, people[group], view) for place, group in enumerate(groups)]


def _header(group: str, place: int, people: float | None, view: View) -> Part:
    # A hyphenated name may break after its hyphen.
    name = wrapped(clean(view.named("group", group)).replace("-", "- "), _COLUMN - 6, SMALL).replace("- ", "-")
    color = view.palette.color
    count = f'<span style="color:{color["textSecondary"]};font-weight:450">n{NBSP}={NBSP}{view.l.num(people)}</span>'
    where = {"xref": "x", "yref": "paper", "xanchor": "center", "yanchor": "bottom", "align": "center", "yshift": 4}
    return note(f"{name}<br>{count}", color["text"], place, 1, size=SMALL, weight=STRONG - 100, **where)


def _collapsed(rows: pd.DataFrame, view: View, key: str, groups: Sequence[str]) -> pd.DataFrame:
    named = rows.assign(note=[_place(row, view) for _, row in rows.iterrows()])
    keys = [name for name in ("question", key) if name in rows]
    words = named.groupby(keys, sort=False)["note"].agg("; ".join)
    # The number of a row is the place for all experts: a place that one group gives stands in the note alone.
    everyone = rows[rows["group"].eq(groups[0])].set_index(keys)["rank"]
    return rows.drop_duplicates(keys).set_index(keys).assign(note=words, rank=everyone).reset_index()


def _place(row: pd.Series, view: View) -> str:
    name, place = clean(view.named("group", str(row["group"]))), number(row.get("rank"))
    return name if place is None else f"{name}{NBSP}—{NBSP}{view.l.num(place)}"
