"""Titles of the contribution charts say what the rows hold, or nothing."""

from __future__ import annotations

import pytest

from dashboard.charts.chart import draw
from dashboard.charts.contribution import BY_KIND, BY_YEAR, dearest, moved


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"2017": 4.5, "2018": 3.7, "2019": 3.4}, "From 2017 to 2019 the estimate fell by 24%"),
        ({"2017": 2.0, "2019": 3.0}, "From 2017 to 2019 the estimate rose by 50%"),
        ({"2017": 2.0, "2019": 2.001}, None),
        ({"2017": 2.0}, None),
        ({"2017": 0.0, "2019": 2.0}, None),
    ],
)
def test_the_change_is_from_the_first_year_to_the_last(rows, look, values, said):
    assert moved(rows("year", values), look()) == said


def test_the_dearest_kind_is_named_unless_all_is_nothing(rows, look):
    assert dearest(rows("work", {"care": 5, "health": 2, "rescue": 1}), look()).endswith("Social care")
    assert dearest(rows("work", {"care": 0, "health": 0, "rescue": 0}), look()) is None
    assert dearest(rows("work", {"care": 5, "health": 5, "rescue": 1}), look()) is None


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_values_stand_as_the_report_prints_them(catalogue, look, lang):
    drawn = draw(BY_YEAR, catalogue, look(lang))
    texts = [note["text"].replace(",", ".") for note in drawn.figure["layout"]["annotations"]]
    assert {"4.5", "3.7", "3.4"} <= {text.split(">")[-1] if "<" in text else text for text in texts}
    assert "2017–2019" in drawn.subtitle
    assert "2018" in drawn.source
    assert len(drawn.title) <= 75


def test_inputs_reach_the_chart_and_the_badge_follows_the_hours(catalogue, look):
    every = ",".join(f"{work}:100:10" for work in BY_KIND.frame(catalogue, look().filters)["work"])
    drawn = draw(BY_KIND, catalogue, look(inputs=every))
    assert set(drawn.rows["value"]) == {1_000}
    assert drawn.demo is False
    assert draw(BY_KIND, catalogue, look()).demo is True
