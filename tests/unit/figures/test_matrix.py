import pandas as pd
import pytest

from dashboard.figures.matrix import matrix
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.measures import GRANTS

NAN = float("nan")


def frame(cells):
    rows = [(region, direction, *(cell if isinstance(cell, tuple) else (cell, "published")))
            for region, line in cells.items() for direction, cell in line.items()]  # fmt: skip
    return pd.DataFrame(rows, columns=["region_code", "direction", "value", "status"]).assign(qualifier="exact")


@pytest.fixture
def small():
    return frame(
        {
            "11": {"bilim": (NAN, "not_stated"), "saylyq": 4.0, "umit": (0.0, "zero")},
            "63": {"bilim": 1.0, "saylyq": 16.0, "umit": 8.0},
            "75": {"bilim": 1.0, "saylyq": 2.0, "umit": 8.0},
        }
    )


@pytest.fixture
def full(view):
    lines = {code: dict.fromkeys(PRIORITY_SLUGS, 1.0 + place % 9) for place, code in enumerate(view.reference.regions)}
    return frame(lines)


def cells_of(figure):
    return {(code, base): width for trace in figure["data"] if trace["type"] == "bar" and "base" in trace
            for code, base, width in zip(trace["customdata"], trace["base"], trace["x"], strict=True)}  # fmt: skip


def written(figure):
    return next(trace for trace in figure["data"] if trace["type"] == "scatter")


def test_the_whole_table_is_valid(full, view, valid):
    figure = valid(matrix(full, view, GRANTS))
    assert len(figure["data"][0]["x"]) == 119
    assert figure["layout"]["meta"]["height"] == 92 + 30 + 17 * 34


def test_rows_go_by_their_total_and_columns_by_the_fixed_order(small, view):
    figure = matrix(small, view, GRANTS)
    known = figure["data"][0]
    assert dict(zip(known["customdata"], known["y"], strict=True)) == {"63": 0, "75": 1, "11": 2}
    bases = sorted(set(known["base"]))
    first_row = [base for code, base in zip(known["customdata"], known["base"], strict=True) if code == "63"]
    assert first_row == bases


def test_a_cell_that_was_not_stated_is_hatched_with_a_dash_and_zero_is_grey(small, view):
    figure = matrix(small, view, GRANTS)
    assert figure["data"][1]["customdata"] == ["11"]
    assert figure["data"][1]["marker"]["pattern"]["shape"] == "/"
    assert written(figure)["text"][0] == "—"
    zero = written(figure)["text"].index("0")
    assert written(figure)["textfont"]["color"][zero] == view.palette.color["textTertiary"]


def test_cells_have_the_fixed_classes_of_the_table(small, view):
    marker = matrix(small, view, GRANTS)["data"][0]["marker"]
    assert view.palette.classes[4] in marker["color"]
    assert marker["cornerradius"] == 3


def rings(figure):
    return [(shape["xanchor"], shape["yanchor"]) for shape in figure["layout"]["shapes"]
            if shape["type"] == "circle" and shape["xref"] == "x"]  # fmt: skip


def test_each_column_s_maximum_has_a_ring_ties_all(small, view):
    assert sorted(row for _, row in rings(matrix(small, view, GRANTS))) == [0, 0, 0, 1, 1]


def test_one_region_has_no_maximum(small, view):
    assert not rings(matrix(small[small["region_code"] == "63"], view, GRANTS))


def test_totals_of_rows_columns_and_all(small, view, texts):
    shown = texts(matrix(small, view, GRANTS))
    assert {"25", "11", "4", "22", "16", "2", "40"} <= set(shown)


def test_shares_are_of_the_region(small, make_view):
    figure = matrix(small, make_view(lang="en"), GRANTS, mode="share")
    assert {"64%", "100%", "73%"} <= set(written(figure)["text"])


def test_differences_are_from_the_direction_s_mean(small, make_view):
    english = make_view(lang="en")
    figure = matrix(small, english, GRANTS, mode="average")
    assert {"+118%", "−73%", "0%"} <= set(written(figure)["text"])
    colours = set(figure["data"][0]["marker"]["color"])
    assert {english.palette.diverging[index] for index in (0, 2, 4)} <= colours
    given = matrix(small.assign(mean=8.0), english, GRANTS, mode="average")
    assert "+100%" in written(given)["text"]


def test_the_edges_belong_to_the_class_nearer_to_the_mean(view):
    column = frame(
        {code: {"umit": value} for code, value in (("11", 105.0), ("63", 95.0), ("75", 150.0), ("71", 50.0))}
    )
    marker = matrix(column.assign(mean=100.0), view, GRANTS, mode="average")["data"][0]["marker"]
    assert marker["color"] == [view.palette.diverging[index] for index in (2, 2, 3, 1)]


def test_hover_names_region_and_direction(small, view):
    hover = matrix(small, view, GRANTS)["data"][0]["hovertext"][0]
    assert hover.startswith("<b>Акмолинская</b><br>SAÝLYQ<br>4")


def test_a_phone_gets_short_names_and_a_minimal_width(full, make_view, texts):
    figure = matrix(full, make_view(compact=True), GRANTS)
    assert figure["layout"]["meta"]["min_width"] == 640
    assert "ВКО" in texts(figure)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("mode", ["count", "share", "average"])
def test_every_reader_gets_plain_json(small, make_view, plain, theme, lang, mode):
    reader = make_view(theme=theme, lang=lang)
    for rows in (small, small.head(1), small.head(0), small.iloc[3:4]):
        plain(matrix(rows, reader, GRANTS, mode=mode))
