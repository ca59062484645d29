"""The part of a chart that a slide shows."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboard.charts.registry import CHARTS
from dashboard.exports.record import record
from dashboard.exports.shown import figure_of, parts_of, table_of


@pytest.mark.parametrize(
    ("shown", "kinds"),
    [("", {"choropleth", "scattergeo", "bar"}), ("ranking", {"bar"}), ("table", {"table"})],
)
def test_a_map_shows_its_parts(exhibit, shown, kinds):
    figure = figure_of(replace(exhibit("grants-map"), shown=shown))
    go.Figure(figure)
    assert {trace["type"] for trace in figure["data"]} == kinds


def test_the_chart_itself_is_not_told_twice(exhibit):
    assert figure_of(replace(exhibit("grants-map"), shown="map")) is None
    assert figure_of(exhibit("events-by-month")) is None
    assert figure_of(replace(exhibit("events-by-month"), shown="ranking")) is None


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_every_chart_has_a_table(exhibit, lang):
    for chart_id in CHARTS:
        assert parts_of(CHARTS[chart_id])[-1] == "table"
        figure = figure_of(replace(exhibit(chart_id, lang), shown="table"))
        cells = figure["data"][0]["cells"]["values"]
        assert len({len(column) for column in cells}) == 1
        assert len(figure["data"][0]["header"]["values"]) == len(cells)


def test_without_rows_there_is_no_table_to_show(exhibit):
    nothing = exhibit("grants-map")
    assert figure_of(replace(nothing, drawn=replace(nothing.drawn, empty="filtered"), shown="table")) is None


def test_a_table_says_how_exact_it_is_only_where_its_rows_differ(exhibit):
    alike, apart = table_of(exhibit("grants-ranking", "en")), table_of(exhibit("grants-matrix", "en"))
    assert "Precision" not in alike.columns and "Status" not in alike.columns
    assert "Status" in apart.columns
    assert all(len(row) == len(apart.columns) == len(apart.numbers) for row in apart.rows)


def test_pictures_and_slides_show_the_same_table(exhibit):
    shown = replace(exhibit("grants-matrix", "kk"), shown="table")
    assert record(shown)["table"]["rows"] == table_of(shown).rows
