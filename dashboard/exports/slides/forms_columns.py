"""Columns by month: one chart, or a row of columns for each code of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.blocks_bars import Bar, Bars, Lead
from dashboard.exports.slides.marks import Label
from dashboard.exports.slides.scene import Scene, single_paint, size_of, with_unit
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.scale import Scale, percent_scale, scale_of, unscaled

_HEADING, _MOST = 16.0, 2


def columns(scene: Scene, *, key: str = "month", notes: Sequence[tuple[date, str]] = ()) -> Body:
    """Return a column per month, in order, with at most two notes over them."""
    view = unscaled(scene.view)
    rows = scene.rows.sort_values(key, kind="stable")
    scale = scale_of(rows["value"], view, scene.measure)
    found = with_unit(items(rows, view, scene.measure, key, scale), scale)
    bars = [_column(one, scene, key) for one in found]
    places = {one.code: place for place, one in enumerate(found)}
    leads = [Lead(places[f"{day:%Y-%m}"], plain(text)) for day, text in sorted(notes) if f"{day:%Y-%m}" in places]
    block = Bars(bars, scene.series, top_value(found), upright=True, leads=leads[:_MOST])
    return [Placed(block, scene.box)]


def _column(item: Item, scene: Scene, key: str) -> Bar:
    name = scene.view.l.month(item.code) if key == "month" else item.name
    return Bar(name, size_of(item), Label(plain(item.text)), single_paint(item, scene.palette))


def month_rows(scene: Scene, *, key: str) -> Body:
    """Return a small chart of columns for each code, all on one scale."""
    view = unscaled(scene.view)
    scale = scale_of(scene.rows["value"], view, scene.measure)
    return _panels(scene, key, scale, shared=True, unit=scale.unit)


def multiples(scene: Scene, *, group: str, shared: bool = False) -> Body:
    """Return a small chart of columns for each code; `shared` sets them all on one scale."""
    view, measure = unscaled(scene.view), scene.measure
    scale = replace(percent_scale(view), digits=0) if measure.percent else scale_of(scene.rows["value"], view, measure)
    return _panels(scene, group, scale, shared=shared)


def _panels(scene: Scene, group: str, scale: Scale, *, shared: bool, unit: str = "") -> Body:
    rows, codes = scene.rows, list(dict.fromkeys(scene.rows[group]))
    parts = [_months(rows[rows[group] == code], scene, scale) for code in codes]
    highest = top_value([item for part in parts for item in part])
    wide = 2 if len(codes) > 3 else 1
    lines = scene.box.rows([1.0] * -(-len(codes) // wide), 10)
    boxes = [box for line in lines for box in line.columns([1.0] * wide, 36)]
    body: Body = []
    for code, found, box in zip(codes, parts, boxes, strict=False):
        name = plain(scene.view.named(group, str(code)))
        head = Words(name, 12.5, bold=True, more=unit)
        bars = [_column(one, scene, "month") for one in found]
        block = Bars(bars, name, highest if shared else top_value(found), upright=True, size=11)
        body += [Placed(head, box.tall(_HEADING)), Placed(block, box.cut(top=_HEADING))]
    return body


def _months(rows: pd.DataFrame, scene: Scene, scale: Scale) -> list[Item]:
    return items(rows, unscaled(scene.view), scene.measure, "month", scale)
