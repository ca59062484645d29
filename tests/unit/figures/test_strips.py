import pandas as pd
import pytest

from dashboard.figures.strips import strips
from dashboard.model.measures import GRANTS

NAN = float("nan")


def measure(code, values, status="published", **columns):
    return pd.DataFrame(
        {"measure": code, "measure_name": code.title(), "unit_name": "units", "region_code": list(values),
         "value": list(values.values()), "qualifier": "exact", "status": status} | columns
    )  # fmt: skip


@pytest.fixture
def profile():
    return pd.concat(
        [
            measure("volunteers", {"55": 16_400.0, "63": 9_000.0, "11": 4_000.0}, "demo"),
            measure("grants", {"55": 22.0, "63": 61.0, "11": 20.0}),
            measure("pupils", {"63": 100.0, "11": 100.0, "55": 100.0, "15": 300.0}),
        ],
        ignore_index=True,
    )


def test_the_profile_is_valid(profile, make_view, valid):
    figure = valid(strips(profile, make_view(focus="55"), GRANTS))
    assert figure["layout"]["meta"]["height"] == 26 + 28 + 3 * 51


def test_published_dots_are_filled_demo_dots_hollow_the_region_gold_and_last(profile, make_view):
    view = make_view(focus="55")
    solid, hollow, own = strips(profile, view, GRANTS)["data"]
    assert (len(solid["x"]), len(hollow["x"]), len(own["x"])) == (5, 2, 3)
    assert solid["marker"]["line"]["width"] == 0
    assert hollow["marker"]["color"] == view.palette.color["surface"]
    assert own["marker"]["color"] == view.palette.gold
    assert own["customdata"] == ["55", "55", "55"]


def test_each_strip_has_its_own_scale(profile, make_view):
    own = strips(profile, make_view(focus="55"), GRANTS)["data"][-1]
    lowest, highest = 606 + 12, 966 - 12
    assert own["x"][0] == highest
    assert own["x"][2] == lowest


def test_value_mean_difference_and_place_are_written(profile, make_view, texts):
    shown = texts(strips(profile, make_view(focus="55", lang="en"), GRANTS))
    assert {"16,400", "9,800", "+67%", "1 of 3", "22", "34.3", "−36%", "2 of 3"} <= set(shown)


def test_a_tie_shares_its_places(profile, make_view, texts):
    shown = texts(strips(profile, make_view(focus="55", lang="en"), GRANTS))
    assert {"2–4 of 4", "shared by 3 regions"} <= set(shown)


def test_demo_is_said_in_words(profile, make_view, texts):
    shown = texts(strips(profile, make_view(focus="55", lang="en"), GRANTS))
    assert sum("<b" in text and "demo" in text for text in shown) == 1


def test_a_place_note_replaces_the_tie(make_view, texts):
    rows = measure("grants", {"55": 1.0, "63": 1.0}, place_note="place as the report says")
    shown = texts(strips(rows, make_view(focus="55", lang="en"), GRANTS))
    assert "place as the report says" in shown
    assert "shared by 2 regions" not in shown


def test_a_region_without_a_value_has_a_dash_and_no_place(make_view, texts):
    rows = measure("pupils", {"63": 100.0, "79": NAN}, ["published", "not_stated"])
    figure = strips(rows, make_view(focus="79", lang="en"), GRANTS)
    assert "—" in texts(figure)
    assert not any(" of " in text for text in texts(figure))
    assert len(figure["data"]) == 1


def test_equal_values_stand_in_the_middle(make_view):
    figure = strips(measure("grants", {"55": 3.0}), make_view(focus="55"), GRANTS)
    assert figure["data"][0]["x"] == [786.0]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("compact", [False, True])
def test_every_reader_gets_plain_json(profile, make_view, plain, theme, lang, compact):
    reader = make_view(theme=theme, lang=lang, compact=compact, focus="55")
    for rows in (profile, profile.head(1), profile.head(0)):
        plain(strips(rows, reader, GRANTS))
