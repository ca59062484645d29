"""Titles about directions: computed from the rows, silent where the rows do not carry a sentence."""

from __future__ import annotations

import pytest

from dashboard.charts import direction_findings as found
from dashboard.charts.chart import draw
from dashboard.charts.registry import CHARTS
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.filters import Filters


def titled(catalogue, look, name, **state) -> str:
    return draw(CHARTS[name], catalogue, look(**state)).title


def test_a_plan_without_a_result_is_not_reached(catalogue, look):
    assert titled(catalogue, look, "plan-against-fact") == "19 of 20 stated plans are reached"
    assert titled(catalogue, look, "plan-against-fact", direction="umit") == "All 3 stated plans are reached"
    assert titled(catalogue, look, "plan-against-fact", direction="bilim") == "1 of 2 stated plans are reached"


def test_the_remainder_is_named(catalogue, look):
    assert titled(catalogue, look, "direction-themes", direction="umit") == "ÚMIT: 11 of 68 projects are not described"
    assert "all 68" in titled(catalogue, look, "direction-themes", direction="qamqor")
    assert "does not describe" in titled(catalogue, look, "direction-themes", direction="bilim")
    assert titled(catalogue, look, "themes-by-direction") == "Themes cover all projects in 5 of 6 directions"


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        ("qamqor", "Text and Table 1 differ in 3 of 3 regions"),
        ("taza-alem", "3 leaders of the text agree with Table 1"),
        ("saylyq", "2 leaders of the text agree with Table 1"),
    ],
)
def test_leaders_of_the_text_are_held_against_the_table(catalogue, look, slug, title):
    assert titled(catalogue, look, "direction-leaders", direction=slug) == title


def test_without_claims_the_table_names_its_leader(catalogue, look):
    assert "Nur-Sultan" in titled(catalogue, look, "direction-leaders", direction="bilim")


def test_a_direction_has_its_place_in_the_survey(catalogue, look):
    assert (
        titled(catalogue, look, "direction-awareness", direction="bilim")
        == "92.5% of experts know of it, place 1 of 10"
    )
    assert "place 4–5 of 10" in titled(catalogue, look, "direction-awareness", direction="corporate")
    assert "prints no share" in titled(catalogue, look, "direction-awareness", direction="auto")
    assert titled(catalogue, look, "direction-awareness") == look().l.t(CHARTS["direction-awareness"].name)


def test_even_grants_are_told_with_the_odd_one(look, rows):
    view = look()
    even = rows("direction", {"bilim": 14, "saylyq": 68, "umit": 68})
    assert found.grants_even(even, view) == "2 directions have 68 grants each, BILIM has 14"
    assert found.grants_even(rows("direction", {"bilim": 14, "saylyq": 67, "umit": 68}), view) is None
    assert found.grants_even(even, look(region="55")) is None


def test_cells_name_a_region_that_leads_alone(look, rows):
    cells = rows("region_code", {"55": 3, "63": 2, "43": 1}, direction="umit")
    more = rows("region_code", {"55": 5, "63": 2, "43": 1}, direction="bilim")
    both = found.pd.concat([cells, more], ignore_index=True)
    assert found.cells_leader(both, look()) == "Pavlodar Region leads in 2 of 2 directions"
    assert found.cells_leader(cells, look()) is None
    assert found.cells_leader(both, look(region="55")) is None


def test_titles_fit_their_cards(catalogue, look):
    names = [chart.id for chart in CHARTS.values() if chart.page == "directions"]
    for lang in ("ru", "kk", "en"):
        for name in names:
            for slug in ("", *DIRECTION_SLUGS):
                state = {"direction": slug} if slug else {}
                title = draw(CHARTS[name], catalogue, look(lang, **state)).title
                assert len(title) <= 80, (name, slug, title)


def test_plans_are_told_in_words(catalogue, look):
    alt = draw(CHARTS["plan-against-fact"], catalogue, look(direction="umit")).alt
    assert "1,025, plan 1,000" in alt
    assert CHARTS["plan-against-fact"].frame(catalogue, Filters()).shape[0] == 21
