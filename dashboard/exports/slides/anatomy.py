"""What stands around the figures of every slide: rule, title, subtitle, mark of demonstration data, footer, page."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides.canvas import ANCHOR, Canvas, frame_text, tight
from dashboard.exports.slides.mark import draw_mark
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import Span
from dashboard.exports.slides.spots import HEIGHT, MARGIN, WIDTH, Box
from dashboard.exports.slides.texts import LOCALES, in_lines, largest, line_count, printable, shortened
from dashboard.figures.textsize import text_width

SKY, RULE = "#00AFCA", 5.0
_TITLE_SIZES, _SUBTITLE_SIZES, _FOOT_SIZES = (21, 20, 19, 18, 17, 16, 15, 14, 13), (14, 13, 12, 11), (10.5, 10, 9.5, 9)
_TOP, _LEADING, _GAP, _FOOT, _BADGE = 28.0, 1.22, 14.0, 500.0, 20.0
# Any fixed id will do: it only has to look like one.
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_INNER, _MARK, _ADDRESS = WIDTH - 2 * MARGIN, 18.0, 300.0


def dress(canvas: Canvas, exhibit: Exhibit, title: str, page: int) -> Box:
    """Draw what surrounds the figures of an exhibit; return the room that is left for them."""
    canvas.rect(Box(0, 0, WIDTH, RULE), Paint(SKY), "rule")
    bottom = _title(canvas, title)
    bottom = _subtitle(canvas, exhibit, bottom + 4)
    top = _footer(canvas, exhibit, page)
    return Box(MARGIN, bottom + _GAP, _INNER, top - 10 - bottom - _GAP)


def _title(canvas: Canvas, title: str) -> float:
    size = largest(title, _INNER, _TITLE_SIZES, 2)
    title = in_lines(title, _INNER, size, 2)
    height = line_count(title, _INNER, size) * size * _LEADING
    write_title(canvas, Box(MARGIN, _TOP, _INNER, height), title, size, canvas.ink("text"))
    return _TOP + height


def write_title(canvas: Canvas, box: Box, title: str, size: float, ink: str) -> None:
    """Write the slide's title into its own place, which outlines and screen readers know."""
    shape = canvas.slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = Pt(box.x), Pt(box.y), Pt(box.w), Pt(box.h)
    tight(shape.text_frame)
    frame_text(shape.text_frame, [[Span(title, size, ink, bold=True)]], canvas.view.l.lang)


def _subtitle(canvas: Canvas, exhibit: Exhibit, y: float) -> float:
    badge = _badge_room(exhibit)
    room = _INNER - (badge + 12 if badge else 0)
    size = largest(exhibit.drawn.subtitle, room, _SUBTITLE_SIZES, 1)
    height = line_count(exhibit.drawn.subtitle, room, size) * size * 1.25
    box = Box(MARGIN, y, room, height)
    canvas.text(box, exhibit.drawn.subtitle, size=size, ink=canvas.ink("textSecondary"), name="subtitle")
    if badge:
        width = 0.96 * text_width(exhibit.drawn.subtitle, size) if height < 2 * size else room
        _badge(
            canvas, exhibit.demo_words, Box(MARGIN + min(width, room) + 12, y + size * 0.6 - _BADGE / 2, badge, _BADGE)
        )
    return y + height


def _badge_room(exhibit: Exhibit) -> float:
    return text_width(exhibit.demo_words, 12) + 20 if exhibit.demo_words else 0


def _badge(canvas: Canvas, words: str, box: Box) -> None:
    look = Paint(canvas.ink("warningBackground"), edge=canvas.ink("warningBorder"))
    shape = canvas.shape(MSO_SHAPE.ROUNDED_RECTANGLE, box, look, "demo", 1)
    tight(shape.text_frame, "middle", wrap=False)
    spans = [Span(words, 12, canvas.ink("warningText"), bold=True)]
    frame_text(shape.text_frame, [spans], canvas.view.l.lang, "center")


def _footer(canvas: Canvas, exhibit: Exhibit, page: int) -> float:
    drawn, width = exhibit.drawn, _INNER - 26 - 40
    source = ". ".join(part for part in (drawn.source.rstrip("."), drawn.precision) if part)
    size = largest(source, width, _FOOT_SIZES, 1)
    lines = line_count(source, width, size)
    more = f"{exhibit.filters} · {exhibit.stamp}"
    small = largest(more, width - _ADDRESS, (9.5, 9, 8.5), 2)
    below = line_count(more, width - _ADDRESS, small) * small * 1.25
    top = HEIGHT - 14 - below - lines * size * 1.25 - 8
    canvas.line((MARGIN, top), (WIDTH - MARGIN, top), canvas.ink("divider"), width=1, name="rule of the footer")
    draw_mark(canvas, Box(MARGIN, top + 9, _MARK, _MARK))
    left, grey = MARGIN + 28, canvas.ink("textSecondary")
    box = Box(left, top + 8, width, lines * size * 1.25)
    canvas.text(box, source, size=size, ink=grey, name="source")
    second = Box(left, box.bottom, width - _ADDRESS, below)
    canvas.text(second, more, size=small, ink=canvas.ink("textTertiary"), name="filters")
    _address(canvas, exhibit.address, Box(second.right + 6, box.bottom, _ADDRESS - 6, 12), small)
    _page(canvas, Box(WIDTH - MARGIN - 40, top + 8, 40, 14), page)
    return top


def _address(canvas: Canvas, address: str, box: Box, size: float) -> None:
    parts = urlsplit(printable(address))
    if parts.scheme not in ("http", "https"):
        return
    shown = shortened(address.partition("://")[2], box.w, size)
    spans = [Span(shown, size, canvas.ink("accent"), link=printable(address))]
    canvas.text(box, spans, align="right", name="address", wrap=False)


def _page(canvas: Canvas, box: Box, page: int) -> None:
    shape = canvas.text(box, "", size=10.5, align="right", name="page")
    paragraph = shape.text_frame.paragraphs[0]
    for run in list(paragraph.runs):
        paragraph._p.remove(run._r)
    ink = canvas.ink("textSecondary").removeprefix("#")
    look = f'<a:solidFill><a:srgbClr val="{ink}"/></a:solidFill><a:latin typeface="Arial"/>'
    style = f'<a:rPr lang="{LOCALES[canvas.view.l.lang]}" sz="1050">{look}</a:rPr>'
    kind = f'{nsdecls("a")} id="{_FIELD}" type="slidenum"'
    field = parse_xml(f"<a:fld {kind}>{style}<a:t>{page}</a:t></a:fld>")
    paragraph._p.insert_element_before(field, "a:endParaRPr")


def centred(canvas: Canvas, box: Box, text: str) -> None:
    """Write a sentence in the middle of the room of the figures."""
    shape = canvas.text(box, text, size=18, ink=canvas.ink("textSecondary"), align="center", name="words")
    shape.text_frame.vertical_anchor = ANCHOR["middle"]


def described(deck: Any, title: str, lang: str) -> None:
    """Set the properties of the file."""
    properties = deck.core_properties
    properties.title, properties.author = printable(title)[:250], "Birgemiz"
    properties.last_modified_by, properties.language = "Birgemiz", LOCALES[lang]
    properties.comments = properties.subject = properties.keywords = ""
