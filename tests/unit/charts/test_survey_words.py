"""What the survey's charts say: computed from the rows, silent where the rows do not carry it."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.charts import survey_words as words
from dashboard.charts.chart import draw
from dashboard.charts.registry import CHARTS
from dashboard.model.filters import Filters

SURVEY = [chart for chart in CHARTS.values() if chart.page == "survey"]


def titles(look, catalogue, lang: str) -> dict[str, str]:
    view = look(lang)
    return {c.id: c.finding(c.frame(catalogue, Filters()), view) or view.l.t(c.name) for c in SURVEY}


def test_titles_carry_the_figures_of_the_rows(look, catalogue):
    found = titles(look, catalogue, "en")
    assert "65%" in found["survey-measures"]
    assert "88%" in found["survey-effectiveness"]
    assert ("76%" in found["survey-front-offices"], "24%" in found["survey-front-offices"]) == (True, True)
    assert found["survey-achievements"].startswith("The majority named 3 of 8")
    assert "first for 3 of 4" in found["survey-spheres"]


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_titles_are_one_short_sentence(look, catalogue, lang):
    for title in titles(look, catalogue, lang).values():
        assert len(title) <= 80
        assert not title.endswith(".")


def test_a_share_that_no_whole_number_gives_is_remarked(look, rows):
    view = look("en")
    odd = rows("direction", {"bilim": 92.5, "umit": 84.0}, n=100)
    assert words.not_whole(odd, view).startswith("BILIM: 92.5%")
    assert words.not_whole(odd[odd["direction"].eq("umit")], view) == ""
    assert words.not_whole(odd.assign(n=200), view) == ""


def test_a_range_never_leads(look, rows):
    frame = rows("option", {"a": 18, "b": 12, "c": 10}).assign(qualifier="range")
    assert words.main_measure(frame, look("en")) is None
    assert words.main_measure(frame.assign(qualifier="exact"), look("en"))


def test_a_common_option_silences_the_title(look):
    frame = pd.DataFrame({"option": ["a", "a", "b"], "group": ["ngo", "government", "ngo"]})
    assert words.no_common("said")(frame, look("en")) is None
    assert words.no_common("said")(frame[1:], look("en")) == "said"


def test_a_tie_of_first_priorities_has_no_title(look):
    frame = pd.DataFrame(
        {"option": ["a", "b"], "group": ["ngo", "government"], "rank": [1.0, 1.0], "rank_basis": "stated"}
    )
    assert words.first_priority(frame, look("en")) is None


@pytest.mark.parametrize("chart", [c for c in SURVEY if c.told], ids=lambda c: c.id)
def test_the_text_for_the_picture_names_every_option(look, catalogue, chart):
    view, rows = look("en"), chart.frame(catalogue, Filters())
    told = chart.told(rows, view, "Title")
    assert all(view.named("option", option) in told for option in rows["option"])


def test_every_chart_of_the_survey_says_how_many_answered(catalogue, look):
    for chart in SURVEY:
        assert chart.n or "n" in chart.frame(catalogue, Filters()).columns


def test_a_remark_follows_the_rows_on_screen(look, catalogue):
    chart = CHARTS["survey-awareness"]
    assert "BILIM" in draw(chart, catalogue, look("en")).precision
    assert "BILIM" not in draw(chart, catalogue, look("en", direction="umit,ayala")).precision
    assert "BILIM" not in draw(CHARTS["survey-age"], catalogue, look("en")).precision
