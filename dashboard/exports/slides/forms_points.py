"""Dots: against an average, above and below it, two counts of a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_points import Axis, Dot, Dots
from dashboard.exports.slides.marks import Line
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import number_format, plain
from dashboard.figures.dumbbell import Pair
from dashboard.figures.items import Item, by_value, items
from dashboard.figures.marks import is_absent
from dashboard.figures.scale import Scale, number, scale_of, unscaled
from dashboard.figures.ticks import rounded_ticks
from dashboard.i18n import DASH
from dashboard.model.provenance import Status

_DECIMAL, _EQUAL = 10, 1e-6


def axis_of(low: float, high: float, scale: Scale, title: str = "") -> Axis:
    """Return an axis of rounded ticks that holds both values."""
    ticks = rounded_ticks(low, high, scale.view)
    return Axis(ticks, mark_of(ticks, scale), title)


def mark_of(ticks: Sequence[float], scale: Scale) -> str:
    """Return the number format of ticks."""
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
    axis = axis_of(start, max([*known, mean or 0.0], default=1.0), scale)
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
    axis = axis_of(0.0, max([*(one.size for one in found), *(mean or 0.0 for mean in means)]) or 1.0, scale)
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
