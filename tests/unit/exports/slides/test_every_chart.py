"""Every chart of the product leaves as a slide that is native, whole and told."""

from __future__ import annotations

import pytest
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from dashboard.charts.registry import CHARTS
from dashboard.exports.slides.registry import FORMS, unwrapped
from tests.unit.exports.slides.reading import charts_of, regions_of, shapes_of, tables_of, words_of

# The order that the schema asks for; PowerPoint offers to repair a file that breaks it.
ORDER = {
    "c:plotArea": ("c:layout", "c:barChart", "c:scatterChart", "c:catAx", "c:valAx", "c:spPr"),
    "c:chartSpace": ("c:date1904", "c:roundedCorners", "c:chart", "c:spPr", "c:txPr", "c:externalData"),
    "c:dLbl": ("c:idx", "c:layout", "c:tx", "c:numFmt", "c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey"),
    "c:dLbls": ("c:dLbl", "c:numFmt", "c:spPr", "c:txPr", "c:dLblPos", "c:showLegendKey"),
    "c:catAx": ("c:delete", "c:crosses", "c:auto", "c:lblAlgn", "c:lblOffset", "c:tickLblSkip", "c:noMultiLvlLbl"),
    "c:dPt": ("c:idx", "c:invertIfNegative", "c:marker", "c:spPr"),
    "a:tcPr": ("a:lnL", "a:lnR", "a:lnT", "a:lnB", "a:noFill", "a:solidFill", "a:pattFill"),
    "a:p": ("a:pPr", "a:r", "a:fld", "a:endParaRPr"),
}


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_each_form_has_a_native_counterpart(name):
    function, _ = unwrapped(CHARTS[name].form)
    assert function in FORMS, f"{function.__name__} would leave as a bare table"


def test_a_slide_is_native(opened, chart_id):
    file, _ = opened(chart_id)
    slide = file.slides[0]
    assert charts_of(slide) or tables_of(slide) or len(regions_of(slide)) == 17
    assert all(shape.shape_type != MSO_SHAPE_TYPE.PICTURE for one in file.slides for shape in shapes_of(one))


def test_a_slide_is_whole(opened, chart_id):
    file, made = opened(chart_id)
    for slide in file.slides:
        assert slide.shapes.title.text_frame.text == made.title
        words = words_of(slide)
        for part in (
            made.drawn.subtitle,
            made.drawn.source.rstrip("."),
            made.drawn.precision,
            made.filters,
            made.stamp,
        ):
            assert part in words
        assert (made.demo_words in words) if made.drawn.demo else "демо-данные" not in words


def test_a_slide_is_told(opened, chart_id):
    file, made = opened(chart_id)
    notes = file.slides[0].notes_slide.notes_text_frame.text.replace("\v", "\n")
    for part in (made.title, made.filters, made.drawn.source, made.address, made.stamp):
        assert part in notes
    assert "\n• " in notes
    for shape in file.slides[0].shapes:
        if shape.has_chart or shape.has_table:
            assert shape._element.xpath(".//p:cNvPr")[0].get("descr")


def test_the_xml_keeps_the_order_of_the_schema(opened, chart_id):
    file, _ = opened(chart_id)
    parts = [slide.part._element for slide in file.slides]
    parts += [chart.part._element for slide in file.slides for chart in charts_of(slide)]
    orders = {qn(name): [qn(tag) for tag in order] for name, order in ORDER.items()}
    for root in parts:
        for element in root.iter(*orders):
            order = orders[element.tag]
            places = [order.index(child.tag) for child in element if child.tag in order]
            assert places == sorted(places), f"{element.tag} of {chart_id}: {[child.tag for child in element]}"


def test_nothing_leaves_the_slide(opened, chart_id):
    file, _ = opened(chart_id)
    for slide in file.slides:
        for shape in slide.shapes:
            inside = shape.left >= 0 and shape.left + shape.width <= file.slide_width + 12700
            assert inside and shape.top + shape.height <= file.slide_height, shape.name
