"""The forms of the directions: plans in panels, claims beside bars, one among all, places, themes in columns."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.figures.claims import claims
from dashboard.figures.matrix import matrix
from dashboard.figures.places import places
from dashboard.figures.plans import plans
from dashboard.figures.standing import standing
from dashboard.figures.theme_panels import theme_panels
from dashboard.model.measures import AWARENESS, CENTRES, GRANTS, PROJECTS, VOLUNTEERS, Measure

PLANNED = Measure("planned", "Plan", "people")
NAN = float("nan")


@pytest.fixture
def planned():
    rows = [
        ("bilim", "grants", 14.0, "grants", NAN, "", "published", "apart"),
        ("umit", "grants", 68.0, "grants", 68.0, "at_least", "published", ""),
        ("bilim", "centres", NAN, "regions", 14.0, "exact", "not_stated", "no name"),
        ("umit", "centres", 2.0, "centres", 3.0, "exact", "published", ""),
    ]
    columns = ["direction", "measure", "value", "unit", "target", "target_qualifier", "status", "note"]
    return pd.DataFrame(rows, columns=columns).assign(qualifier="exact")


def lines(figure):
    return [shape for shape in figure["layout"]["shapes"] if shape["type"] == "line"]


def test_a_row_without_a_plan_has_no_plan_line(view, planned, valid, texts):
    figure = valid(plans(planned, view, PLANNED))
    assert len(lines(figure)) == 3
    assert "no plan" in [view.l.t(text) for text in texts(figure)] or view.l.t("no plan") in texts(figure)


def test_a_plan_in_other_units_does_not_stretch_the_others(view, planned):
    figure = plans(planned, view, PLANNED)
    umit = next(shape for shape in lines(figure)[::-1])
    bar = figure["data"][0]
    reach = bar["base"][-1] + bar["x"][-1]
    assert reach < umit["x0"]
    assert bar["x"][-1] / (umit["x0"] - bar["base"][-1]) == pytest.approx(2 / 3)


def test_a_missed_plan_is_not_written_like_a_reached_one(view, planned):
    notes = {note["text"]: note["font"]["color"] for note in plans(planned, view, PLANNED)["layout"]["annotations"]}
    assert notes[view.l.pct(67, 0)] == view.palette.color["warningText"]
    assert notes[view.l.pct(100, 0)] == view.palette.color["success"]


def test_one_direction_shows_its_remarks(view, planned, valid, texts):
    one = planned[planned["direction"] == "bilim"]
    figure = valid(plans(one, view, PLANNED))
    assert {"apart", "no name"} <= set(texts(figure))
    assert figure["data"][-1]["marker"]["pattern"]


def test_phones_stack_the_panels(make_view, planned, valid):
    wide, narrow = plans(planned, make_view(), PLANNED), valid(plans(planned, make_view(compact=True), PLANNED))
    assert narrow["layout"]["meta"]["height"] > wide["layout"]["meta"]["height"]
    assert narrow["layout"]["xaxis"]["range"][1] < 340


def test_a_claim_that_differs_has_its_diamond(view, rows, valid, texts):
    frame = rows("region_code", {"63": 11.0, "19": 4.0, "71": 6.0}, claimed=[11.0, 9.0, NAN])
    figure = valid(claims(frame, view, GRANTS, head="in the text"))
    (diamonds,) = [trace for trace in figure["data"] if trace["type"] == "scatter"]
    assert diamonds["customdata"] == ["19"]
    assert diamonds["x"] == [9.0]
    assert {"=\u00a011", "≠\u00a09"} <= set(texts(figure))


def test_without_claims_there_is_no_column(view, rows, valid):
    figure = valid(claims(rows("region_code", {"63": 11.0}, claimed=[NAN]), view, GRANTS, head="in the text"))
    assert [trace["type"] for trace in figure["data"]] == ["bar"]
    assert figure["layout"]["margin"]["t"] == 0


def test_the_chosen_direction_stands_out(make_view, rows, valid, texts):
    frame = rows("direction", {"umit": 84.0, "ayala": 64.0, "auto": (NAN, "not_stated")}, note=["", "", "not asked"])
    view = make_view(directions=("umit",))
    figure = valid(standing(frame, view, AWARENESS))
    colours = figure["data"][0]["marker"]["color"]
    assert colours[0] == view.palette.direction("umit")
    assert colours[1] not in {view.palette.direction("ayala"), colours[0]}
    assert "not asked" in texts(figure)


@pytest.mark.parametrize("compact", [False, True])
def test_places_are_dots_in_the_direction_s_colour(make_view, compact, valid):
    frame = pd.DataFrame({"direction": ["umit", "umit", "qamqor"], "region_code": ["11", "15", "75"], "value": 1.0})
    view = make_view(compact=compact)
    figure = valid(places(frame.assign(qualifier="exact", status="published"), view, CENTRES))
    assert figure["data"][0]["customdata"] == ["75", "11", "15"]
    assert figure["data"][0]["marker"]["color"][0] == view.palette.direction("qamqor")


def test_themes_stand_in_two_columns_with_what_they_cover(view, valid, texts):
    frame = pd.DataFrame(
        {
            "direction": ["umit", "umit", "qamqor"],
            "theme": ["search_work", "emergency_help", "other"],
            "value": [8.0, 27.0, 68.0],
            "projects": 68.0,
        }
    ).assign(qualifier="exact", status="published")
    figure = valid(theme_panels(frame, view, PROJECTS))
    assert [trace["base"][0] < 600 for trace in figure["data"]] == [True, False]
    told = view.l.t("{told} of {total} projects are described", told=35, total=68)
    assert {told, view.l.t("all {total} projects", total=68)} <= set(texts(figure))


def cells(view, value, status, measure):
    frame = pd.DataFrame({"region_code": ["11", "55"], "direction": "umit", "value": [value, value * 2]})
    return matrix(frame.assign(qualifier="exact", status=status), view, measure)


def test_demo_cells_are_hatched_over_their_class(view, valid):
    demo, real = valid(cells(view, 10.0, "demo", VOLUNTEERS)), cells(view, 10.0, "register", VOLUNTEERS)
    assert demo["data"][0]["marker"]["pattern"]["bgcolor"] == real["data"][0]["marker"]["color"]


def test_cells_of_ones_have_one_colour_and_no_rings(view, valid):
    frame = pd.DataFrame({"region_code": ["11", "55"], "direction": ["umit", "qamqor"], "value": 1.0})
    figure = valid(matrix(frame.assign(qualifier="exact", status="published"), view, CENTRES))
    assert len(set(figure["data"][0]["marker"]["color"])) == 1
    assert not [shape for shape in figure["layout"]["shapes"] if shape["type"] == "circle"]
