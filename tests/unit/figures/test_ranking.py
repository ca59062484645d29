import pytest

from dashboard.figures.ranking import ranking
from dashboard.model.measures import AWARENESS, FUNDING, GRANTS

NAN = float("nan")


def test_a_figure_of_all_regions_is_valid(rows, view, valid):
    codes = view.reference.regions
    figure = valid(ranking(rows("region_code", {code: 10.0 * place for place, code in enumerate(codes)}), view, GRANTS))
    assert figure["layout"]["meta"] == {"lang": "ru", "height": 17 * 21 + 4}
    assert figure["layout"]["dragmode"] is False
    assert "template" not in figure["layout"]


def test_rows_fall_from_high_to_low_and_ties_keep_the_reference_order(rows, view):
    figure = ranking(rows("region_code", {"43": 29.0, "63": 61.0, "19": 29.0, "35": 29.0}), view, GRANTS)
    assert figure["data"][0]["customdata"] == ["63", "19", "35", "43"]
    assert figure["data"][0]["x"] == [61.0, 29.0, 29.0, 29.0]


def test_the_bars_have_the_colours_of_the_classes(rows, view):
    figure = ranking(rows("region_code", {"63": 61.0, "15": 39.0, "47": 5.0}), view, GRANTS)
    assert figure["data"][0]["marker"]["color"] == [view.palette.classes[index] for index in (4, 3, 0)]


def test_another_key_has_one_colour(rows, view):
    figure = ranking(rows("source", {"business": 5.0, "private": 9.0}), view, GRANTS, key="source")
    assert figure["data"][0]["marker"]["color"] == [view.palette.color["chartPrimary"]] * 2


def test_demo_is_hatched_and_published_is_not(rows, view):
    figure = ranking(rows("region_code", {"63": (61.0, "demo"), "15": 39.0}), view, GRANTS)
    pattern = figure["data"][0]["marker"]["pattern"]
    assert pattern["shape"] == "/"
    assert pattern["bgcolor"][0] != pattern["fgcolor"][0]
    assert pattern["bgcolor"][1] == pattern["fgcolor"][1]


def test_a_value_that_was_not_stated_is_a_dash_on_a_stub_and_not_zero(rows, view, texts):
    figure = ranking(rows("region_code", {"63": 61.0, "15": (NAN, "not_stated"), "11": (0.0, "zero")}), view, GRANTS)
    assert figure["data"][0]["x"] == [61.0, 0.0, None]
    assert figure["data"][1]["customdata"] == ["15"]
    assert "—" in texts(figure)
    assert "0" in texts(figure)


def test_labels_carry_the_sign_of_their_qualifier(rows, view, texts):
    cells = {
        "63": (61.0, "published", "more_than"),
        "15": (39.0, "published", "about"),
        "11": (5.0, "published", "less_than"),
    }
    shown = texts(ranking(rows("region_code", cells), view, GRANTS))
    assert {">\u00a061", "≈\u00a039", "&lt;\u00a05"} <= set(shown)


def test_the_mean_is_written_and_given_up_where_it_says_nothing(rows, view, texts, make_view):
    three = rows("region_code", {"63": 60.0, "15": 30.0, "11": 15.0})
    assert any("35" in text for text in texts(ranking(three, view, GRANTS)))
    assert ranking(three, view, GRANTS)["layout"]["shapes"]
    assert not ranking(three.head(2), view, GRANTS)["layout"]["shapes"]
    assert not ranking(three, view, GRANTS, mean=False)["layout"]["shapes"]
    assert not ranking(three, make_view(compact=True), GRANTS)["layout"]["shapes"]
    assert ranking(three.assign(mean=24.8), view, GRANTS)["layout"]["shapes"][0]["x0"] == 24.8


def test_the_unit_stands_on_the_first_label_only(rows, make_view, texts):
    shown = texts(ranking(rows("region_code", {"63": 14.5, "15": 9.2}), make_view(per="share"), GRANTS))
    assert {"14,5\u00a0%", "9,2"} <= set(shown)
    money = texts(ranking(rows("region_code", {"63": 2.5e8, "15": 9.2e7}), make_view(lang="en"), FUNDING))
    assert {"₸250 million", "92"} <= set(money)


def test_small_rates_keep_two_decimals(rows, make_view, texts):
    figure = ranking(rows("region_code", {"63": 0.444, "15": 0.081}), make_view(per="10k"), GRANTS)
    assert {"0,44", "0,08"} <= set(texts(figure))
    assert len({*figure["data"][0]["marker"]["color"]}) == 2


def test_the_focus_region_is_gold(rows, make_view):
    figure = ranking(rows("region_code", {"63": 61.0, "15": 39.0}), make_view(focus="15"), GRANTS)
    assert figure["data"][0]["marker"]["color"][1] == "#FEC50C"


def test_limit_keeps_the_first_rows(rows, view):
    figure = ranking(rows("region_code", {"63": 1.0, "15": 3.0, "11": 2.0}), view, GRANTS, limit=2)
    assert figure["data"][0]["customdata"] == ["15", "11"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("count", [0, 1, 17])
def test_every_reader_gets_plain_json(rows, make_view, plain, theme, lang, count):
    reader = make_view(theme=theme, lang=lang)
    cells = dict.fromkeys(list(reader.reference.regions)[:count], 5.0)
    figure = plain(ranking(rows("region_code", cells), reader, AWARENESS))
    assert figure["layout"]["meta"]["lang"] == lang
    assert bool(figure["data"]) == bool(count)


def test_hover_repeats_name_value_unit_and_status(rows, make_view):
    figure = ranking(rows("region_code", {"63": (61.0, "demo", "about")}), make_view(lang="en"), GRANTS)
    lines = figure["data"][0]["hovertext"][0].split("<br>")
    assert lines[0] == "<b>East Kazakhstan</b>"
    assert lines[1].startswith("≈\u00a061\u00a0")
    assert lines[2] == "demo, ≈ about"
