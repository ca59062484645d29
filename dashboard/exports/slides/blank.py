"""The empty deck: 16:9, the product's font and colours as its theme, nothing of the template's author."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.exports.slides.canvas import colour
from dashboard.exports.slides.markup import FONT
from dashboard.exports.slides.spots import HEIGHT, WIDTH
from dashboard.figures.palette import Palette, palette

_TEMPLATE_WIDTH = 720.0


def blank(theme: str) -> Any:
    """Return a new presentation in the light or the dark theme."""
    return Presentation(BytesIO(_bytes(theme)))


@lru_cache(maxsize=2)
def _bytes(theme: str) -> bytes:
    deck, colours = Presentation(), palette(theme)
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = deck.slide_master
    for part in (master, *master.slide_layouts):
        _widen(part)
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = colour(colours.color["surface"])
    _retheme(master.part.part_related_by(RT.THEME), colours)
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def _widen(part: Any) -> None:
    # The template is 4:3; what a presenter adds later must fill the wide slide.
    for shape in part.shapes:
        if shape._element.xpath(".//a:xfrm/a:off"):
            left, width = shape.left, shape.width
            shape.left, shape.width = round(left * WIDTH / _TEMPLATE_WIDTH), round(width * WIDTH / _TEMPLATE_WIDTH)


def _retheme(part: Any, colours: Palette) -> None:
    root = etree.fromstring(part.blob)
    for latin in root.iter(qn("a:latin")):
        latin.set("typeface", FONT)
    scheme = next(root.iter(qn("a:clrScheme")))
    for name, value in _scheme(colours).items():
        slot = scheme.find(qn(f"a:{name}"))
        for child in list(slot):
            slot.remove(child)
        etree.SubElement(slot, qn("a:srgbClr")).set("val", value.removeprefix("#"))
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _scheme(colours: Palette) -> dict[str, str]:
    color, directions = colours.color, list(colours.directions.values())
    accents = {f"accent{place}": value for place, value in enumerate([color["chartPrimary"], *directions[:5]], start=1)}
    ink, ground = color["text"], color["surface"]
    links = {"hlink": color["accent"], "folHlink": color["textSecondary"]}
    return {"dk1": ink, "lt1": ground, "dk2": color["textSecondary"], "lt2": color["surfaceSubtle"], **accents, **links}
