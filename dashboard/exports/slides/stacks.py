"""Parts of a whole as native stacked bars, with their values inside and a legend above."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION

from dashboard.exports.slides.blocks_bars import Layer, Stack
from dashboard.exports.slides.canvas import Canvas
from dashboard.exports.slides.charts import add_chart, categories, hide, name_axis, spread, write
from dashboard.exports.slides.legends import draw_keys, legend_height
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import number_format
from dashboard.figures.textsize import text_width, widest

_THICK, _FEW = 0.72, 7


def draw_stack(canvas: Canvas, block: Stack, box: Box) -> None:
    """Draw the legend and the chart; a category without values keeps a dash."""
    keys = [(layer.paint, layer.name) for layer in block.layers] if block.legend else []
    draw_keys(canvas, keys, "", box)
    room = box.cut(top=legend_height(keys, "", box.w))
    count = max(len(block.names), 1)
    step = min(room.h / count, block.tallest or (52.0 if count <= _FEW else 40.0))
    size = min(block.size, max(step * 0.5, 8.5))
    left = min(widest(block.names, 13) * size / 13, box.w * 0.4) + 10 if any(block.names) else 0.0
    chart_box = room.tall(step * len(block.names))
    plot = chart_box.cut(left=left, right=2)
    data = categories(
        block.names, [(layer.name, layer.values) for layer in block.layers], number_format(canvas.view.l.lang)
    )
    chart = add_chart(canvas, XL_CHART_TYPE.BAR_STACKED, data, chart_box, plot)
    chart.category_axis.reverse_order = True
    name_axis(chart.category_axis, canvas, size)
    if not left:
        chart.category_axis.visible = False
    hide(chart.value_axis, 0, block.top)
    chart.plots[0].gap_width, chart.plots[0].overlap = round((1 / _THICK - 1) * 100), 100
    for layer, series in zip(block.layers, chart.plots[0].series, strict=True):
        _dress(series, layer, plot.w / block.top, size, canvas)
    _gone(canvas, block, plot, step)


def _dress(series: Any, layer: Layer, unit: float, size: float, canvas: Canvas) -> None:
    spread(series.format, Paint(layer.paint.colour, layer.paint.ground, canvas.ink("surface")))
    hatched = bool(layer.paint.ground)
    ink = canvas.ink("text") if hatched else layer.ink
    ground = canvas.ink("surface") if hatched else ""
    for place, (value, words) in enumerate(zip(layer.values, layer.words, strict=True)):
        if value and words and text_width(words, round(size)) + 8 <= value * unit:
            write(series.points[place], [Span(words, size, ink, bold=True)], XL_LABEL_POSITION.CENTER, canvas, ground)


def _gone(canvas: Canvas, block: Stack, plot: Box, step: float) -> None:
    for place, name in enumerate(block.names):
        if all(layer.values[place] is None for layer in block.layers):
            box = Box(plot.x + 6, plot.y + place * step, 40, step)
            canvas.text(box, "—", size=12, ink=canvas.ink("textTertiary"), anchor="middle", name=f"— {name}")
