"""KPI tiles as components: the figures of `charts.tiles`, with the quote that stands behind each."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import info_of
from dashboard.blocks.links import card_link
from dashboard.blocks.reading import Reading
from dashboard.charts.tile_figures import Figures
from dashboard.charts.tiles import TILES, Tile
from dashboard.components import tile as look
from dashboard.components.layout import tiles_row
from dashboard.components.spark import Spark, bar_spark, line_spark

DAMAGED = "exclamation-octagon-fill"


def tiles(reading: Reading) -> html.Div:
    """Return the row of all tiles."""
    return tiles_row([tile(slot, reading) for slot in TILES])


def tile(slot: str, reading: Reading) -> Component:
    """Return one tile, refreshed as those of the overview are."""
    shown = replace(_tile(slot, reading), info=_info(TILES[slot], reading))
    return look.kpi_tile(reading.view.l, slot, shown)


def tile_body(slot: str, reading: Reading) -> list[Component]:
    """Return what stands in one tile now."""
    return look.tile_body(reading.view.l, _tile(slot, reading))


def _tile(slot: str, reading: Reading) -> look.Tile:
    declared, l = TILES[slot], reading.view.l
    figures = declared.figures(reading.catalogue, reading.view)
    return look.Tile(
        label=l.t(declared.label),
        short=l.t(declared.short),
        value=figures.value,
        sign=figures.sign,
        unit=figures.unit,
        captions=_captions(figures, reading),
        spark=_spark(figures, reading.catalogue.demo),
        href=card_link(declared.chart, reading),
    )


def _captions(figures: Figures, reading: Reading) -> list[look.Caption]:
    *plain, last = figures.captions
    demo = [look.Caption(reading.view.l.t("demo data"), "warning")] if figures.demo else []
    sign = DAMAGED if figures.tone == "warning" and not figures.curve else ""
    toned = look.Caption(last.text, figures.tone, sign, last.short)
    return [*demo, *(look.Caption(line.text, short=line.short) for line in plain), toned]


def _spark(figures: Figures, demo: bool) -> Spark | None:
    if len(figures.curve) < 2:
        return None
    if figures.plan is None:
        return line_spark(figures.curve, demo=demo)
    weak = [at for at, value in enumerate(figures.curve) if value < figures.plan]
    return bar_spark(figures.curve, figures.plan, weak=weak)


def _info(declared: Tile, reading: Reading) -> look.Info:
    row, l = reading.catalogue.indicator(declared.indicator), reading.view.l
    return info_of(row, reading, l.t(declared.definition), l.t(declared.excludes))
