"""The profile of a region: one line a measure with value, average, place and all regions on a strip."""

from __future__ import annotations

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import Part, Plot
from dashboard.figures.horizontal import row_axis
from dashboard.figures.strip_columns import NARROW, WIDE, Columns
from dashboard.figures.strip_marks import dot_traces, strip_shapes
from dashboard.figures.strip_rows import strips_of
from dashboard.figures.strip_texts import HEAD, head_notes, row_notes
from dashboard.figures.swatches import LINE, SwatchRow
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

_LEGEND = 28


def strips(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    """Return the profile of the region `view.focus`.

    `rows`, one per measure and region: measure, measure_name and unit_name (translated), region_code, value,
    qualifier, status; optionally mean and place_note (a message on the region's place). `measure` is not used:
    each measure brings its own unit. customdata of a dot is the region's code.
    """
    if rows.empty:
        return empty(view)
    columns = NARROW if view.compact else WIDE
    found = strips_of(rows, view)
    head = 0 if view.compact else HEAD
    legend = _legend(view, columns, head, any(strip.demo for strip in found))
    top = head + _LEGEND + (legend.lines - 1) * LINE
    texts = [part for place, strip in enumerate(found) for part in row_notes(strip, place, columns)]
    shapes = [part for place, strip in enumerate(found) for part in strip_shapes(strip, place, columns)]
    return Plot(
        height=top + len(found) * columns.row,
        traces=dot_traces(found, columns),
        margin=(0, 0, top, 0),
        x={"range": [0, columns.width]},
        y=row_axis(len(found)),
        shapes=[*legend.shapes, *shapes, *_head_rule(view, head)],
        notes=[*legend.notes, *([] if view.compact else head_notes(view, columns)), *texts],
    ).figure(view)


def _legend(view: View, columns: Columns, head: int, demo: bool) -> SwatchRow:
    row = _filled(SwatchRow(view, head + 14, 0, columns.width), view, demo)
    more = (row.lines - 1) * LINE
    return _filled(SwatchRow(view, head + 14 + more, 0, columns.width), view, demo) if more else row


def _filled(row: SwatchRow, view: View, demo: bool) -> SwatchRow:
    if view.focus:
        row.add(view.region(view.focus), "dot", view.palette.gold)
    row.add(view.l.t("average"), "tick")
    row.add(view.l.t("another region"), "dot", view.palette.color["controlBorder"])
    if demo:
        row.add(view.l.t("demo"), "hollow")
    return row


def _head_rule(view: View, head: int) -> list[Part]:
    if not head:
        return []
    edge = {"color": view.palette.color["divider"], "width": 1}
    place = {"xref": "paper", "x0": 0, "x1": 1, "yref": "paper", "y0": 1, "y1": 1}
    return [{"type": "line", "line": edge, **place}]
