"""Dots and fields: against an average, two counts of a row, two numbers of a region, concentration."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_points import Axis, Dot, Dots, Field, Point, Run
from dashboard.exports.slides.marks import Line
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.sides import with_sides
from dashboard.exports.slides.texts import number_format, plain
from dashboard.figures.dumbbell import Pair
from dashboard.figures.items import Item, by_value, items
from dashboard.figures.labels import clean
from dashboard.figures.lorenz import TICKS
from dashboard.figures.marks import is_absent
from dashboard.figures.scale import Scale, number, percent_scale, scale_of, unscaled
from dashboard.figures.ticks import rounded_ticks
from dashboard.i18n import DASH
from dashboard.model.inequality import gini
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_NAMED, _WHOLE, _FEWEST, _DECIMAL, _EQUAL, _STEEP = 3, 100.0, 3, 10, 1e-6, 75.0


def _axis(low: float, high: float, scale: Scale, title: str = "") -> Axis:
    ticks = rounded_ticks(low, high, scale.view)
    return Axis(ticks, _mark(ticks, scale), title)


def _mark(ticks: Sequence[float], scale: Scale) -> str:
    if scale.unit == "%":
        # Only the last tick carries the sign.
        return f'[>={ticks[-1]:g}]0"{scale.wrap("")}";0'
    whole = all(float(tick).is_integer() for tick in ticks)
    return number_format(scale.view.l.lang) if whole else "0.0#"


def _dot(item: Item, colour: str, start: float | None) -> Dot:
    value = None if is_absent(item) else item.size
    return Dot(item.name, value, plain(item.text), colour, item.status == Status.DEMO.value, start)


def dots(scene: Scene, *, key: str = "direction", start: float | None = None) -> Body:
    """Return dots from high to low on stems from their average; the axis may begin above 0."""
    view, palette, rows = unscaled(scene.view), scene.palette, scene.rows
    scale = scale_of(rows["value"], view, scene.measure)
    found = by_value(items(rows, view, scene.measure, key, scale), key)
    known = [one.size for one in found if one.value is not None]
    mean = number(rows["mean"].iloc[0]) if "mean" in rows else sum(known) / len(known) if len(known) > 1 else None
    if start is None:
        start = min(known) if known and min(known) > max(known) / 2 else 0.0
    axis = _axis(start, max([*known, mean or 0.0], default=1.0), scale)
    colours = [palette.direction(one.code) if key == "direction" else scene.ink("chartPrimary") for one in found]
    drawn = [_dot(one, colour, mean) for one, colour in zip(found, colours, strict=True)]
    line = None
    if mean is not None:
        line = Line(mean, view.l.t("average {value}", value=scale.wrap(scale.average(mean))))
    return [Placed(Dots(drawn, axis, line), scene.box)]


def deviation(scene: Scene, *, key: str = "direction") -> Body:
    """Return a stem per row from its own average, above in accent, below in brown."""
    view, rows = unscaled(scene.view), scene.rows
    scale = scale_of([*rows["value"], *rows["mean"]], view, scene.measure)
    found = sorted(items(rows, view, scene.measure, key, scale), key=_distance)
    means = [number(one.row["mean"]) for one in found]
    axis = _axis(0.0, max([*(one.size for one in found), *(mean or 0.0 for mean in means)]) or 1.0, scale)
    drawn = [
        replace(_dot(one, _tone(one, mean, scene), mean), tick=True) for one, mean in zip(found, means, strict=True)
    ]
    keys = [("tick", view.l.t("average")), ("dot", plain(view.region(view.focus)) if view.focus else scene.series)]
    return [Placed(Dots(drawn, axis, keys=keys), scene.box)]


def _distance(item: Item) -> tuple[bool, float]:
    mean = number(item.row["mean"])
    return item.value is None, -(item.size - mean) if mean is not None else 0.0


def _tone(item: Item, mean: float | None, scene: Scene) -> str:
    if mean is None or abs(item.size - mean) < _EQUAL:
        return scene.palette.other
    return scene.ink("accent") if item.size > mean else scene.palette.diverging[0]


def dumbbell(scene: Scene, *, key: str, pair: Pair, sort: bool = False) -> Body:
    """Return two counts of each row on one axis, their ratio at the right edge."""
    l, rows = scene.view.l, scene.rows
    found = items(rows, unscaled(scene.view), scene.measure, key, Scale(scene.view))
    drawn = [_two(one, pair, scene) for one in found]
    if sort:
        drawn.sort(key=lambda dot: -(dot.value if dot.value is not None else -1))
    top = max([edge for dot in drawn for edge in (dot.value or 0.0, dot.start or 0.0)], default=0.0) or 1.0
    demo = any(dot.hollow for dot in drawn)
    keys = [("tick", l.t(pair.first_name)), ("hollow" if demo else "dot", l.t(pair.second_name))]
    return [Placed(Dots(drawn, Axis([0.0, top]), head=l.t(pair.ratio), keys=keys, bare=True), scene.box)]


def _two(item: Item, pair: Pair, scene: Scene) -> Dot:
    l, first, second = scene.view.l, number(item.row[pair.first]), number(item.row[pair.second])
    demo, colour = item.status == Status.DEMO.value, scene.ink("chartPrimary")
    if first is None or second is None:
        return Dot(item.name, None, DASH, colour, demo)
    ratio = l.num(item.value, 0 if item.value is not None and item.value >= _DECIMAL else 1)
    return Dot(item.name, second, l.num(second), colour, demo, first, l.num(first), tick=True, end=ratio)


def scatter(scene: Scene, *, across: Measure) -> Body:
    """Return a point per pair of values, named where there is room, and the line of the average ratio."""
    view, measure = unscaled(scene.view), scene.measure
    rows = scene.rows.dropna(subset=["value", across.id])
    scale = scale_of((), view, measure)
    right = _axis(*_span(rows[across.id]), scale, view.l.t(across.name))
    up = _axis(*_span(rows["value"]), scale, view.l.t(measure.name))
    points = [_named(same, across.id, scene) for _, same in rows.groupby([across.id, "value"], sort=False)]
    line = _ratio(rows, across.id, right, up, scale) if len(rows) >= _FEWEST else None
    placed = with_sides(points, right, up, scene.box, line)
    runs = [Run(view.l.t(measure.name), placed, scene.ink("chartPrimary"))]
    return [Placed(Field([*runs, *([line] if line else [])], right, up), scene.box)]


def _named(rows: pd.DataFrame, across: str, scene: Scene) -> Point:
    first, *others = [clean(scene.view.region(str(code))) for code in rows["region_code"]]
    name = scene.view.l.t("{names} and {count} more", names=first, count=len(others)) if others else first
    return Point(float(rows[across].iloc[0]), float(rows["value"].iloc[0]), name)


def _span(values: pd.Series) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    room = (high - low) * 0.01 or high * 0.05 or 1
    return max(low - room, 0.0), high + room


def _ratio(rows: pd.DataFrame, across: str, right: Axis, up: Axis, scale: Scale) -> Run | None:
    ratio = float(rows["value"].sum() / rows[across].sum())
    start, end = max(right.ticks[0], up.ticks[0] / ratio), min(right.ticks[-1], up.ticks[-1] / ratio)
    if start >= end:
        return None
    name = scale.view.l.t("average {value}", value=scale.average(ratio))
    ends = [Point(start, start * ratio), Point(end, end * ratio, name)]
    return Run(name, ends, scale.view.palette.color["textSecondary"], joined=True, dotted=True, marked=False)


def lorenz(scene: Scene) -> Body:
    """Return the curve of concentration beside the line of equal shares, the three leading regions named."""
    rows, view, l = scene.rows, scene.view, scene.view.l
    scale = percent_scale(unscaled(view))
    mark = _mark(TICKS, scale)
    demo = bool(rows["status"].eq(Status.DEMO.value).any())
    named = rows.sort_values("amount_kzt", ascending=False, kind="stable").head(_NAMED)
    names = {str(code): view.region(str(code), "short") for code in named["region_code"]}
    points = [
        Point(float(row["population_share"]), float(row["value"]), names.get(str(row["region_code"]), ""), _side(row))
        for row in rows.to_dict("records")
    ]
    curve = Run(scene.series, [Point(0.0, 0.0), *points], scene.ink("chartPrimary"), joined=True, hollow=demo)
    ends = [Point(0.0, 0.0), Point(_WHOLE, _WHOLE)]
    equal = Run(l.t("equal shares"), ends, scene.ink("controlBorder"), joined=True, dotted=True, marked=False)
    across = Axis(TICKS, mark, l.t("share of the people, by money per person"))
    up = Axis(TICKS, mark, l.t("share of the money"))
    return [Placed(Field([curve, equal], across, up, _facts(rows, named, scene)), scene.box)]


def _side(row: Mapping[Hashable, Any]) -> str:
    # Under the curve there is room, but not beside its steep end.
    return "right" if float(row["value"]) > _STEEP else "below"


def _facts(rows: pd.DataFrame, named: pd.DataFrame, scene: Scene) -> Sequence[str]:
    l = scene.view.l
    share = float(named["amount_kzt"].sum() / rows["amount_kzt"].sum() * _WHOLE)
    index = l.t("Gini {value}", value=l.num(gini(rows["population_share"], rows["value"]), 2))
    facts = [index, l.t("0 is the same money per person")]
    return [*facts, l.t("three regions: {share}", share=l.pct(share, 0))] if len(rows) > _NAMED else facts
