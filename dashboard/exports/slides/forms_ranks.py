"""Places in an order as native tables: one list, or groups of experts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.legends import Key
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.items import Item, items
from dashboard.figures.marks import ink_on
from dashboard.figures.rank_dots import KINDS, kind_of
from dashboard.figures.scale import number
from dashboard.i18n import NBSP


def placings(scene: Scene, *, key: str = "option", section: str | None = None) -> Body:
    """Return a numbered list, under headings where it has sections."""
    found = items(scene.rows, scene.view, scene.measure, key)
    t = scene.view.l.t
    noted = any(item.note for item in found)
    head = [Cell(t("Place"), align="center"), Cell(t("Answer")), *([Cell(t("Note (column)"))] if noted else [])]
    rows: list[Sequence[Cell]] = []
    for code, run in groupby(found, lambda item: str(item.row[section]) if section else ""):
        rows += [heading(plain(scene.view.named(section or "", code)), scene)] if code else []
        rows += [[_place(item, scene), Cell(item.name), *([Cell(item.note)] if noted else [])] for item in run]
    return [
        Placed(Table(head, rows, row=25, size=13, keys=_rank_keys(found, scene), grow=range(1, len(head))), scene.box)
    ]


def _first(count: int, share: float) -> list[float]:
    return [share, *[0.0] * (count - 1)]


def heading(text: str, scene: Scene) -> list[Cell]:
    """Return a row that heads a section of a table."""
    return [Cell(text, ink=scene.ink("accent"), bold=True)]


def _place(item: Item, scene: Scene) -> Cell:
    rank = number(item.row.get("rank"))
    if rank is None:
        return Cell("●", align="center", ink=scene.ink("controlBorder"))
    fill = _fill(kind_of(item), scene)
    return Cell(scene.view.l.num(rank), fill, ink_on(fill), bold=True, align="center")


def _fill(kind: str, scene: Scene) -> str:
    return scene.ink("chartPrimary") if kind == "stated" else scene.palette.classes[0]


def _rank_keys(found: Sequence[Item], scene: Scene) -> list[Key]:
    edge, kinds = scene.ink("chartPrimary"), {kind_of(item) for item in found}
    shown = [kind for kind in KINDS if kind in kinds]
    return [
        (
            Paint(_fill(kind, scene), edge=edge) if kind else Paint("", edge=scene.ink("controlBorder")),
            scene.view.l.t(KINDS[kind]),
        )
        for kind in shown
    ]


def group_ranks(
    scene: Scene, *, groups: Sequence[str], key: str = "option", section: str | None = None, names: int = 0
) -> Body:
    """Return options down and groups of experts across, with the place that each gives."""
    view, found = scene.view, items(scene.rows, scene.view, scene.measure, key)
    shown = [group for group in groups if group in set(scene.rows["group"])]
    people = {str(item.row["group"]): number(item.row["n"]) for item in found}
    heads = [f"{plain(view.named('group', group))}\nn{NBSP}={NBSP}{view.l.num(people[group])}" for group in shown]
    head = [Cell(view.l.t("Answer")), *[Cell(text, align="center") for text in heads]]
    rows: list[Sequence[Cell]] = []
    for code, run in groupby(found, lambda item: str(item.row[section]) if section else ""):
        rows += [heading(plain(view.named(section or "", code)), scene)] if code else []
        rows += _options(list(run), shown, scene)
    keys = [*_rank_keys(found, scene), (None, view.l.t("empty: the report does not say"))]
    return [Placed(Table(head, rows, keys=keys, row=19, size=11, widths=_first(len(head), 0.34), even=True), scene.box)]


def _options(found: Sequence[Item], groups: Sequence[str], scene: Scene) -> list[Sequence[Cell]]:
    names = {item.code: item.name for item in found}
    at = {(item.code, str(item.row["group"])): item for item in found}
    cells = {pair: _place(item, scene) for pair, item in at.items()}
    return [[Cell(name), *[cells.get((code, group), Cell("")) for group in groups]] for code, name in names.items()]
