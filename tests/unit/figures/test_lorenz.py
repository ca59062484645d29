"""The curve of concentration: from nothing to all, beside the line of equality, leaders named, focus in gold."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.figures.lorenz import lorenz
from dashboard.figures.month_rows import month_rows
from dashboard.model.measures import FUNDING, PROJECT_SHARE


def points(status: str = "demo") -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "region_code": ["79", "61", "71", "55"],
            "amount_kzt": [1e6, 2e6, 3e6, 4e6],
            "population": [4, 3, 2, 1],
            "population_share": [40.0, 70.0, 90.0, 100.0],
            "value": [10.0, 30.0, 60.0, 100.0],
        }
    )
    return frame.assign(qualifier="exact", status=status)


def test_the_curve_starts_at_nothing_and_ends_at_all(view, valid):
    figure = valid(lorenz(points(), view, PROJECT_SHARE))
    curve = figure["data"][1]
    assert (curve["x"][0], curve["y"][0], curve["x"][-1], curve["y"][-1]) == (0, 0, 100, 100)
    (diagonal,) = figure["layout"]["shapes"]
    assert (diagonal["x0"], diagonal["y0"], diagonal["x1"], diagonal["y1"]) == (0, 0, 100, 100)


def test_gini_and_the_share_of_three_are_written(make_view, texts):
    written = texts(lorenz(points(), make_view(lang="en"), PROJECT_SHARE))
    assert "Gini 0.50" in written
    assert "three regions: 90%" in written
    assert {"Pavlodar", "Nur-Sultan", "Turkistan"} <= set(written)
    assert "Shymkent" not in written


def test_demo_is_dashed_and_hollow_and_registers_are_solid(view):
    demo, real = (lorenz(points(status), view, PROJECT_SHARE)["data"] for status in ("demo", "register"))
    assert (demo[1]["line"]["dash"], real[1]["line"]["dash"]) == ("dash", "solid")
    assert demo[2]["marker"]["color"][0] == view.palette.color["surface"]
    assert real[2]["marker"]["color"][0] == view.palette.color["chartPrimary"]


def test_the_chosen_region_is_gold(make_view):
    view = make_view(focus="61", regions=("61",))
    marker = lorenz(points(), view, PROJECT_SHARE)["data"][2]["marker"]
    assert [colour == view.palette.gold for colour in marker["color"]] == [False, True, False, False]


@pytest.mark.parametrize("compact", [False, True])
def test_no_rows_draw_nothing(make_view, valid, compact):
    assert valid(lorenz(points().iloc[:0], make_view(compact=compact), PROJECT_SHARE))["data"] == []


def months() -> pd.DataFrame:
    cells = [("business", "2020-05", 40e6), ("business", "2020-06", 20e6), ("private", "2020-05", 10e6)]
    cells.append(("private", "2020-06", float("nan")))
    frame = pd.DataFrame(cells, columns=["source", "month", "value"]).assign(qualifier="exact", status="demo")
    return frame.assign(status=frame["status"].mask(frame["value"].isna(), "not_stated"))


def test_rows_of_months_share_one_scale_and_show_their_peaks(make_view, valid, texts):
    figure = valid(month_rows(months(), make_view(lang="en"), FUNDING, key="source"))
    heights = dict(zip(figure["data"][0]["customdata"], figure["data"][0]["y"], strict=True))
    assert heights["business 2020-05"] == pytest.approx(2 * heights["business 2020-06"])
    assert heights["business 2020-05"] == pytest.approx(4 * heights["private 2020-05"])
    assert {"40", "10", "₸ million"} <= set(texts(figure))
    assert "20" not in texts(figure)
