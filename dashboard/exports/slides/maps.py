"""The map as 17 freeforms, each named and told, in one group; cities as circles, values, a legend of classes."""

from __future__ import annotations

from typing import Any

from dashboard.exports.slides.blocks_grids import Map, Patch
from dashboard.exports.slides.canvas import Canvas, outline, paint, tell
from dashboard.exports.slides.geometry import aspect, outlines
from dashboard.exports.slides.map_words import Sheet, draw_cities, draw_labels, draw_legend
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.paths import freeform
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import printable
from dashboard.model.regions import CITY_CODES


def draw_map(canvas: Canvas, block: Map, box: Box) -> None:
    """Draw the regions with the chosen one last, then cities, labels and legend."""
    width = min(box.w, box.h / aspect())
    sheet = Sheet(Box(box.x + (box.w - width) / 2, box.y, width, width * aspect()))
    order = sorted(block.patches, key=lambda patch: (patch.chosen, patch.code in CITY_CODES))
    shapes = [_region(canvas, patch, sheet) for patch in order]
    group = canvas.slide.shapes.add_group_shape(shapes)
    group.name = "map-regions"
    tell(group, canvas.told)
    draw_labels(canvas, block, sheet)
    draw_cities(canvas, block, sheet)
    draw_legend(canvas, block, box)


def _region(canvas: Canvas, patch: Patch, sheet: Sheet) -> Any:
    rings = [[sheet.at(place) for place in ring[:-1]] for ring in outlines()[patch.code]]
    shape = freeform(canvas, rings, printable(f"region-{patch.code} {patch.name}"))
    tell(shape, patch.told)
    paint(shape.fill, Paint(patch.paint.colour, patch.paint.ground))
    if patch.chosen:
        outline(shape.line, canvas.palette.gold, 2.5)
    else:
        outline(shape.line, canvas.ink("mapBoundary"), 0.75)
    return shape
