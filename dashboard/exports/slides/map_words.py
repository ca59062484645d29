"""What is written on the map: values with names where there is room, cities in circles, the legend."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.slides.blocks_grids import Map, Patch
from dashboard.exports.slides.canvas import Canvas, frame_text, paint, tight
from dashboard.exports.slides.geometry import room_around, spot
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import Box
from dashboard.figures.textsize import balanced, text_width, widest
from dashboard.model.regions import CITY_CODES

_NAMED, _SIZE, _CIRCLE, _LARGEST, _SWATCH, _OVERHANG = 500.0, 11, 26.0, 42.0, 10.0, 1.15


@dataclass(frozen=True)
class Sheet:
    """The map fitted into a box: where a share of its width lies on the slide."""

    box: Box

    def at(self, place: tuple[float, float]) -> tuple[float, float]:
        """Return the points of a place in shares of the map's width."""
        return self.box.x + place[0] * self.box.w, self.box.y + place[1] * self.box.w


def draw_labels(canvas: Canvas, block: Map, sheet: Sheet) -> None:
    """Write the value of each region, under its short name where that has room."""
    named = sheet.box.w >= _NAMED
    for patch in block.patches:
        if patch.code in CITY_CODES:
            continue
        point = canvas.view.map_view.labels[patch.code]
        place = spot(point.lon, point.lat)
        x, y = sheet.at(place)
        short = canvas.view.region(patch.code, "short")
        fits = text_width(short, _SIZE) <= room_around(patch.code, *place) * sheet.box.w * _OVERHANG
        name = [Span(short, _SIZE, patch.ink)] if named and fits else []
        value = [Span(patch.value, _SIZE + 1, patch.ink, bold=True)] if patch.value else []
        lines = [line for line in (name, value) if line]
        box = Box(x - 50, y - 16, 100, 32)
        canvas.lines(box, lines, align="center", anchor="middle", name=f"label: {patch.name}")


def draw_cities(canvas: Canvas, block: Map, sheet: Sheet) -> None:
    """Draw the three cities as circles with their values inside, their names beside."""
    patches = {patch.code: patch for patch in block.patches}
    for code, city in canvas.view.map_view.cities.items():
        x, y = sheet.at(spot(city.lon, city.lat))
        if code in patches:
            _city(canvas, patches[code], x, y, city.name_side.endswith("left"), sheet.box.w >= _NAMED)


def _city(  # noqa: PLR0913 - a city is drawn from these
    canvas: Canvas, patch: Patch, x: float, y: float, left: bool, named: bool
) -> None:
    inside = text_width(patch.value, _SIZE) + 8 <= _LARGEST
    size = max(_CIRCLE, text_width(patch.value, _SIZE) + 8) if inside else _CIRCLE
    ring = canvas.palette.gold if patch.chosen else canvas.ink("mapCityRing")
    look = Paint(patch.paint.colour, patch.paint.ground, ring)
    circle = canvas.oval(Box(x - size / 2, y - size / 2, size, size), look, f"city-{patch.code} {patch.name}", 1.75)
    if inside:
        tight(circle.text_frame, "middle", wrap=False)
        frame_text(circle.text_frame, [[Span(patch.value, _SIZE, patch.ink, bold=True)]], canvas.view.l.lang, "center")
    if not named and inside:
        return
    words = [canvas.view.region(patch.code, "short"), *([] if inside else [patch.value])]
    room, high = widest(words, _SIZE) + 6, 15.0 * len(words)
    box = Box(x - size / 2 - 3 - room if left else x + size / 2 + 3, y - high / 2, room, high)
    lines = [[Span(word)] for word in words]
    side = {"align": "center", "anchor": "middle", "wrap": False}
    shape = canvas.lines(box, lines, size=_SIZE, bold=True, name=f"label: {patch.name}", **side)
    # A ground of its own keeps the name clear of borders, hatch and dark classes.
    paint(shape.fill, Paint(canvas.ink("surface")))


def draw_legend(canvas: Canvas, block: Map, box: Box) -> None:
    """Draw the classes in the lower right corner, with what the hatch of missing values means beside them."""
    words = [text for _, text in block.keys]
    width = max(40.0, widest(words, 10) + 8)
    left, y, grey = box.right - width * len(words), box.bottom - 28, canvas.ink("textSecondary")
    for place, (fill, text) in enumerate(block.keys):
        x = left + place * width
        look = Paint(fill, edge=canvas.ink("mapBoundary"))
        canvas.rect(Box(x, y, width, _SWATCH), look, f"key: {text}")
        canvas.text(Box(x, y + 12, width, 14), text, size=10.5, ink=grey, align="center", wrap=False, name="key")
    lines = (
        [block.caption] if text_width(block.caption, 11) <= width * len(words) else list(balanced(block.caption, 11))
    )
    height = 14.0 * len(lines)
    caption = Box(left, y - 4 - height, width * len(words), height)
    canvas.lines(caption, [[Span(line)] for line in lines], size=11, ink=grey, align="right", name="legend")
    if block.absent:
        note = Box(box.x, box.bottom - 16, left - box.x - 10, 14)
        canvas.text(note, block.absent, size=11, ink=grey, name="legend")
