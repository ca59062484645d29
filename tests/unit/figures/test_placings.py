import pandas as pd
import pytest

from dashboard.figures.group_ranks import group_ranks
from dashboard.figures.placings import placings
from dashboard.model.measures import Measure

PLACE = Measure("places", "Place", "place")
NAN = float("nan")
GROUPS = ("all", "ngo", "government")


@pytest.fixture
def listed(rows):
    cells = {"first": (NAN, "not_stated"), "second": (NAN, "not_stated"), "named": (NAN, "not_stated")}
    return rows("option", cells, rank=[1.0, 2.0, NAN], rank_basis=["stated", "listed", None])


@pytest.fixture
def by_group(rows):
    frame = rows("option", {"law": NAN, "money": NAN}, question="problems").assign(status="not_stated")
    both = [frame.assign(group=group, n=n, rank=rank, rank_basis="listed") for group, n, rank in CELLS]
    return pd.concat(both, ignore_index=True).drop(index=3)


CELLS = (("government", 17, [2.0, 1.0]), ("all", 100, [1.0, 2.0]))


def test_places_are_numbers_in_dots_without_any_length(listed, view, valid):
    (trace,) = valid(placings(listed, view, PLACE))["data"]
    assert trace["type"] == "scatter"
    assert trace["text"] == ["1", "2", ""]
    assert set(trace["x"]) == {0.0}


def test_stated_listed_and_placeless_dots_differ(listed, view):
    (trace,) = placings(listed, view, PLACE)["data"]
    assert len(set(trace["marker"]["color"])) == 3
    assert trace["marker"]["size"][2] < trace["marker"]["size"][0]


def test_sections_open_with_a_heading(listed, view, texts):
    figure = placings(listed.assign(question=["more", "more", "less"]), view, PLACE, section="question")
    assert {"more", "less"} <= set(texts(figure))
    assert len(figure["layout"]["shapes"]) == 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_columns_are_the_groups_that_occur_in_their_order(by_group, make_view, valid, theme):
    figure = valid(group_ranks(by_group, make_view(theme=theme), PLACE, groups=GROUPS))
    (trace,) = figure["data"]
    cells = dict(zip(zip(trace["customdata"], trace["x"], strict=True), trace["text"], strict=True))
    assert cells == {("law", 1.0): "2", ("money", 1.0): "1", ("law", 0.0): "1"}
    assert figure["layout"]["xaxis"]["range"] == [-0.5, 1.5]


def test_every_column_names_its_group_with_n(by_group, make_view, texts):
    found = texts(group_ranks(by_group, make_view(), PLACE, groups=GROUPS))
    assert any("n\u00a0=\u00a017" in text for text in found)
    assert any("n\u00a0=\u00a0100" in text for text in found)


def test_a_grid_that_does_not_fit_scrolls(by_group, view):
    assert group_ranks(by_group, view, PLACE, groups=GROUPS)["layout"]["meta"]["min_width"] > 2 * 80


def test_a_phone_lists_the_options_with_their_groups(by_group, make_view, texts, valid):
    figure = valid(group_ranks(by_group, make_view(compact=True), PLACE, groups=GROUPS))
    assert figure["data"][0]["customdata"] == ["law", "money"]
    (law,) = [text for text in texts(figure) if text.startswith("law")]
    assert "—\u00a02" in law
    assert "—\u00a01" in law


@pytest.mark.parametrize("form", [placings, lambda *given: group_ranks(*given, groups=GROUPS)])
def test_without_rows_nothing_is_drawn(rows, view, form):
    assert form(rows("option", {}), view, PLACE)["data"] == []


def test_a_place_that_only_a_group_gives_is_no_place_of_all(by_group, make_view):
    figure = group_ranks(by_group, make_view(compact=True), PLACE, groups=GROUPS)
    assert dict(zip(figure["data"][0]["customdata"], figure["data"][0]["text"], strict=True)) == {
        "law": "1",
        "money": "",
    }
