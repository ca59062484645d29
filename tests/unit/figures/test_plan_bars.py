import pytest

from dashboard.figures.plan_bars import plan_bars
from dashboard.model.measures import TRAINED

NAN = float("nan")
CELLS = {"bilim": 1583.0, "sabaqtastyq": (1190.0, "published", "about"), "umit": 1000.0, "qamqor": 900.0}


@pytest.fixture
def trained(rows):
    return rows("direction", CELLS, target=1000.0, target_qualifier="about")


def test_bars_have_their_direction_s_colour_and_one_plan_line(trained, view, valid):
    figure = valid(plan_bars(trained, view, TRAINED))
    assert figure["data"][0]["customdata"] == ["bilim", "sabaqtastyq", "umit", "qamqor"]
    assert figure["data"][0]["marker"]["color"][0] == view.palette.direction("bilim")
    (plan,) = figure["layout"]["shapes"]
    assert (plan["x0"], plan["yref"], plan["line"]["color"]) == (1000.0, "paper", view.palette.color["text"])


def test_the_right_edge_compares_with_the_plan(trained, make_view, texts):
    shown = texts(plan_bars(trained, make_view(lang="en"), TRAINED))
    assert {"+58%", "+19%", "exactly on plan", "−10%", "vs plan", "plan ≈\u00a01,000", "≈\u00a01,190"} <= set(shown)


def test_a_phone_hides_the_right_edge(trained, make_view, texts):
    shown = texts(plan_bars(trained, make_view(lang="en", compact=True), TRAINED))
    assert not {"+58%", "vs plan"} & set(shown)
    assert "plan ≈\u00a01,000" in shown


def test_different_plans_have_a_line_each(trained, view, texts):
    figure = plan_bars(trained.assign(target=[1000.0, 900.0, NAN, 800.0]), view, TRAINED)
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [1000.0, 900.0, 800.0]


def test_a_missing_result_is_a_dash_without_comparison(rows, make_view, texts):
    one = rows("direction", {"bilim": (NAN, "not_stated")}, target=1000.0, target_qualifier="exact")
    shown = texts(plan_bars(one, make_view(lang="en"), TRAINED))
    assert "—" in shown
    assert not any("%" in text for text in shown)


def test_the_scale_of_regions_has_no_effect(trained, make_view, texts):
    assert "1\u00a0583" in texts(plan_bars(trained, make_view(per="10k"), TRAINED))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("count", [0, 1, 4])
def test_every_reader_gets_plain_json(trained, make_view, plain, theme, lang, count):
    plain(plan_bars(trained.head(count), make_view(theme=theme, lang=lang), TRAINED))
