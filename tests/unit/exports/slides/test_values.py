"""The numbers of a slide are those of the rows, and their signs and states stay with them."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from dashboard.exports.slides import slide_bytes
from tests.unit.exports.slides.reading import charts_of, regions_of, shapes_of, tables_of, words_of


def _sheet(chart):
    return openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active


def _hatched(part) -> int:
    return len(list(part.iter(qn("a:pattFill"))))


@pytest.mark.parametrize("chart_id", ["grants-ranking", "events-by-direction", "followers", "funding-by-region"])
def test_sheet_and_chart_hold_the_values_of_the_rows(opened, chart_id):
    file, made = opened(chart_id)
    (chart,) = charts_of(file.slides[0])
    expected = sorted(made.drawn.rows["value"].dropna())
    assert sorted(chart.plots[0].series[0].values) == pytest.approx(expected)
    column = [row[1].value for row in list(_sheet(chart).rows)[1:]]
    assert sorted(column) == pytest.approx(expected)


@pytest.mark.parametrize(("lang", "name"), [("ru", "Кызылординская"), ("kk", "Қызылорда"), ("en", "Kyzylorda")])
def test_categories_are_named_in_the_language(opened, lang, name):
    file, _ = opened("grants-ranking", lang)
    (chart,) = charts_of(file.slides[0])
    assert name in list(chart.plots[0].categories)
    assert name in [row[0].value for row in _sheet(chart).rows]


def test_points_are_named_by_their_series(opened):
    file, made = opened("survey-awareness")
    (chart,) = charts_of(file.slides[0])
    series = {one.name: list(one.values) for one in chart.plots[0].series}
    assert "BILIM" in series and len(series) == len(made.drawn.rows) + 1


def test_signs_are_written_at_their_bars(opened):
    file, _ = opened("volunteer-counts")
    (chart,) = charts_of(file.slides[0])
    texts = ["".join(node.itertext()) for node in chart._chartSpace.iter(qn("c:rich"))]
    assert any(text.strip().startswith(">\u00a0120") for text in texts)
    assert any(text.strip().startswith("≈") for text in texts)


def test_what_is_not_stated_has_no_bar_and_no_zero(opened):
    file, made = opened("volunteer-counts")
    (chart,) = charts_of(file.slides[0])
    assert made.drawn.rows["value"].isna().sum() == 1
    assert list(chart.plots[0].series[0].values).count(None) == 1
    assert "—" in words_of(file.slides[0]).split("\n")


def test_both_ends_of_a_range_stand_in_the_sheet(opened):
    file, made = opened("survey-measures")
    (chart,) = charts_of(file.slides[0])
    high, low = (list(series.values) for series in chart.plots[0].series)
    ranges = made.drawn.rows.dropna(subset=["value_high"])
    ranges = ranges[ranges["qualifier"].eq("range")]
    pairs = [(a, b) for a, b in zip(low, high, strict=True) if a is not None]
    assert pairs == list(zip(ranges["value"], ranges["value_high"], strict=True)) and pairs


@pytest.mark.parametrize("chart_id", ["events-by-direction", "events-by-month", "ages-by-month", "events-ranking"])
def test_demonstration_bars_are_hatched(opened, chart_id):
    file, _ = opened(chart_id)
    assert all(_hatched(chart._chartSpace) for chart in charts_of(file.slides[0]))


@pytest.mark.parametrize("chart_id", ["grants-ranking", "grants-by-direction", "grants-map"])
def test_published_figures_are_solid(opened, chart_id):
    file, _ = opened(chart_id)
    assert not any(_hatched(chart._chartSpace) for chart in charts_of(file.slides[0]))
    assert not any(_hatched(shape._element) for shape in regions_of(file.slides[0]))


def test_map_tells_every_region(opened):
    file, made = opened("events-map", "kk")
    slide = file.slides[0]
    regions = regions_of(slide)
    assert len(regions) == 17 == len({shape.name[:9] for shape in regions})
    told = {shape.name: shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in regions}
    east = next(text for name, text in told.items() if name.startswith("region-63"))
    value = made.drawn.rows.set_index("region_code").loc["63", "value"]
    assert made.view.l.num(value) in east and "Шығыс Қазақстан" in east and "демо" in east
    assert all(_hatched(shape._element) for shape in regions)
    assert len([shape for shape in shapes_of(slide) if shape.name.startswith("city-")]) == 3


def test_the_first_of_the_ranking_stand_beside_the_map(opened, exhibit):
    file, _ = opened("grants-map")
    (chart,) = charts_of(file.slides[0])
    assert list(chart.plots[0].series[0].values)[:2] == [61, 39] and len(chart.plots[0].categories) == 7
    assert "и ещё 10 регионов" in words_of(file.slides[0])


@pytest.mark.parametrize(
    ("shown", "charts", "regions", "tables"), [("map", 0, 17, 0), ("ranking", 1, 0, 0), ("table", 0, 0, 1)]
)
def test_presenters_choose_the_part(exhibit, shown, charts, regions, tables):

    file = Presentation(BytesIO(slide_bytes(replace(exhibit("grants-map"), shown=shown))))
    slide = file.slides[0]
    assert (len(charts_of(slide)), len(regions_of(slide)), len(tables_of(slide))) == (charts, regions, tables)


def test_classes_of_a_chosen_region_are_those_of_all(opened):
    alone, _ = opened("grants-map", region="55")
    every, _ = opened("grants-map")
    fills = [
        next(shape for shape in regions_of(file.slides[0]) if shape.name.startswith("region-55")).fill.fore_color.rgb
        for file in (alone, every)
    ]
    assert fills[0] == fills[1]


def test_matrix_cells_have_the_colours_of_their_classes(opened):
    file, made = opened("grants-matrix")
    (table,) = tables_of(file.slides[0])
    assert (len(table.rows), len(table.columns)) == (19, 9)
    top = table.cell(2, 2)
    assert top.text == "16" and str(top.fill.fore_color.rgb) == made.view.palette.classes[4].removeprefix("#")
