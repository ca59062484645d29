"""Bars against a plan: one line for the plan across all rows, the difference at the right edge."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, line, note
from dashboard.figures.horizontal import bar_traces, name_notes, row_axis, value_notes, value_room
from dashboard.figures.items import Item, by_value, items, top_value
from dashboard.figures.labels import signed
from dashboard.figures.marks import bar_marker, is_absent
from dashboard.figures.scale import Scale, number, scale_of, unscaled
from dashboard.figures.textsize import widest
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_BOTTOM = 24


def plan_bars(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return a bar per direction in its colour, from high to low, with the plan as a line; customdata is the slug.

    `rows`: direction, value, qualifier, status, target, target_qualifier. One target serves all rows; where targets
    differ, each row gets a line of its own and the caption names no number.
    """
    if rows.empty:
        return empty(view)
    view = unscaled(view)
    scale = scale_of([*rows["value"], *rows["target"]], view, measure)
    found = by_value(items(rows, view, measure, "direction", scale), "direction")
    palette, ys = view.palette, list(range(len(found)))
    names = [item.name for item in found]
    against = [] if view.compact else [_against(item, view) for item in found]
    left, right = widest(names) + 18, value_room(found) + (widest([*against, _heading(view)], SMALL) if against else 0)
    targets = [number(item.row["target"]) for item in found]
    marker = bar_marker(found, [palette.direction(item.code) for item in found], palette)
    return Plot(
        height=len(found) * 24 + _BOTTOM,
        traces=bar_traces(found, marker, palette, width=0.68, ys=ys),
        margin=(left, right, 0, _BOTTOM),
        x={"range": [0, max([top_value(found), *(target or 0 for target in targets)])]},
        y=row_axis(len(found)),
        shapes=_plan_lines(targets, palette.color["text"]),
        notes=[
            *name_notes(names, palette, left, ys, [True] * len(found)),
            *value_notes(found, palette, ys),
            *[*_captions(found, view, scale), *_right_edge(against, view, right)],
        ],
    ).figure(view)


def _heading(view: View) -> str:
    return view.l.t("vs plan")


def _against(item: Item, view: View) -> str:
    target = number(item.row["target"])
    if is_absent(item) or not target:
        return ""
    if item.value == target:
        return view.l.t("exactly on plan")
    return view.l.signed_pct((item.size / target - 1) * 100)


def _plan_lines(targets: Sequence[float | None], colour: str) -> list[Part]:
    known = {target for target in targets if target is not None}
    stroke = {"width": 2, "xref": "x"}
    if len(known) == 1:
        target = known.pop()
        return [line((target, target), (0, 1), colour, yref="paper", **stroke)]
    rows = [(place, target) for place, target in enumerate(targets) if target is not None]
    return [line((target, target), (place - 0.5, place + 0.5), colour, yref="y", **stroke) for place, target in rows]


def _captions(found: Sequence[Item], view: View, scale: Scale) -> list[Part]:
    known = {(item.row["target"], item.row.get("target_qualifier")) for item in found if number(item.row["target"])}
    if len(known) != 1:
        return []
    target, qualifier = known.pop()
    value = signed({"qualifier": qualifier}, scale.wrap(scale.number(float(target))))
    place = {"xref": "x", "yref": "paper", "xanchor": "center", "yanchor": "top", "yshift": -5, "size": SMALL}
    return [note(view.l.t("plan {value}", value=value), view.palette.color["textSecondary"], float(target), 0, **place)]


def _right_edge(against: Sequence[str], view: View, right: int) -> list[Part]:
    colour = view.palette.color["textSecondary"]
    place = {"xref": "paper", "xanchor": "right", "align": "right", "xshift": right, "size": SMALL}
    cells = [note(text, colour, 1, y, yref="y", **place) for y, text in enumerate(against) if text]
    under = {"yref": "paper", "yanchor": "top", "yshift": -5}
    return [*cells, note(_heading(view), colour, 1, 0, **place, **under)] if cells else []
