"""The strips of the profile table: a line, everybody's dots, the average as a tick, the region in gold."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import Part, line
from dashboard.figures.labels import clean, status_text
from dashboard.figures.scale import number
from dashboard.figures.strip_columns import Columns
from dashboard.figures.strip_rows import Row, Strip
from dashboard.i18n import NBSP
from dashboard.model.provenance import Status

_PAD, _TICK = 12, 11

# A dot: x and y, the region's code, the hover text.
Dot = tuple[float, float, str, str]


def strip_shapes(strip: Strip, row: int, columns: Columns) -> list[Part]:
    """Return the line of a measure, the tick of its average and the divider below it."""
    color, y = strip.view.palette.color, _y(row, columns)
    axes = {"xref": "x", "yref": "y", "layer": "below"}
    shapes = [line((0, columns.width), (row + 0.5, row + 0.5), color["divider"], **axes)]
    if strip.values:
        shapes.append(line(columns.strip, (y, y), color["divider"], width=1.5, **axes))
    if strip.mean is not None and strip.values:
        x, half = _x(strip, min(max(strip.mean, strip.values[-1]), strip.values[0]), columns), _TICK / columns.row
        shapes.append(line((x, x), (y - half, y + half), color["text"], width=2, xref="x", yref="y"))
    return shapes


def _y(row: int, columns: Columns) -> float:
    return row - columns.strip_up / columns.row


def _x(strip: Strip, value: float, columns: Columns) -> float:
    start, end = columns.strip[0] + _PAD, columns.strip[1] - _PAD
    return start + strip.share(value) * (end - start)


def dot_traces(found: Sequence[Strip], columns: Columns) -> list[Part]:
    """Return the filled dots, the hollow dots of demonstration data and, last, the gold dots of the region."""
    view = found[0].view
    color, gold = view.palette.color, view.palette.gold
    solid = {"size": 9, "color": color["controlBorder"], "opacity": 0.8, "line": {"width": 0}}
    hollow = {
        "size": 9,
        "color": color["surface"],
        "opacity": 1,
        "line": {"width": 1.2, "color": color["controlBorder"]},
    }
    own = {"size": 15, "color": gold, "opacity": 1, "line": {"width": 1.8, "color": color["text"]}}
    kinds = [(solid, False, False), (hollow, True, False), (own, None, True)]
    traces = [_trace(_dots(found, columns, demo=demo, focus=focus), marker) for marker, demo, focus in kinds]
    return [trace for trace in traces if trace["x"]]


def _dots(found: Sequence[Strip], columns: Columns, *, demo: bool | None, focus: bool) -> list[Dot]:
    return [
        (_x(strip, value, columns), _y(place, columns), str(row["region_code"]), _hover(strip, row, value))
        for place, strip in enumerate(found)
        for row in strip.rows
        if (value := number(row["value"])) is not None
        and (row is strip.focus) == focus
        and demo in (None, row["status"] == Status.DEMO.value)
    ]


def _hover(strip: Strip, row: Row, value: float) -> str:
    name = clean(strip.view.region(str(row["region_code"])))
    text = f"{strip.name}: {strip.view.l.num(value)}{NBSP}{strip.unit}"
    return "<br>".join([f"<b>{name}</b>", text, status_text(row, strip.view)])


def _trace(dots: Sequence[Dot], marker: Part) -> Part:
    xs, ys, codes, texts = (list(column) for column in zip(*dots, strict=True)) if dots else ([], [], [], [])
    return {
        "type": "scatter",
        "mode": "markers",
        "x": xs,
        "y": ys,
        "marker": marker,
        "customdata": codes,
        "hovertext": texts,
        "hoverinfo": "text",
        "cliponaxis": False,
    }
