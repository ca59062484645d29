"""The first slide: the deck's title on the colour of the product, its day and the mark."""

from __future__ import annotations

from dashboard.exports.exhibit import Deck
from dashboard.exports.slides.anatomy import RULE, SKY, write_title
from dashboard.exports.slides.canvas import Canvas, colour
from dashboard.exports.slides.mark import draw_mark
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.spots import HEIGHT, WIDTH, Box
from dashboard.exports.slides.texts import largest

_INK, _SIZES, _ROOM = "#0A1218", (44, 40, 36, 32, 28, 24), 800.0


def draw_cover(canvas: Canvas, deck: Deck) -> None:
    """Draw the title slide: sky in the light theme, dark with a sky rule in the dark one."""
    dark = deck.view.palette.theme == "dark"
    ink = canvas.ink("text") if dark else _INK
    if dark:
        canvas.rect(Box(0, 0, WIDTH, RULE), Paint(SKY), "rule")
    else:
        canvas.slide.background.fill.solid()
        canvas.slide.background.fill.fore_color.rgb = colour(SKY)
    draw_mark(canvas, Box(70, 60, 96, 96), SKY if dark else "")
    size = largest(deck.title, _ROOM, _SIZES, 3)
    write_title(canvas, Box(80, 200, _ROOM, 3 * size * 1.2), deck.title, size, ink)
    _words(canvas, deck, ink)


def _words(canvas: Canvas, deck: Deck, ink: str) -> None:
    l = deck.view.l
    count = l.n("{count} chart", "{count} charts", len(deck.exhibits))
    canvas.text(Box(80, HEIGHT - 118, _ROOM, 24), f"{l.date(deck.made)} · {count}", size=18, ink=ink, name="day")
    demo = any(exhibit.drawn.demo for exhibit in deck.exhibits)
    words = ["Birgemiz", l.t("Year of the Volunteer 2020 in Kazakhstan")]
    words += [l.t("Contains demonstration data, marked on their slides")] if demo else []
    canvas.text(Box(80, HEIGHT - 84, _ROOM, 40), " · ".join(words), size=14, ink=ink, name="about")
