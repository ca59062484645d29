import pytest

from dashboard.figures.items import items
from dashboard.figures.part_bar import names_fit, segments
from dashboard.figures.parts import parts
from dashboard.figures.scale import percent_scale
from dashboard.model.measures import Measure

SHARE = Measure("answers", "Share", "%", percent=True)
NAN = float("nan")
AGES = {"young": 51.0, "middle": 45.0, "old": (4.0, "calculated")}


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_segments_fill_the_bar_from_end_to_end(rows, make_view, valid, compact, theme):
    figure = valid(parts(rows("option", AGES), make_view(theme=theme, compact=compact), SHARE))
    starts = [trace["base"][0] for trace in figure["data"]]
    assert starts == pytest.approx([0, 0.51, 0.96])
    assert sum(trace["x"][0] for trace in figure["data"]) == pytest.approx(1)


def test_a_calculated_part_has_an_outline(rows, view):
    young, _, old = parts(rows("option", AGES), view, SHARE)["data"]
    assert old["marker"]["line"]["color"] == view.palette.color["mapBoundary"]
    assert young["marker"]["line"]["color"] != view.palette.color["mapBoundary"]


def test_the_first_value_has_the_unit(rows, view, texts):
    assert {"51\u00a0%", "45", "4"} <= set(texts(parts(rows("option", AGES), view, SHARE)))


def test_names_go_below_when_they_have_no_room(rows, view):
    long = rows("option", {"a name that is long": 20.0, "another name that is long": 20.0, "rest": 60.0})
    found = items(long, view, SHARE, "option")
    scale = percent_scale(view)
    assert not names_fit(segments(found, scale, 200, view))
    assert names_fit(segments(found, scale, 2000, view))


def test_a_row_without_a_value_is_a_sentence_once(rows, view, texts):
    cells = {"high": 88.0, "rest": 12.0, "low ngo": (NAN, "not_stated"), "low volunteers": (NAN, "not_stated")}
    figure = parts(rows("option", cells, note=["", "", "said", "said"]), view, SHARE)
    assert [trace["customdata"] for trace in figure["data"]] == [["high"], ["rest"]]
    assert texts(figure).count("said") == 1


def test_each_group_has_its_unit_and_n(rows, make_view, valid, texts):
    cells = {"yes": 24.0, "rest": 76.0, "no": 6.0, "others": 11.0}
    columns = {"group": ["all", "all", "staff", "staff"], "unit": ["percent"] * 2 + ["persons"] * 2}
    figure = valid(
        parts(rows("option", cells, n=[100, 100, 17, 17], **columns), make_view("light", "en"), SHARE, group="group")
    )
    heads = [text for text in texts(figure) if text.startswith("<b>")]
    assert ["%" in head for head in heads] == [True, False]
    assert ["n\u00a0=\u00a0100" in heads[0], "n\u00a0=\u00a017" in heads[1]] == [True, True]
    assert "6\u00a0%" not in texts(figure)
    assert figure["data"][2]["x"][0] == pytest.approx(6 / 17)
    assert "%" not in figure["data"][2]["hovertext"][0]


def test_without_rows_nothing_is_drawn(rows, view):
    assert parts(rows("option", {}), view, SHARE)["data"] == []
