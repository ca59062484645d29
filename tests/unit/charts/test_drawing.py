"""Every chart draws in every language, theme and width; a choice that leaves nothing is an empty, valid figure."""

from __future__ import annotations

import json
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboard.charts.chart import draw
from dashboard.charts.findings import is_demo
from dashboard.charts.registry import CHARTS
from dashboard.model.filters import Filters
from dashboard.model.provenance import Basis

# Every language, theme and width; the tests of the API draw the dark theme in all three languages.
LOOKS = [("ru", "light", False), ("kk", "dark", True), ("en", "light", True)]
NO_GRANTS = {"direction": "ayala"}
NO_MONTHS = {"first": "2020-01", "last": "2020-02"}
EMPTY = [
    ("grants-map", NO_GRANTS),
    ("grants-ranking", {**NO_GRANTS, "region": "55", "per": "share"}),
    ("grants-matrix", {**NO_GRANTS, "region": "55", "measure": "average"}),
    ("grants-matrix", {**NO_GRANTS, "measure": "share"}),
    ("trained-by-direction", NO_GRANTS),
    ("themes-by-direction", {"direction": "bilim"}),
    ("centres", {"region": "47", "direction": "umit"}),
    ("bilim-by-region", {"region": "71"}),
    ("survey-awareness", {"direction": "auto"}),
    ("region-directions", {**NO_GRANTS, "region": "55"}),
    ("events-by-month", NO_MONTHS),
    ("volunteers-by-month", {**NO_MONTHS, "region": "55"}),
    ("helped-by-month", NO_MONTHS),
    ("funding-by-month", NO_MONTHS),
]
REGIONAL = ["grants-ranking", "volunteers-ranking", "events-map", "helped-map", "funding-by-region", "funding-map"]


def plain(figure) -> str:
    return json.dumps(figure, allow_nan=False)


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_a_chart_draws_in_every_language_theme_and_width(catalogue, look, chart):
    for lang, theme, compact in LOOKS:
        drawn = draw(chart, catalogue, look(lang, theme=theme, compact=compact))
        assert plain(drawn.figure)
        assert drawn.figure["layout"]["meta"]["lang"] == lang
        assert all((drawn.title, drawn.subtitle, drawn.source, drawn.precision))
        assert drawn.alt.startswith(drawn.title)
        assert drawn.empty == ""
        assert drawn.demo == is_demo(drawn.rows)


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize(("name", "state"), EMPTY)
def test_a_choice_that_leaves_nothing_is_an_empty_valid_figure(catalogue, look, name, state, compact):
    chart = CHARTS[name]
    drawn = draw(chart, catalogue, look(compact=compact, **state))
    assert len(drawn.rows) == 0
    assert drawn.empty == "filtered"
    assert go.Figure(drawn.figure)
    assert drawn.title == drawn.alt == look().l.t(chart.name)
    assert drawn.precision == ""
    assert drawn.demo is False


@pytest.mark.parametrize("name", ["events-map", "volunteers-ranking", "funding-by-region"])
def test_silence_everywhere_is_a_valid_figure_that_says_so(catalogue, look, name):
    drawn = draw(CHARTS[name], catalogue, look(**NO_MONTHS))
    assert go.Figure(drawn.figure)
    assert set(drawn.rows["status"]) == {"not_stated"}
    assert drawn.title == look().l.t(CHARTS[name].name)
    assert look().l.t("— not stated") in drawn.precision


@pytest.mark.parametrize("name", ["grants-map", "grants-ranking", "region-directions"])
def test_one_blank_cell_is_a_valid_figure(catalogue, look, name):
    drawn = draw(CHARTS[name], catalogue, look(region="47", direction="bilim"))
    assert go.Figure(drawn.figure)
    assert drawn.alt == drawn.title


@pytest.mark.parametrize("name", REGIONAL)
def test_a_region_keeps_its_class_when_others_are_filtered_out(catalogue, look, name):
    whole = shades(draw(CHARTS[name], catalogue, look()))
    some = shades(draw(CHARTS[name], catalogue, look(region="55,63")))
    assert some == {code: whole[code] for code in ("55", "63")}


def shades(drawn) -> dict[str, object]:
    trace = drawn.figure["data"][0]
    if trace["type"] == "choropleth":
        return dict(zip(trace["locations"], trace["z"], strict=True))
    order = drawn.rows.dropna(subset=["value"]).sort_values("value", ascending=False, kind="stable")["region_code"]
    marker = trace["marker"]
    return dict(zip(order, marker["pattern"]["fgcolor"] if "pattern" in marker else marker["color"], strict=True))


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_only_the_demonstration_registers_are_flagged(frames, real, chart):
    assert is_demo(frames[chart.id]) == (chart.basis is not Basis.PUBLISHED)
    assert not is_demo(chart.frame(real, Filters()))


def test_drawing_leaves_the_view_as_it_was(catalogue, look):
    view = look(region="55", per="share")
    before = replace(view)
    draw(CHARTS["survey-awareness"], catalogue, view)
    assert view == before
