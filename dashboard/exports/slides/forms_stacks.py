"""Parts of a whole: shares by row, single bars from end to end, hundred experts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.blocks_bars import Bar, Bars, Layer, Stack
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.legends import legend_height
from dashboard.exports.slides.marks import Label, Paint
from dashboard.exports.slides.scene import Scene, paint_of, size_of
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import line_count, plain
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.marks import ink_on, is_absent, mix
from dashboard.figures.scale import number, scale_of, unscaled
from dashboard.i18n import N_, NBSP
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

_WHOLE, _SIDE, GROUND, _AIR = 100.0, 10, 0.55, 40.0
_HEADING, _NOTE = 26.0, 19.0
_PEOPLE = N_("people (unit)")


def stacks(scene: Scene, *, key: str, group: str) -> Body:
    """Return a bar of 100 % per code in `key`, one part per code in `group`."""
    rows, view = scene.rows, scene.view
    codes, groups = list(dict.fromkeys(rows[key])), list(dict.fromkeys(rows[group]))
    classes = list(scene.palette.classes)
    layers = []
    for place, code in enumerate(groups):
        own = rows[rows[group] == code].set_index(key).reindex(codes)
        shares = [number(value) for value in own["share_pct"]]
        fill = classes[(place + 1) % len(classes)]
        demo = bool(own["status"].eq(Status.DEMO.value).any())
        look = Paint(fill, mix(fill, scene.ink("surface"), GROUND) if demo else "")
        words = [view.l.num(share, 0) if share is not None else "" for share in shares]
        layers.append(Layer(f"{plain(view.named(group, str(code)))}, %", shares, words, look, ink_on(fill)))
    names = [plain(view.named(key, str(code))) for code in codes]
    return [Placed(Stack(names, layers, _WHOLE), scene.box)]


def parts(scene: Scene, *, key: str = "option", group: str = "", width: int = 0) -> Body:
    """Return a bar from end to end for each code in `group`, its parts in a legend, what has no figure in words."""
    runs = list(scene.rows.groupby(group, sort=False)) if group else [("", scene.rows)]
    body: Body = []
    y = scene.box.y + (_AIR if len(runs) == 1 else 0)
    bar = 110.0 if len(runs) == 1 else min(84.0, scene.box.h / len(runs) - 100)
    for code, run in runs:
        own = _unit_of(run, scene.measure) if group else scene.measure
        if group:
            head = _head(run.iloc[0], plain(scene.view.named(group, str(code))), own, scene)
            body.append(Placed(head, replace(scene.box, y=y, h=_HEADING)))
            y += _HEADING
        made, y = _one_bar(run, replace(scene, measure=own), key, y, bar)
        body += made
    return body


def _unit_of(run: pd.DataFrame, measure: Measure) -> Measure:
    return measure if run["unit"].iloc[0] == "percent" else replace(measure, unit=_PEOPLE, percent=False)


def _head(row: pd.Series, name: str, measure: Measure, scene: Scene) -> Words:
    count = f"n{NBSP}={NBSP}{scene.view.l.num(float(row['n']))}"
    return Words(name, 14, bold=True, more=f"{scene.view.unit(measure)}, {count}")


def _one_bar(run: pd.DataFrame, scene: Scene, key: str, y: float, bar: float) -> tuple[Body, float]:
    found = items(run, unscaled(scene.view), scene.measure, key)
    shown = [one for one in found if not is_absent(one)]
    scale = scale_of([one.value for one in shown], scene.view, scene.measure)
    fills = _fills(len(shown), scene)
    layers = [
        Layer(one.name, [one.size], [plain(value_text(one.row, scale, unit=one is shown[0]))],
              Paint(fill, edge=scene.ink("mapBoundary")), ink_on(fill))
        for one, fill in zip(shown, fills, strict=True)
    ]  # fmt: skip
    block = Stack([""], layers, sum(one.size for one in shown) or 1.0, tallest=bar, size=18)
    high = legend_height([(layer.paint, layer.name) for layer in layers], "", scene.box.w) + bar
    body = [Placed(block, replace(scene.box, y=y, h=high))]
    y += high + 6
    for words in dict.fromkeys(one.note for one in found if is_absent(one) and one.note):
        tall = line_count(words, scene.box.w, 14) * _NOTE
        body.append(Placed(Words(words, 14), replace(scene.box, y=y, h=tall)))
        y += tall
    return body, y + 22


def _fills(count: int, scene: Scene) -> list[str]:
    dark = list(reversed(scene.palette.classes))[1:]
    chosen = (dark[0], dark[2]) if count == 2 else dark
    return [chosen[min(place, len(chosen) - 1)] for place in range(count)]


def waffle(scene: Scene, *, key: str = "group") -> Body:
    """Return a hundred squares beside the bars of their groups in the same colours."""
    view = unscaled(scene.view)
    found = items(scene.rows, view, scene.measure, key, scale_of(scene.rows["value"], view, scene.measure))
    fills = [list(reversed(scene.palette.classes))[place % 4] for place in range(len(found))]
    edge = scene.ink("mapBoundary")
    bars = [
        Bar(one.name, size_of(one), Label(plain(one.text)), paint_of(one, fill, scene.palette, edge))
        for one, fill in zip(found, fills, strict=True)
    ]
    block = Bars(bars, scene.series, top_value(found), tallest=52)
    if sum(one.size for one in found) != _SIDE**2:
        return [Placed(block, scene.box)]
    left, right = scene.box.columns((0.4, 0.6), 40)
    side = min(left.w, left.h - 24)
    squares = Box(left.x, left.y, side, side)
    note = Placed(Words(view.l.t("one square is one person"), 12), replace(squares, y=squares.bottom + 8, h=18))
    return [Placed(_squares(found, fills, side), squares), note, Placed(block, right.cut(top=8))]


def _squares(found: Sequence[Item], fills: Sequence[str], side: float) -> Table:
    order = [fill for one, fill in zip(found, fills, strict=True) for _ in range(round(one.size))]
    # Column by column, as on the card.
    cells = [[Cell("", order[column * _SIDE + row]) for column in range(_SIDE)] for row in range(_SIDE)]
    head, *rows = cells
    return Table(head, rows, row=side / _SIDE, size=8)
