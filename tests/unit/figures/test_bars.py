import pytest

from dashboard.figures.bars import bars
from dashboard.model.measures import FUNDING, PROJECT_SHARE, PROJECTS

NAN = float("nan")


def test_rows_keep_their_order_and_calculated_ones_are_outlined(rows, view, valid, texts):
    shares = rows("source", {"b": 20.0, "a": 42.0, "rest": (10.0, "calculated")}, note=["", "", "100 − 90"])
    figure = valid(bars(shares, view, PROJECT_SHARE, key="source", label_above=True))
    (trace,) = figure["data"]
    assert trace["customdata"] == ["b", "a", "rest"]
    assert trace["marker"]["color"][2] == view.palette.classes[1]
    assert trace["marker"]["line"]["width"] == [0, 0, 1]
    assert trace["marker"]["line"]["color"][2] == view.palette.color["mapBoundary"]
    assert figure["layout"]["margin"]["l"] == 0
    assert {"20\u00a0%", "42", "10", "100 − 90"} <= set(texts(figure))


def test_directions_have_their_own_colours(rows, view):
    figure = bars(rows("direction", {"umit": 2.0, "ayala": 1.0}), view, PROJECTS, key="direction")
    assert figure["data"][0]["marker"]["color"] == [view.palette.direction("umit"), view.palette.other]


def test_groups_stand_under_headings_with_squares(rows, view, texts):
    themes = rows("theme", {"one": 2.0, "two": 1.0, "three": 4.0}, direction=["bilim", "bilim", "umit"])
    figure = bars(themes, view, PROJECTS, key="theme", group="direction")
    assert {"BILIM", "ÚMIT"} <= set(texts(figure))
    squares = [shape["fillcolor"] for shape in figure["layout"]["shapes"]]
    assert squares == [view.palette.direction("bilim"), view.palette.direction("umit")]
    assert figure["data"][0]["y"] == sorted(figure["data"][0]["y"])


def test_a_range_is_a_rounded_bar_from_low_to_high(rows, view, texts):
    cells = {"law": (18.0, "published", "range"), "support": 65.0}
    figure = bars(rows("theme", cells, value_high=[25.0, NAN]), view, PROJECT_SHARE, key="theme")
    span = figure["data"][-1]
    assert (span["base"], span["x"]) == ([18.0], [7.0])
    assert figure["data"][0]["x"] == [None, 65.0]
    assert "18–25\u00a0%" in texts(figure)


def test_a_row_without_a_value_is_a_stub_or_says_why(rows, view, texts):
    cells = {"law": (NAN, "not_stated"), "tax": (NAN, "not_stated"), "support": 65.0}
    figure = bars(rows("theme", cells, note=[None, "among the first three", None]), view, PROJECT_SHARE, key="theme")
    assert figure["data"][1]["customdata"] == ["law"]
    assert texts(figure).count("—") == 1
    assert "among the first three" in texts(figure)


def test_a_role_or_a_hex_colour_may_be_given(rows, view):
    one = rows("theme", {"law": 1.0})
    assert bars(one, view, PROJECTS, key="theme", colour="success")["data"][0]["marker"]["color"] == ["#1B7547"]
    assert bars(one, view, PROJECTS, key="theme", colour="#123456")["data"][0]["marker"]["color"] == ["#123456"]


def test_names_lose_their_brackets(rows, view, texts):
    assert "abc" in texts(bars(rows("theme", {"odd": 1.0}), view, PROJECTS, key="theme"))


def test_long_names_go_above_on_a_phone_and_break_in_two(rows, make_view, texts):
    long = rows("theme", {"a very long name of a theme that nobody would ever shorten at all": 4.0})
    figure = bars(long, make_view(compact=True), PROJECTS, key="theme")
    assert figure["layout"]["margin"]["l"] == 0
    assert any("<br>" in text for text in texts(figure))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_every_reader_gets_plain_json(rows, make_view, plain, theme, lang, count):
    cells = dict(list({"a": 2.5e8, "b": (0.0, "zero"), "c": (1e6, "demo")}.items())[:count])
    plain(bars(rows("source", cells), make_view(theme=theme, lang=lang), FUNDING, key="source"))
