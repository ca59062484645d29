"""The forms of the volunteers page: ladder, ledger, dumbbell, stacks, scatter; what each draws for every status."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.figures.dumbbell import Pair, dumbbell
from dashboard.figures.empty import remark
from dashboard.figures.ladder import ladder
from dashboard.figures.ledger import ledger, written
from dashboard.figures.scatter import scatter
from dashboard.figures.stacks import stacks
from dashboard.model.measures import PUPILS, VOLUNTEERS, Measure

NAN = float("nan")
PAIR = Pair("registered", "active", "newly registered", "active", "active per 100 registered")
LOOKS = [("light", "ru", False), ("dark", "kk", True), ("light", "en", True)]


@pytest.fixture
def pairs(rows):
    def build(status: str = "register") -> pd.DataFrame:
        cells = {"55": (300.0, status), "43": (50.0, status), "47": (NAN, "not_stated")}
        return rows("region_code", cells, registered=[100.0, 400.0, NAN], active=[300.0, 200.0, NAN])

    return build


@pytest.fixture
def ages():
    def build(status: str = "register") -> pd.DataFrame:
        shares = [60.0, 40.0, 97.0, 3.0, NAN, NAN]
        return pd.DataFrame({
            "month": [month for month in ("2020-05", "2020-06", "2020-07") for _ in "ab"],
            "age_group": ["11-17", "18-28"] * 3,
            "value": shares,
            "share_pct": shares,
            "qualifier": "exact",
            "status": [status] * 4 + ["not_stated"] * 2,
        })  # fmt: skip

    return build


def test_a_ladder_tells_who_is_counted_beside_each_bar(rows, view, valid, texts):
    cells = {"one": (120.0, "published", "more_than"), "two": 8.0, "three": (NAN, "not_stated")}
    figure = valid(
        ladder(rows("theme", cells, note=["first words", "second words", "third words"]), view, VOLUNTEERS, key="theme")
    )
    assert {"one", "first words", "third words"} <= set(texts(figure))
    assert figure["data"][0]["x"] == [120.0, 8.0, None]
    assert figure["data"][1]["customdata"] == ["three"]
    assert "—" in texts(figure)


def test_a_ledger_writes_each_figure_in_its_own_unit(view, valid, texts):
    rows = pd.DataFrame([
        {"indicator": "a", "part": "x", "value": 21e6, "unit": "tenge", "qualifier": "about", "status": "published"},
        {"indicator": "b", "part": "x", "value": 29.0, "unit": "tonnes", "qualifier": "exact", "status": "published"},
        {"indicator": "c", "part": "y", "value": NAN, "unit": "tonnes", "qualifier": "exact", "status": "not_stated"},
    ])  # fmt: skip
    figure = valid(ledger(rows, view, Measure("m", "", ""), group="part"))
    assert {"x", "y", "29", "—"} <= set(texts(figure))
    assert sum(text == "x" for text in texts(figure)) == 1
    assert not figure["layout"]["xaxis"]["visible"]
    assert figure["data"][0]["customdata"] == ["a", "b", "c"]
    assert written(rows.iloc[1].to_dict(), view) == ("29", "tonnes")


def test_a_ledger_shows_the_reckoning_and_its_caveat(make_view, texts):
    rows = pd.DataFrame([{
        "indicator": "rate", "value": 26.3, "unit": "minutes", "qualifier": "about", "status": "calculated",
        "dividend_value": 16_000.0, "divisor_value": 36_500.0, "note": "Read with care",
    }])  # fmt: skip
    found = texts(ledger(rows, make_view(lang="en"), Measure("m", "", "")))
    assert "calculation: 16,000 ÷ 36,500" in found
    assert {"≈\u00a026", "calculated", "Read with care"} <= set(found)


def test_a_dumbbell_sorts_and_keeps_a_dash_for_a_silent_region(pairs, view, valid, texts):
    figure = valid(dumbbell(pairs(), view, VOLUNTEERS, key="region_code", pair=PAIR, sort=True))
    dots, ticks = figure["data"]
    assert dots["customdata"] == ["55", "43", "47"]
    assert (dots["x"], ticks["x"]) == ([300.0, 200.0, None], [100.0, 400.0, None])
    assert len([shape for shape in figure["layout"]["shapes"] if shape["yref"] == "y"]) == 2
    assert texts(figure).count("—") == 2


def test_the_smaller_count_is_written_left_whichever_it_is(pairs, view):
    figure = dumbbell(pairs(), view, VOLUNTEERS, key="region_code", pair=PAIR)
    left = [
        part["text"] for part in figure["layout"]["annotations"] if part["xanchor"] == "right" and part["xref"] == "x"
    ]
    assert left == ["100", "200"]


def test_demonstration_pairs_are_hollow_and_dashed(pairs, view):
    figure = dumbbell(pairs("demo"), view, VOLUNTEERS, key="region_code", pair=PAIR)
    assert figure["data"][0]["marker"]["color"][:2] == [view.palette.color["surface"]] * 2
    assert {shape["line"]["dash"] for shape in figure["layout"]["shapes"] if shape["yref"] == "y"} == {"dash"}


def test_stacks_fill_the_bar_and_leave_out_numbers_without_room(ages, view, valid, texts):
    figure = valid(stacks(ages(), view, VOLUNTEERS, key="month", group="age_group"))
    assert [trace["x"] for trace in figure["data"]] == [[60.0, 97.0, None], [40.0, 3.0, None]]
    assert figure["layout"]["barmode"] == "stack"
    assert {"60", "40", "97", "—"} <= set(texts(figure))
    assert "3" not in texts(figure)


def test_demonstration_stacks_are_hatched_and_real_ones_solid(ages, view):
    hatched, solid = (
        stacks(ages(status), view, VOLUNTEERS, key="month", group="age_group") for status in ("demo", "register")
    )
    assert all("pattern" in trace["marker"] for trace in hatched["data"])
    assert not any("pattern" in trace["marker"] for trace in solid["data"])


def test_equal_pairs_share_one_dot_and_one_label(rows, make_view, valid, texts):
    cells = {"15": 1000.0, "43": 1000.0, "47": 1000.0, "27": 1618.0}
    frame = rows("region_code", cells, volunteers=[100.0, 100.0, 100.0, 110.0])
    figure = valid(scatter(frame, make_view(lang="en"), PUPILS, across=VOLUNTEERS))
    (trace,) = figure["data"]
    assert (trace["x"], trace["y"]) == ([100.0, 110.0], [1000.0, 1618.0])
    assert "Aktobe and 2 more" in texts(figure)
    assert trace["hovertext"][0].count("<b>") == 3
    assert any(text.startswith("average") for text in texts(figure))


def test_an_average_of_two_regions_is_not_drawn(rows, view):
    frame = rows("region_code", {"15": 1000.0, "27": 1618.0}, volunteers=[100.0, 110.0])
    assert scatter(frame, view, PUPILS, across=VOLUNTEERS)["layout"]["shapes"] == []


def test_a_single_region_and_none_are_drawn(rows, view, valid):
    one = rows("region_code", {"15": 1000.0}, volunteers=[100.0])
    valid(scatter(one, view, PUPILS, across=VOLUNTEERS))
    assert scatter(one[:0], view, PUPILS, across=VOLUNTEERS)["data"] == []


def test_a_remark_stands_where_nothing_can_be_drawn(view, valid, texts):
    assert texts(valid(remark(view, "Not applicable"))) == ["Not applicable"]


@pytest.mark.parametrize(("theme", "lang", "compact"), LOOKS)
def test_every_reader_gets_plain_json(pairs, ages, make_view, plain, theme, lang, compact):
    look = make_view(theme=theme, lang=lang, compact=compact)
    for status in ("demo", "register"):
        plain(dumbbell(pairs(status), look, VOLUNTEERS, key="region_code", pair=PAIR, sort=True))
        plain(stacks(ages(status), look, VOLUNTEERS, key="month", group="age_group"))
    plain(dumbbell(pairs()[:0], look, VOLUNTEERS, key="region_code", pair=PAIR))
    plain(stacks(ages()[:0], look, VOLUNTEERS, key="month", group="age_group"))
