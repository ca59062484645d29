"""What all native charts share: no frame, no title, a plot at a known place, the font and the colours of the slide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from dashboard.exports.slides.blocks_points import Axis
from dashboard.exports.slides.canvas import Canvas, colour, outline, paint, tell
from dashboard.exports.slides.marks import Paint
from dashboard.exports.slides.markup import FONT, SPACE, Span, paragraph_xml
from dashboard.exports.slides.spots import Box
from dashboard.exports.slides.texts import cell_text

_SPACE = nsdecls("c", "a")
_CLEAR = f"<c:spPr {_SPACE}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def add_chart(canvas: Canvas, kind: Any, data: Any, box: Box, plot: Box) -> Any:
    """Return a bare chart in `box` whose plot fills exactly `plot`."""
    shapes, corner = canvas.slide.shapes, (Pt(box.x), Pt(box.y), Pt(box.w), Pt(box.h))
    frame = shapes.add_chart(kind, *corner, data)
    frame.name = f"chart {len(shapes)}"
    tell(frame, canvas.told)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.name, chart.font.size = FONT, Pt(12)
    chart.font.color.rgb = colour(canvas.ink("text"))
    _clear(chart)
    _fix(chart._chartSpace.chart.plotArea, box, plot)
    return chart


def _clear(chart: Any) -> None:
    space = chart._chartSpace
    space.chart.addnext(parse_xml(_CLEAR))
    space.chart.plotArea.append(parse_xml(_CLEAR))


def _fix(area: Any, box: Box, plot: Box) -> None:
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(
        0, parse_xml(layout((plot.x - box.x) / box.w, (plot.y - box.y) / box.h, plot.w / box.w, plot.h / box.h))
    )


def layout(x: float, y: float, w: float = 0.0, h: float = 0.0) -> str:
    """Return the XML that fixes a place as shares of the chart; with a size it is that of the plot itself."""
    inner = '<c:layoutTarget val="inner"/>' if w else ""
    size = f'<c:w val="{w:.5f}"/><c:h val="{h:.5f}"/>' if w else ""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    place = f'<c:x val="{x:.5f}"/><c:y val="{y:.5f}"/>'
    return f"<c:layout {_SPACE}><c:manualLayout>{inner}{modes}{place}{size}</c:manualLayout></c:layout>"


def categories(names: Sequence[str], series: Sequence[tuple[str, Sequence[float | None]]], sheet: str) -> Any:
    """Return the data of a chart with categories; `sheet` is the number format of its cells."""
    data = CategoryChartData(number_format=sheet)
    data.categories = [cell_text(name) for name in names]
    for name, values in series:
        data.add_series(cell_text(name), list(values))
    return data


def pairs(runs: Sequence[tuple[str, Sequence[tuple[float, float]]]], sheet: str = "General") -> Any:
    """Return the data of a chart of points: name and points (x, y) of each run."""
    data = XyChartData(number_format=sheet)
    for name, points in runs:
        series = data.add_series(cell_text(name))
        for x, y in points:
            series.add_data_point(x, y)
    return data


def hide(axis: Any, low: float, high: float) -> None:
    """Take an axis out of sight; it still runs from `low` to `high`."""
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.has_major_gridlines = False
    axis.visible = False


def name_axis(axis: Any, canvas: Canvas, size: float, ink: str = "") -> None:
    """Show nothing of the axis of categories but their names, and the line they stand on if it has an `ink`."""
    axis.has_major_gridlines = False
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _all_names(axis._element)
    axis.tick_labels.font.size = Pt(size)
    axis.tick_labels.font.color.rgb = colour(canvas.ink("text"))
    outline(axis.format.line, ink)


def _all_names(element: Any) -> None:
    # Otherwise names that come close to each other are left out.
    follower = element.find(qn("c:noMultiLvlLbl"))
    skip = parse_xml(f'<c:tickLblSkip {_SPACE} val="1"/>')
    element.append(skip) if follower is None else follower.addprevious(skip)


def tick_axis(axis: Any, ticks: Axis, canvas: Canvas) -> None:
    """Show an axis of rounded ticks with light gridlines, its labels in the format of the axis."""
    low, high = ticks.ticks[0], ticks.ticks[-1]
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.major_unit = (high - low) / (len(ticks.ticks) - 1)
    axis.has_major_gridlines = True
    outline(axis.major_gridlines.format.line, canvas.ink("divider"))
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    labels = axis.tick_labels
    labels.number_format, labels.number_format_is_linked = ticks.mark, False
    labels.font.size, labels.font.color.rgb = Pt(11), colour(canvas.ink("textSecondary"))
    outline(axis.format.line, "")


def spread(format_: Any, look: Paint) -> None:
    """Fill a point or a series of a chart and draw its edge."""
    paint(format_.fill, look)
    outline(format_.line, look.edge)


def write(point: Any, spans: Sequence[Span], place: Any, canvas: Canvas, ground: str = "") -> None:
    """Write a label of its own at a point, over a `ground` where it stands on hatch."""
    label = point.data_label
    frame = label.text_frame
    frame.word_wrap = False
    paragraph = frame.paragraphs[0]
    words = parse_xml(paragraph_xml(spans, canvas.view.l.lang, "center", SPACE))
    paragraph._p.getparent().replace(paragraph._p, words)
    if place is not None:
        label.position = place
    if ground:
        lay_under(label._dLbl, ground)


def lay_under(element: Any, ground: str) -> None:
    """Give labels a ground of their own, so that no line crosses their numbers."""
    fill = f'<c:spPr {_SPACE}><a:solidFill><a:srgbClr val="{ground[1:]}"/></a:solidFill></c:spPr>'
    follower = next(child for child in element if child.tag in (qn("c:txPr"), qn("c:dLblPos"), qn("c:showLegendKey")))
    follower.addprevious(parse_xml(fill))
