import pytest

from dashboard.figures.waffle import waffle
from dashboard.model.measures import EXPERTS

GROUPS = {"ngo": 49.0, "government": 17.0, "volunteer_expert": 17.0, "front_office": 17.0}


def squares(figure):
    paths = [shape["path"] for shape in figure["layout"]["shapes"]]
    return [path.count("Z") for path in paths if "Q" in path]


def test_a_square_is_one_expert(rows, view, valid, texts):
    figure = valid(waffle(rows("group", GROUPS), view, EXPERTS))
    assert squares(figure) == [49, 17, 17, 17]
    assert "49" in texts(figure)


def test_any_other_sum_fills_a_hundred_squares(rows, view):
    assert squares(waffle(rows("group", {"a": 1.0, "b": 1.0, "c": 1.0}), view, EXPERTS)) == [34, 33, 33]


def test_the_caption_says_what_a_square_is(rows, make_view, texts):
    english = make_view(lang="en")
    assert "one square is one person" in texts(waffle(rows("group", GROUPS), english, EXPERTS))
    assert "one square is one percent" in texts(waffle(rows("group", {"a": 5.0}), english, EXPERTS))


def test_demo_squares_are_hollow(rows, view):
    figure = waffle(rows("group", {"a": (50.0, "demo"), "b": 50.0}), view, EXPERTS)
    fills = [shape["fillcolor"] for shape in figure["layout"]["shapes"][:2]]
    assert fills[0] == view.palette.color["surface"] != fills[1]


def test_a_phone_has_its_legend_below(rows, make_view):
    wide, narrow = (waffle(rows("group", GROUPS), make_view(compact=phone), EXPERTS) for phone in (False, True))
    assert narrow["layout"]["meta"]["height"] > wide["layout"]["meta"]["height"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("cells", [{}, {"ngo": 0.0}, {"ngo": float("nan")}, {"ngo": 3.0}])
def test_every_reader_gets_plain_json(rows, make_view, plain, theme, lang, cells):
    plain(waffle(rows("group", cells), make_view(theme=theme, lang=lang), EXPERTS))
