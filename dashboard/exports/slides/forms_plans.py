"""Bars that are held against something: plans, claims of the text, one direction among all, definitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.blocks_bars import Bar, Bars
from dashboard.exports.slides.marks import Label, Line
from dashboard.exports.slides.scene import Scene, label_of, paint_of, single_paint, size_of
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import line_count, plain
from dashboard.figures.bullets import Bullet, scale_top
from dashboard.figures.items import Item, by_value, items, top_value
from dashboard.figures.labels import signed
from dashboard.figures.marks import is_absent, mix
from dashboard.figures.scale import Scale, number, scale_of, unscaled
from dashboard.i18n import NBSP

_QUIET, _HEADING, _CAPTION, _GAP = 0.38, 20.0, 18.0, 30.0
_TONES = {True: "success", False: "warningText", None: "textSecondary"}


def plan_bars(scene: Scene) -> Body:
    """Return a bar per direction against the plan, what it is above or below at the right edge."""
    view, rows = unscaled(scene.view), scene.rows
    scale = scale_of([*rows["value"], *rows["target"]], view, scene.measure)
    found = by_value(items(rows, view, scene.measure, "direction", scale), "direction")
    targets = [number(item.row["target"]) for item in found]
    known = {target for target in targets if target is not None}
    shared = len(known) == 1
    bars = [
        Bar(one.name, size_of(one), label_of(one), paint_of(one, scene.palette.direction(one.code), scene.palette),
            mark=None if shared else target, end=_against(one, scene))
        for one, target in zip(found, targets, strict=True)
    ]  # fmt: skip
    plan = known.pop() if shared else None
    line = None if plan is None else Line(plan, _plan_words(found, plan, scale), firm=True)
    top = max([top_value(found), *(target or 0.0 for target in targets)])
    block = Bars(bars, scene.series, top, line=line, head=view.l.t("vs plan"), marks=view.l.t("Plan"))
    return [Placed(block, scene.box)]


def _plan_words(found: Sequence[Item], plan: float, scale: Scale) -> str:
    qualifier = next(item.row.get("target_qualifier") for item in found if number(item.row["target"]) == plan)
    value = signed({"qualifier": qualifier}, scale.wrap(scale.number(plan)))
    return plain(scale.view.l.t("plan {value}", value=value))


def _against(item: Item, scene: Scene) -> str:
    target = number(item.row["target"])
    if is_absent(item) or not target:
        return ""
    if item.value == target:
        return scene.view.l.t("exactly on plan")
    return scene.view.l.signed_pct((item.size / target - 1) * 100)


def plans(scene: Scene) -> Body:
    """Return a panel for each measure: bars, their plans as marks, the share of the plan at the right edge."""
    view, rows = unscaled(scene.view), scene.rows
    found = [Bullet(item, view) for item in items(rows, view, scene.measure, "direction", Scale(view))]
    codes = list(dict.fromkeys(rows["measure"]))
    groups = [[one for one in found if one.item.row["measure"] == code] for code in codes]
    boxes = scene.box.columns([1.35, *[1.0] * (len(groups) - 1)], _GAP)
    names = [plain(view.named("measure", code)) for code in codes]
    lines = max(line_count(name, box.w, 14) for name, box in zip(names, boxes, strict=True))
    same = all([one.item.code for one in group] == [one.item.code for one in groups[0]] for group in groups)
    return [
        placed
        for place, (name, group, box) in enumerate(zip(names, groups, boxes, strict=True))
        for placed in _panel(name, group, box, scene, lines, same and place > 0)
    ]


def _panel(  # noqa: PLR0913 - a panel is made of these
    name: str, group: Sequence[Bullet], box: Box, scene: Scene, lines: int, nameless: bool
) -> Body:
    planned = [one.plan for one in group]
    usual, high = plain(max(planned, key=planned.count)), lines * _HEADING
    bars = [_bullet(one, scene) for one in group]
    plan = scene.view.l.t("Plan")
    block = Bars(bars, name, scale_top(group), marks=plan, tallest=42, size=12, nameless=nameless)
    head, caption = box.tall(high), box.cut(top=high).tall(_CAPTION)
    words = [Placed(Words(name, 14, bold=True), head), Placed(Words(usual, 12), caption)]
    return [*words, Placed(block, box.cut(top=high + _CAPTION + 6))]


def _bullet(one: Bullet, scene: Scene) -> Bar:
    look = paint_of(one.item, scene.palette.direction(one.item.code), scene.palette)
    label = Label("—", plain(one.text)) if is_absent(one.item) else Label(plain(one.text))
    mark = None if is_absent(one.item) else one.target
    return Bar(
        one.item.name,
        size_of(one.item),
        label,
        look,
        mark=mark,
        end=plain(one.share),
        end_ink=scene.ink(_TONES[one.reached]),
    )


def standing(scene: Scene, *, key: str = "direction") -> Body:
    """Return all directions, the chosen one in its colour and the others quiet."""
    view, palette = unscaled(scene.view), scene.palette
    found = items(scene.rows, view, scene.measure, key, scale_of(scene.rows["value"], view, scene.measure))
    quiet = mix(palette.color["mapBoundary"], palette.color["surface"], _QUIET)
    chosen = view.filters.directions
    bars = [
        Bar(one.name, size_of(one), label_of(one),
            paint_of(one, palette.direction(one.code) if not chosen or one.code in chosen else quiet, palette))
        for one in found
    ]  # fmt: skip
    return [Placed(Bars(bars, scene.series, top_value(found)), scene.box)]


def ladder(scene: Scene, *, key: str) -> Body:
    """Return a bar per count; who is counted stands with its name."""
    view = unscaled(scene.view)
    found = items(scene.rows, view, scene.measure, key, scale_of(scene.rows["value"], view, scene.measure))
    bars = [
        Bar(f"{one.name}: {one.note}" if one.note else one.name, size_of(one), Label(plain(one.text)),
            single_paint(one, scene.palette))
        for one in found
    ]  # fmt: skip
    return [Placed(Bars(bars, scene.series, top_value(found), size=12, names=scene.box.w * 0.42), scene.box)]


def claims(scene: Scene, *, colour: str = "", head: str = "") -> Body:
    """Return bars of the table, what the text claims as marks where it differs, both numbers at the right edge."""
    view, rows = unscaled(scene.view), scene.rows
    found = items(rows, view, scene.measure, "region_code", scale_of(rows["value"], view, scene.measure))
    bars = [_claimed(one, scene, colour) for one in found]
    top = max([top_value(found), *(bar.mark or 0.0 for bar in bars)])
    words = view.l.t(head)
    return [Placed(Bars(bars, scene.series, top, head=words, marks=words, diamond=True), scene.box)]


def _claimed(item: Item, scene: Scene, colour: str) -> Bar:
    claimed, l = number(item.row["claimed"]), scene.view.l
    look = paint_of(item, colour or scene.ink("chartPrimary"), scene.palette)
    bar = Bar(item.name, size_of(item), label_of(item), look)
    if claimed is None:
        return bar
    differs = claimed != item.value
    end = f"{'≠' if differs else '='}{NBSP}{l.num(claimed)}"
    ink = scene.ink("error" if differs else "textSecondary")
    return replace(bar, mark=claimed if differs else None, end=end, end_ink=ink)
