"""The flow of money as two native stacked bars: from sources to directions, from directions to regions."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.exports.slides.blocks import Body, Keys, Placed, Words
from dashboard.exports.slides.blocks_bars import Layer, Stack
from dashboard.exports.slides.forms_stacks import GROUND
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.figures.flow_plan import OTHER, folded
from dashboard.figures.marks import ink_on, mix
from dashboard.figures.scale import scale_of
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.provenance import Status
from dashboard.model.registers import SOURCES

_SHOWN = 6


def flow(scene: Scene) -> Body:
    """Return both steps of the flow: what each source gives to directions, what directions bring to regions."""
    rows = folded(scene.rows, "region_code", _SHOWN)
    left, right = scene.box.columns((1.0, 1.0), 36)
    slugs = [slug for slug in DIRECTION_SLUGS if slug in set(rows["direction"])]
    t, view = scene.view.l.t, scene.view
    order = rows.groupby("region_code")["value"].sum().sort_values(ascending=False, kind="stable").index
    regions = sorted(order, key=lambda code: code == OTHER)
    sources = [code for code in SOURCES if code in set(rows["source"])]
    count = scene.rows["region_code"].nunique() - _SHOWN
    names = {OTHER: t("Other regions ({count})", count=view.l.num(count))}
    first = _step(rows, "source", sources, slugs, [plain(view.named("source", code)) for code in sources], scene)
    second = _step(
        rows, "region_code", regions, slugs, [names.get(code) or plain(view.region(code)) for code in regions], scene
    )
    legend = Placed(Keys([(layer.paint, layer.name) for layer in first.layers]), scene.box.tall(36))
    heads = [Placed(Words(f"{t('Source of funds')} → {t('Direction')}", 13, bold=True), left.cut(top=44).tall(18))]
    heads.append(Placed(Words(f"{t('Direction')} → {t('Region')}", 13, bold=True), right.cut(top=44).tall(18)))
    return [legend, *heads, Placed(first, left.cut(top=68)), Placed(second, right.cut(top=68))]


def _step(  # noqa: PLR0913 - a step is made of these
    rows: pd.DataFrame, key: str, codes: Sequence[str], slugs: Sequence[str], names: Sequence[str], scene: Scene
) -> Stack:
    sums = rows.groupby([key, "direction"])["value"].sum().to_dict()
    scale = scale_of(list(sums.values()), scene.view, scene.measure)
    demo = bool(rows["status"].eq(Status.DEMO.value).any())
    totals = [sum(sums.get((code, slug), 0.0) for slug in slugs) for code in codes]
    layers = []
    for slug in slugs:
        values = [sums.get((code, slug)) for code in codes]
        fill = scene.palette.direction(slug)
        look = Paint(fill, mix(fill, scene.ink("surface"), GROUND) if demo else "")
        words = [scale.number(value) if value else "" for value in values]
        layers.append(Layer(plain(scene.view.direction(slug)), values, words, look, ink_on(fill)))
    whole = scale_of(totals, scene.view, scene.measure)
    labelled = [f"{name}: {whole.wrap(whole.number(total))}" for name, total in zip(names, totals, strict=True)]
    return Stack(labelled, layers, max(totals), tallest=52, legend=False)
