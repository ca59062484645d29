import pytest

from dashboard.figures.map import regions_map
from dashboard.model.measures import GRANTS, VOLUNTEERS

NAN = float("nan")


def traces(figure, kind):
    return [trace for trace in figure["data"] if trace["type"] == kind]


@pytest.fixture
def all_regions(rows, view):
    return rows("region_code", {code: 4.0 * place for place, code in enumerate(view.reference.regions)})


def test_all_regions_are_one_choropleth_of_class_indices(all_regions, view, valid):
    figure = valid(regions_map(all_regions, view, GRANTS))
    (fills,) = traces(figure, "choropleth")
    assert fills["geojson"] == "/assets/regions.geojson"
    assert fills["locationmode"] == "geojson-id"
    assert len(fills["locations"]) == 17
    assert set(fills["z"]) <= set(range(5))
    assert figure["layout"]["geo"]["visible"] is False
    assert "fitbounds" not in figure["layout"]["geo"]


def test_regions_outside_the_filters_are_muted_but_answer_a_click(all_regions, make_view):
    chosen = all_regions[all_regions["region_code"].isin(["63", "71"])]
    fills, outside, *outline = traces(regions_map(chosen, make_view(regions=("63", "71")), GRANTS), "choropleth")
    assert fills["locations"] == ["63", "71"]
    assert len(outside["locations"]) == 15
    assert outside["customdata"] == outside["locations"]
    assert outside["hoverinfo"] == "text"
    assert outline[-1]["marker"]["line"]["color"] == "#FEC50C"
    assert outline[-1]["hoverinfo"] == "skip"
    assert outline[-1]["locations"] == ["63", "71"]


def test_not_stated_has_a_fill_of_its_own_hatch_and_a_dash(rows, view, texts):
    figure = regions_map(rows("region_code", {"63": 61.0, "15": (NAN, "not_stated")}), view, GRANTS)
    assert traces(figure, "choropleth")[-1]["locations"] == ["15"]
    lines = [trace for trace in traces(figure, "scattergeo") if trace["mode"] == "lines"]
    assert len(lines) == 1
    labels = next(trace for trace in traces(figure, "scattergeo") if trace["mode"] == "text")
    assert any(text.endswith("<b>—</b>") for text in labels["text"])
    assert any(text.startswith("— ") for text in texts(figure))


def test_demo_regions_are_hatched(all_regions, view):
    figure = regions_map(all_regions.assign(status="demo"), view, GRANTS)
    lines = [trace for trace in traces(figure, "scattergeo") if trace["mode"] == "lines"]
    assert lines
    assert all(None in trace["lon"] for trace in lines)


def test_the_cities_are_circles_drawn_last_with_ids(all_regions, view):
    circles = regions_map(all_regions, view, GRANTS)["data"][-1]
    assert circles["ids"] == ["71", "75", "79"]
    assert circles["marker"]["size"] == [26, 26, 26]
    assert circles["text"] == ["56", "60", "64"]


def test_labels_are_name_and_value_or_the_value_alone_on_a_phone(all_regions, make_view):
    wide = regions_map(all_regions, make_view(), GRANTS)
    narrow = regions_map(all_regions, make_view(compact=True), GRANTS)
    assert "ВКО<br><b>52</b>" in traces(wide, "scattergeo")[0]["text"]
    assert "<b>52</b>" in traces(narrow, "scattergeo")[0]["text"]
    assert narrow["layout"]["margin"]["b"] > wide["layout"]["margin"]["b"] == 0


def test_the_ink_belongs_to_the_class(all_regions, view):
    figure = regions_map(all_regions, view, GRANTS)
    colours = traces(figure, "scattergeo")[0]["textfont"]["color"]
    assert {"#12212B", "#FFFFFF"} == set(colours)


def test_the_legend_has_five_swatches_with_rounded_breaks(all_regions, make_view, texts):
    english = make_view(lang="en")
    figure = regions_map(all_regions, english, GRANTS)
    assert len(figure["layout"]["shapes"]) == 5
    assert texts(figure)[:5] == ["up to 9", "10–19", "20–29", "30–39", "40+"]


def test_long_counts_are_written_in_thousands_on_map_and_legend(rows, make_view, texts):
    cells = {"63": 16_400.0, "15": 700.0, "71": 14_200.0}
    figure = regions_map(rows("region_code", cells), make_view(lang="en"), VOLUNTEERS)
    assert texts(figure)[:5] == ["up to 4", "4–8", "8–12", "12–16", "16+"]
    assert figure["data"][-1]["text"][0] == "14.2"


def test_given_breaks_are_kept(rows, make_view, texts):
    figure = regions_map(rows("region_code", {"63": 7.0}), make_view(lang="en"), VOLUNTEERS, breaks=(0, 2, 4, 6, 8))
    assert texts(figure)[:5] == ["up to 1", "2–3", "4–5", "6–7", "8+"]


def test_no_rows_leave_an_empty_figure(all_regions, view, valid):
    figure = valid(regions_map(all_regions.head(0), view, GRANTS))
    assert figure["data"] == []
    assert figure["layout"]["meta"]["height"] > 200


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("compact", [False, True])
def test_every_reader_gets_plain_json(all_regions, make_view, plain, theme, lang, compact):
    plain(regions_map(all_regions, make_view(theme=theme, lang=lang, compact=compact), GRANTS))
    plain(regions_map(all_regions.head(1), make_view(theme=theme, lang=lang, compact=compact), GRANTS))
