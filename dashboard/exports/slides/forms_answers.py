"""Answers of a survey as bars: shares, ranges, upper bounds, and in words what has no figure."""

from __future__ import annotations

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.marks import Label, Paint
from dashboard.exports.slides.scene import Scene, size_of
from dashboard.exports.slides.texts import plain
from dashboard.figures.bounds import is_bound
from dashboard.figures.items import Item, items, top_value
from dashboard.figures.labels import value_text
from dashboard.figures.marks import is_absent
from dashboard.figures.ranges import is_range, with_ends
from dashboard.figures.scale import Scale, number, scale_of, unscaled


def answers(scene: Scene, *, key: str = "option") -> Body:
    """Return a bar per answer in the order of the rows; what the source only words stays words."""
    rows, view = scene.rows, unscaled(scene.view)
    scale = scale_of([*rows["value"], *rows.get("value_high", [])], view, scene.measure)
    found = [with_ends(item) for item in items(rows, view, scene.measure, key, scale)]
    first = next((item for item in found if not is_absent(item) and not _worded(item)), None)
    bars = [_answer(item, scale, scene, unit=item is first) for item in found]
    block = Bars(bars, scene.series, top_value(found), tallest=38, values=view.l.t("From (low end)"))
    return [Placed(block, scene.box)]


def _worded(item: Item) -> bool:
    # «Less than a third» must not turn into a percentage that the source does not print.
    return is_bound(item) and bool(item.note)


def _answer(item: Item, scale: Scale, scene: Scene, *, unit: bool) -> Bar:
    palette = scene.palette
    look = Paint(scene.ink("chartPrimary"))
    if is_range(item):
        look = Paint(palette.classes[2])
    elif is_bound(item):
        look = Paint(palette.classes[0], edge=palette.color["chartPrimary"])
    low = number(item.row["value"]) if is_range(item) else None
    text = plain(value_text(item.row, scale, unit=unit))
    label = Label(item.note) if _worded(item) else Label(text, item.note)
    return Bar(item.name, size_of(item), label, look, low)
