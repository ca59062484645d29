"""Fields of points: two numbers of a region, concentration."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_points import Axis, Field, Point, Run
from dashboard.exports.slides.forms_points import axis_of, mark_of
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.sides import with_sides
from dashboard.figures.labels import clean
from dashboard.figures.lorenz import TICKS
from dashboard.figures.scale import Scale, percent_scale, scale_of, unscaled
from dashboard.model.inequality import gini
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_NAMED, _WHOLE, _FEWEST, _STEEP = 3, 100.0, 3, 75.0


def scatter(scene: Scene, *, across: Measure) -> Body:
    """Return a point per pair of values, named where there is room, and the line of the average ratio."""
    view, measure = unscaled(scene.view), scene.measure
    rows = scene.rows.dropna(subset=["value", across.id])
    scale = scale_of((), view, measure)
    right = axis_of(*_span(rows[across.id]), scale, view.l.t(across.name))
    up = axis_of(*_span(rows["value"]), scale, view.l.t(measure.name))
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
    mark = mark_of(TICKS, scale)
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
