"""Draws texts, lines and shapes on one slide, in points and in the colours of its theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import SPACE, Span, paragraph_xml
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import printable
from dashboard.figures.palette import Palette
from dashboard.figures.view import View

ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}


def colour(value: str) -> RGBColor:
    """Return a hex colour as PowerPoint takes it."""
    red, green, blue = bytes.fromhex(value.removeprefix("#")[:6])
    return RGBColor(red, green, blue)


def paint(fill: Any, look: Paint) -> None:
    """Fill in one colour, or with the 45° hatch of demonstration data."""
    if not look.ground:
        fill.solid()
        fill.fore_color.rgb = colour(look.colour)
        return
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb, fill.back_color.rgb = colour(look.colour), colour(look.ground)


def outline(line: Any, ink: str, width: float = 0.75) -> None:
    """Give a shape or a mark an edge, or none without a colour."""
    if not ink:
        line.fill.background()
        return
    line.color.rgb, line.width = colour(ink), Pt(width)


def frame_text(frame: Any, lines: Sequence[Sequence[Span]], lang: str, align: str = "left") -> None:
    """Write paragraphs of spans into an empty text frame."""
    body = frame._txBody
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for spans in lines:
        body.append(parse_xml(paragraph_xml(spans, lang, align, SPACE)))
    for paragraph, spans in zip(frame.paragraphs, lines, strict=True):
        for run, span in zip(paragraph.runs, [span for span in spans if span.text], strict=True):
            if span.link:
                run.hyperlink.address = span.link


def tight(frame: Any, anchor: str = "top", wrap: bool = True) -> None:
    """Take the margins off a text frame and fix its size."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = wrap, MSO_AUTO_SIZE.NONE, ANCHOR[anchor]


class Canvas:
    """One slide with the view that it is drawn for; `told` is the alternative text of its charts."""

    def __init__(self, slide: Any, view: View, told: str = "") -> None:
        self.slide, self.view, self.told = slide, view, printable(told)

    @property
    def palette(self) -> Palette:
        """Return the colours of the theme."""
        return self.view.palette

    def ink(self, role: str) -> str:
        """Return a colour by its role."""
        return self.palette.color[role]

    def text(self, box: Box, text: str | Sequence[Span], **look: Any) -> Any:
        """Write one paragraph; `size`, `ink`, `bold`, `align`, `anchor`, `wrap`, `name` set its look."""
        spans = [Span(text)] if isinstance(text, str) else list(text)
        return self.lines(box, [spans], **look)

    def lines(self, box: Box, lines: Sequence[Sequence[Span]], **look: Any) -> Any:
        """Write paragraphs; spans without a look of their own take that of the text."""
        shape = self.slide.shapes.add_textbox(Pt(box.x), Pt(box.y), Pt(max(box.w, 1)), Pt(max(box.h, 1)))
        shape.name = look.get("name") or "text"
        tight(shape.text_frame, look.get("anchor", "top"), look.get("wrap", True))
        size, ink = look.get("size", 12.0), look.get("ink") or self.ink("text")
        filled = [
            [Span(one.text, one.size or size, one.ink or ink, one.bold or look.get("bold", False), one.link)
             for one in spans]
            for spans in lines
        ]  # fmt: skip
        frame_text(shape.text_frame, filled, self.view.l.lang, look.get("align", "left"))
        return shape

    def shape(self, kind: Any, box: Box, look: Paint | None, name: str, width: float = 0.75) -> Any:
        """Draw a shape: filled, or only its edge; nothing of the theme's shadow stays."""
        shape = self.slide.shapes.add_shape(kind, Pt(box.x), Pt(box.y), Pt(box.w), Pt(box.h))
        shape.name = name
        plain_style(shape)
        if look is None or not look.colour:
            shape.fill.background()
        else:
            paint(shape.fill, look)
        outline(shape.line, look.edge if look else "", width)
        return shape

    def rect(self, box: Box, look: Paint, name: str = "mark") -> Any:
        """Draw a rectangle."""
        return self.shape(MSO_SHAPE.RECTANGLE, box, look, name)

    def oval(self, box: Box, look: Paint, name: str = "mark", width: float = 0.75) -> Any:
        """Draw a circle or an ellipse."""
        return self.shape(MSO_SHAPE.OVAL, box, look, name, width)

    def line(self, start: tuple[float, float], end: tuple[float, float], ink: str, **look: Any) -> Any:
        """Draw a straight line; `width`, `dotted` and `name` set its look."""
        points = [Pt(value) for value in (*start, *end)]
        shape = self.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *points)
        shape.name = look.get("name") or "line"
        plain_style(shape)
        outline(shape.line, ink, look.get("width", 0.75))
        if look.get("dotted"):
            shape.line.dash_style = MSO_LINE.SQUARE_DOT
        return shape


def plain_style(shape: Any) -> None:
    """Remove the theme's style, which brings a shadow that no other setting takes away everywhere."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def tell(shape: Any, words: str) -> None:
    """Set the alternative text of a shape."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", printable(words))
