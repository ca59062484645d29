"""Texts, fills and lines as DrawingML: written at once, which is much faster than one attribute after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pptx.oxml.ns import nsdecls

from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.texts import LOCALES, printable

FONT = "Arial"
SPACE = nsdecls("a")
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_POINT, _HUNDREDTHS = 12_700, 100


@dataclass(frozen=True)
class Span:
    """A run of text with its own look; `link` is an address."""

    text: str
    size: float = 0.0
    ink: str = ""
    bold: bool = False
    link: str = ""


def colour_xml(value: str) -> str:
    """Return a solid fill in a hex colour."""
    return f'<a:solidFill><a:srgbClr val="{value[1:7]}"/></a:solidFill>'


def fill_xml(look: Paint) -> str:
    """Return a fill: one colour, the 45° hatch of demonstration data, or none."""
    if not look.colour:
        return "<a:noFill/>"
    if not look.ground:
        return colour_xml(look.colour)
    above, below = (f'<a:srgbClr val="{value[1:7]}"/>' for value in (look.colour, look.ground))
    return f'<a:pattFill prst="wdUpDiag"><a:fgClr>{above}</a:fgClr><a:bgClr>{below}</a:bgClr></a:pattFill>'


def edge_xml(name: str, ink: str, width: float) -> str:
    """Return a line of a cell, none without a colour."""
    if not ink:
        return f'<a:{name} w="0"><a:noFill/></a:{name}>'
    return f'<a:{name} w="{round(width * _POINT)}">{colour_xml(ink)}</a:{name}>'


def paragraph_xml(spans: Sequence[Span], lang: str, align: str = "left", space: str = "") -> str:
    """Return a paragraph; one without words keeps the height of its size."""
    shown = [span for span in spans if span.text]
    runs = "".join(run_xml(span, lang) for span in shown)
    end = f'<a:endParaRPr sz="{round(spans[0].size * _HUNDREDTHS)}"/>' if spans and not shown else ""
    return f'<a:p {space}><a:pPr algn="{_ALIGN[align]}"/>{runs}{end}</a:p>'


def run_xml(span: Span, lang: str) -> str:
    """Return a run of text in its look and language."""
    size = f' sz="{round(span.size * _HUNDREDTHS)}"' if span.size else ""
    ink = colour_xml(span.ink) if span.ink else ""
    look = f'<a:rPr lang="{LOCALES[lang]}"{size} b="{int(span.bold)}">{ink}<a:latin typeface="{FONT}"/></a:rPr>'
    return f"<a:r>{look}<a:t>{escape(printable(span.text))}</a:t></a:r>"
