import pytest

from dashboard.figures.deviation import deviation
from dashboard.figures.dots import dots
from dashboard.model.measures import AWARENESS, GRANTS

NAN = float("nan")
KNOWN = {"bilim": 92.5, "saylyq": 82.0, "ayala": 64.0, "umit": 82.0}


def test_dots_fall_from_high_to_low_with_a_truncated_axis(rows, view, valid, texts):
    figure = valid(dots(rows("direction", KNOWN, mean=83.0), view, AWARENESS))
    (trace,) = figure["data"]
    assert trace["customdata"] == ["bilim", "saylyq", "umit", "ayala"]
    assert figure["layout"]["xaxis"]["tickvals"] == [60, 70, 80, 90, 100]
    assert figure["layout"]["xaxis"]["ticktext"][-1] == "100\u00a0%"
    assert any("83\u00a0%" in text for text in texts(figure))


def test_colours_belong_to_directions_and_stems_start_at_the_mean(rows, view):
    figure = dots(rows("direction", KNOWN, mean=83.0), view, AWARENESS)
    colours = figure["data"][0]["marker"]["line"]["color"]
    assert (colours[0], colours[3]) == (view.palette.direction("bilim"), view.palette.other)
    stems = [shape for shape in figure["layout"]["shapes"] if shape.get("layer") == "below"]
    assert [(stem["x0"], stem["x1"]) for stem in stems] == [(83.0, 92.5), (83.0, 82.0), (83.0, 82.0), (83.0, 64.0)]


def test_values_stand_on_the_far_side_of_the_dot(rows, view):
    notes = dots(rows("direction", KNOWN, mean=83.0), view, AWARENESS)["layout"]["annotations"]
    sides = {note["text"]: note["xanchor"] for note in notes}
    assert (sides["92,5"], sides["64"]) == ("left", "right")


def test_demo_dots_are_hollow_on_dashed_stems(rows, view):
    figure = dots(rows("direction", {"bilim": (90.0, "demo"), "umit": 80.0}), view, AWARENESS)
    assert figure["data"][0]["marker"]["color"][0] == view.palette.color["surface"]
    assert figure["layout"]["shapes"][0]["line"]["dash"] == "dash"


def test_a_given_start_begins_the_axis(rows, view):
    assert dots(rows("direction", KNOWN), view, AWARENESS, start=0)["layout"]["xaxis"]["tickvals"][0] == 0


def test_a_missing_value_is_a_dash_without_a_dot(rows, view, texts):
    figure = dots(rows("direction", {"bilim": 90.0, "umit": (NAN, "not_stated")}), view, AWARENESS)
    assert figure["data"][0]["x"] == [90.0, None]
    assert "—" in texts(figure)


def test_deviations_go_from_above_to_below_in_three_colours(rows, view, valid):
    cells = {"saylyq": 1.0, "asyl-mura": 4.0, "umit": 7.0}
    figure = valid(deviation(rows("direction", cells, mean=4.0), view, GRANTS))
    (trace,) = figure["data"]
    assert trace["customdata"] == ["umit", "asyl-mura", "saylyq"]
    wanted = [view.palette.color["accent"], view.palette.other, view.palette.diverging[0]]
    assert trace["marker"]["color"] == wanted
    ticks = [shape for shape in figure["layout"]["shapes"] if shape["x0"] == shape["x1"] == 4.0]
    assert len(ticks) >= 3


def test_a_deviation_without_a_mean_or_a_value_has_no_stem(rows, view):
    cells = {"umit": 7.0, "bilim": (NAN, "not_stated")}
    figure = deviation(rows("direction", cells, mean=[NAN, 2.0]), view, GRANTS)
    assert [shape["x0"] for shape in figure["layout"]["shapes"]] == [2.0]
    assert figure["data"][0]["x"] == [7.0, None]


def test_the_hover_of_a_deviation_names_the_mean(rows, make_view):
    figure = deviation(rows("direction", {"umit": 7.0}, mean=4.0), make_view(lang="en"), GRANTS)
    assert "average 4" in figure["data"][0]["hovertext"][0]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("compact", [False, True])
def test_every_reader_gets_plain_json(rows, make_view, plain, theme, lang, compact):
    reader = make_view(theme=theme, lang=lang, compact=compact)
    full = rows("direction", KNOWN, mean=83.0)
    for some in (full, full.head(1), full.head(0)):
        plain(dots(some, reader, AWARENESS))
        plain(deviation(some, reader, AWARENESS))


def test_a_value_left_of_the_first_tick_has_room_beside_its_name(rows, view):
    at_start = dots(rows("direction", {"umit": 84.0, "ayala": 64.0}, mean=83.0), view, AWARENESS)["layout"]
    inside = dots(rows("direction", {"umit": 84.0, "ayala": 66.0}, mean=83.0), view, AWARENESS)["layout"]
    assert at_start["xaxis"]["tickvals"][0] == 64
    assert at_start["margin"]["l"] > inside["margin"]["l"]
