"""Two counts of each region against each other: a dot per pair of values, the average ratio as a dotted line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.figures.empty import empty
from dashboard.figures.frame import SMALL, Part, Plot, line, note
from dashboard.figures.labels import clean, status_text
from dashboard.figures.scale import Scale, scale_of, unscaled
from dashboard.figures.textsize import text_width
from dashboard.figures.ticks import rounded_ticks, tick_axis
from dashboard.figures.view import Figure, View
from dashboard.model.measures import Measure

HEIGHT, _LEFT, _BOTTOM, _TOP = 330, 46, 40, 22
_WIDE, _NARROW, _RIGHT, _FEWEST, _CLEAR = 416, 310, 14, 3, 0.1
_DOT, _GAP, _LINE, _ABOVE = 6, 10, 15, 15
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Field:
    """The plot in px: what its axes show and how wide it is."""

    xs: Sequence[float]
    ys: Sequence[float]
    width: float

    def place(self, across: float, up: float) -> tuple[float, float]:
        x = (across - self.xs[0]) / (self.xs[-1] - self.xs[0]) * self.width
        return x, (up - self.ys[0]) / (self.ys[-1] - self.ys[0]) * (HEIGHT - _TOP - _BOTTOM)

    def ends(self, ratio: float) -> tuple[float, float] | None:
        start, end = max(self.xs[0], self.ys[0] / ratio), min(self.xs[-1], self.ys[-1] / ratio)
        return (start, end) if start < end else None


@dataclass(frozen=True)
class _Dot:
    """Rows with the same two values; `x` and `y` are px within the plot."""

    rows: pd.DataFrame
    across: float
    up: float
    x: float
    y: float
    text: str


def scatter(rows: pd.DataFrame, view: View, measure: Measure, *, across: Measure) -> Figure:
    """Return a dot per distinct pair of values: `across.id` names the column on the horizontal axis, value stands up.

    `rows`: region_code, value, the column of `across`, qualifier, status. Axes start near the lowest values. customdata
    is the first region's code. Names that would touch another name or dot are left to the hover text.
    """
    rows = rows.dropna(subset=["value", across.id])
    if rows.empty:
        return empty(view, HEIGHT)
    view = unscaled(view)
    xs, ys = (rounded_ticks(*_span(rows[column]), view) for column in (across.id, "value"))
    field = _Field(xs, ys, (_NARROW if view.compact else _WIDE) - _LEFT - _RIGHT)
    dots = _dots(rows, across.id, field, view)
    scale = scale_of((), view, measure)
    mean = _mean(rows, across.id, field, scale) if len(rows) >= _FEWEST else None
    return Plot(
        height=HEIGHT,
        traces=[_trace(dots, view, measure, across)],
        margin=(_LEFT, _RIGHT, _TOP, _BOTTOM),
        x=tick_axis(xs, scale, view),
        y=_up_axis(ys, scale, view),
        shapes=[mean.shape] if mean else [],
        notes=[
            *_titles(view, measure, across),
            *_labels(dots, field.width, view, [mean.box] if mean else []),
            *([mean.text] if mean else []),
        ],
    ).figure(view)


def _up_axis(ys: Sequence[float], scale: Scale, view: View) -> Part:
    axis = tick_axis(list(ys), scale, view)
    # In the corner the lowest number would touch the first one of the other axis.
    return axis | {"ticktext": ["", *axis["ticktext"][1:]]}


def _span(values: pd.Series) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    room = (high - low) * 0.01 or high * 0.05 or 1
    return max(low - room, 0.0), high + room


def _dots(rows: pd.DataFrame, across: str, field: _Field, view: View) -> list[_Dot]:
    groups = rows.groupby([across, "value"], sort=False)
    return [_dot(same, across, field, view) for _, same in groups]


def _dot(rows: pd.DataFrame, across: str, field: _Field, view: View) -> _Dot:
    right, up = float(rows[across].iloc[0]), float(rows["value"].iloc[0])
    return _Dot(rows, right, up, *field.place(right, up), _name(rows, view))


def _name(rows: pd.DataFrame, view: View) -> str:
    first, *others = [clean(view.region(str(code))) for code in rows["region_code"]]
    return view.l.t("{names} and {count} more", names=first, count=len(others)) if others else first


def _trace(dots: Sequence[_Dot], view: View, measure: Measure, across: Measure) -> Part:
    colour = view.palette.color["chartPrimary"]
    marker = {
        "size": 2 * _DOT,
        "color": colour,
        "opacity": 1,
        "line": {"color": view.palette.color["surface"], "width": 1},
    }
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [dot.across for dot in dots],
        "y": [dot.up for dot in dots],
        "marker": marker,
        "customdata": [str(dot.rows["region_code"].iloc[0]) for dot in dots],
        "hovertext": [_hover(dot, view, measure, across) for dot in dots],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(dot: _Dot, view: View, measure: Measure, across: Measure) -> str:
    names = "<br>".join(f"<b>{clean(view.region(str(code)))}</b>" for code in dot.rows["region_code"])
    values = ((measure, dot.up), (across, dot.across))
    lines = [f"{view.l.t(one.name)}: {view.l.num(value)}" for one, value in values]
    return "<br>".join([names, *lines, status_text({str(name): cell for name, cell in dot.rows.iloc[0].items()}, view)])


def _labels(dots: Sequence[_Dot], width: float, view: View, taken: list[Box]) -> list[Part]:
    taken += [(dot.x - _DOT, dot.y - _DOT, dot.x + _DOT, dot.y + _DOT) for dot in dots]
    notes = []
    for dot in sorted(dots, key=lambda one: -len(one.rows)):
        text = text_width(dot.text, SMALL)
        for place, box in _places(dot, text):
            if box[0] >= 0 and box[2] <= width + 8 and not any(_touch(box, other) for other in taken):
                taken.append(box)
                notes.append(_label(dot, place, view))
                break
    return notes


def _places(dot: _Dot, text: float) -> list[tuple[Part, Box]]:
    half = _LINE / 2
    right = ({"xshift": _GAP}, (dot.x + _GAP, dot.y - half, dot.x + _GAP + text, dot.y + half))
    left = ({"xanchor": "right", "xshift": -_GAP}, (dot.x - _GAP - text, dot.y - half, dot.x - _GAP, dot.y + half))
    middle, edge = text / 2, _DOT + 2
    # Above and below the dot: in the middle, ending at it, starting at it.
    starts = ((dot.x - middle, "center", 0), (dot.x + edge - text, "right", edge), (dot.x - edge, "left", -edge))
    stacked = [
        ({"xanchor": anchor, "xshift": shift, "yshift": up}, (x, dot.y + up - half, x + text, dot.y + up + half))
        for x, anchor, shift in starts
        for up in (_ABOVE, -_ABOVE)
    ]
    return [right, left, *stacked]


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _label(dot: _Dot, place: Part, view: View) -> Part:
    return note(dot.text, view.palette.color["text"], dot.across, dot.up, size=SMALL, xref="x", yref="y", **place)


@dataclass(frozen=True)
class _Mean:
    """The line of the average ratio, its words under the low end, and the room that these take."""

    shape: Part
    text: Part
    box: Box


def _mean(rows: pd.DataFrame, across: str, field: _Field, scale: Scale) -> _Mean | None:
    ratio, view = float(rows["value"].sum() / rows[across].sum()), scale.view
    ends = field.ends(ratio)
    if ends is None:
        return None
    ink, axes = view.palette.color["textSecondary"], {"xref": "x", "yref": "y"}
    low, high = ends[0] * ratio, ends[1] * ratio
    words = view.l.t("average {value}", value=scale.average(ratio))
    # At the very bottom the words would touch the numbers of the axis.
    start = max(ends[0], (field.ys[0] + (field.ys[-1] - field.ys[0]) * _CLEAR) / ratio)
    x, y = field.place(start, start * ratio)
    return _Mean(
        shape=line(ends, (low, high), ink, dash="dot", width=1.5, layer="below", **axes),
        text=note(words, ink, start, start * ratio, size=SMALL, yanchor="top", xshift=_GAP, yshift=-1, **axes),
        box=(x + _GAP, y - _LINE - 1, x + _GAP + text_width(words, SMALL), y),
    )


def _titles(view: View, measure: Measure, across: Measure) -> list[Part]:
    ink, paper = view.palette.color["textSecondary"], {"xref": "paper", "yref": "paper", "size": SMALL}
    up = note(view.l.t(measure.name), ink, 0, 1, yanchor="bottom", xshift=-_LEFT, yshift=6, **paper)
    right = note(view.l.t(across.name), ink, 1, 0, xanchor="right", yanchor="top", yshift=-22, **paper)
    return [up, right]
