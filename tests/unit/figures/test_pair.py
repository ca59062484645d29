"""What a slide shows of a map's card, and rows as a table that a slide holds."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.figures.pair import SHOWN, map_with_ranking
from dashboard.figures.sheet import MOST_ROWS, sheet
from dashboard.model.measures import GRANTS


def rows(codes: list[str], values: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"region_code": codes, "value": values, "qualifier": "exact", "status": "published"})


def texts(figure) -> list[str]:
    return [note["text"] for note in figure["layout"]["annotations"]]


def test_map_and_bars_share_their_colours(make_view):
    view = make_view(lang="ru")
    figure = map_with_ranking(rows(["11", "55", "63"], [20, 22, 61]), view, GRANTS)
    go.Figure(figure)
    bars = figure["data"][-1]
    assert (bars["type"], bars["customdata"], bars["x"]) == ("bar", ["63", "55", "11"], [61, 22, 20])
    assert figure["layout"]["geo"]["domain"]["x"][1] < figure["layout"]["xaxis"]["domain"][0]
    assert {"ВКО", "Павлодар", "Акмола"} <= set(texts(figure))


def test_the_ranking_counts_the_regions_it_leaves_out(make_view):
    view = make_view(lang="ru")
    codes = list(view.reference.regions)
    figure = map_with_ranking(rows(codes, list(range(1, 18))), view, GRANTS)
    assert len(figure["data"][-1]["x"]) == SHOWN
    assert "и ещё 9 регионов" in texts(figure)


def test_a_region_without_a_value_is_explained(make_view):
    frame = rows(["11", "55"], [20, float("nan")]).assign(status=["published", "not_stated"])
    assert "— в источнике пусто" in texts(map_with_ranking(frame, make_view(lang="ru"), GRANTS))


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_rows_are_a_map_alone(make_view, count):
    figure = map_with_ranking(rows(["11", "55"], [20, 22]).head(count), make_view(lang="kk"), GRANTS)
    go.Figure(figure)
    assert not any(trace["type"] == "bar" for trace in figure["data"])


def test_a_sheet_counts_the_rows_that_do_not_fit(make_view):
    lines = [[f"строка {n}", str(n)] for n in range(MOST_ROWS + 5)]
    figure = sheet(["Регион", "Значение"], lines, [False, True], make_view(lang="ru"))
    go.Figure(figure)
    first, second = figure["data"][0]["cells"]["values"]
    assert (len(first), first[-1], second[-1]) == (MOST_ROWS + 1, "и ещё 5 строк", "")
    assert figure["data"][0]["cells"]["align"] == ["left", "right"]
