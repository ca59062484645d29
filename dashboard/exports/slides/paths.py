"""Freeforms from rings of points, written at once: python-pptx measures the whole outline again for every point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.exports.slides.canvas import Canvas, plain_style

Place = tuple[float, float]


def freeform(canvas: Canvas, rings: Sequence[Sequence[Place]], name: str) -> Any:
    """Return a freeform of closed rings given in points of the slide; islands and holes are rings of their own."""
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    corner = (min(xs), min(ys))
    size = [Pt(max(xs) - corner[0]), Pt(max(ys) - corner[1])]
    shape = canvas.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(corner[0]), Pt(corner[1]), *size)
    shape.name = name
    plain_style(shape)
    steps = "".join(step for ring in rings for step in _steps(ring, corner))
    path = f'<a:path w="{size[0]}" h="{size[1]}">{steps}</a:path>'
    lists = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    around = '<a:rect l="l" t="t" r="r" b="b"/>'
    geometry = f"<a:custGeom {nsdecls('a')}>{lists}{around}<a:pathLst>{path}</a:pathLst></a:custGeom>"
    properties = shape._element.spPr
    properties.replace(properties.find(qn("a:prstGeom")), parse_xml(geometry))
    return shape


def _steps(ring: Sequence[Place], corner: Place) -> Iterator[str]:
    for place, (x, y) in enumerate(ring):
        kind = "lnTo" if place else "moveTo"
        yield f'<a:{kind}><a:pt x="{Pt(x - corner[0])}" y="{Pt(y - corner[1])}"/></a:{kind}>'
    yield "<a:close/>"
