from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from dash import html

from dashboard.components import assets
from dashboard.components.comparison import Compared, ComparedRow, comparison_table
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.help import help_button
from dashboard.components.layout import columns, tiles_row, with_rail
from dashboard.components.notices import lost_page, unreadable_page
from dashboard.components.region_head import profile_head
from dashboard.components.share_tile import ShareTile, share_tile
from dashboard.components.spark import bar_spark, line_spark, spark_image
from dashboard.components.static import planted
from dashboard.components.tile import Caption, Info, Tile, kpi_tile

TILE = Tile(
    "Привлечено волонтёров",
    "120 000",
    "Волонтёры",
    ">",
    "чел.",
    [Caption("за год", "good", "check-lg")],
    line_spark([1, 3, 2]),
    Info("Кто это", "«…»", "IV", "более"),
)


def test_a_tile_says_its_sign_in_words_and_explains_itself(l, built):
    tree = built(kpi_tile(l, "volunteers", TILE))
    assert tree.having("className", "tile-sign")[0]["aria-hidden"] == "true"
    assert l.t("more than") + " " in tree.texts()
    assert {node["data-opens"] for node in tree.having("data-opens")} <= set(tree.ids())
    assert tree.having("lang", "ru")[0]["_type"] == "Blockquote"


def test_a_tile_without_extras_is_name_and_value(l, built):
    tree = built(kpi_tile(l, "grants", Tile("Гранты", "422")))
    assert "422" in tree.texts()
    assert not tree.having("data-opens")


@pytest.mark.parametrize(
    "spark",
    [
        line_spark([1, 2, 3]),
        line_spark([5]),
        line_spark([2, 2], demo=False),
        bar_spark([1, 2], 1.5, weak=[0]),
        bar_spark([0, 0]),
    ],
)
def test_sparks_are_well_formed_pictures(l, built, spark):
    assert ElementTree.fromstring(spark.marks).tag.endswith("svg")  # noqa: S314
    styles = [node["style"] for node in built(planted(html.Div, [spark_image(l, spark)])).having("style")]
    shapes = [style["--shape"] for style in styles if "--shape" in style]
    assert unquote(shapes[0]).startswith("url('data:image/svg+xml,<svg")
    assert "(" not in shapes[0].removeprefix("url(")


def test_a_table_has_headers_for_columns_and_rows(built):
    rows = [[Cell("ВКО"), Cell("61", "published", "максимум")], [Cell("Шымкент"), Cell("—", "not_stated")]]
    tree = built(datatable("Гранты", [Column("Регион"), Column("Значение", numeric=True)], rows))
    assert [node["scope"] for node in tree.having("scope")] == ["col", "col", "row", "row"]
    assert tree.having("className", "is-number status-not-stated")
    assert tree.having("tabIndex", None)[0]["aria-label"] == "Гранты"


def test_a_comparison_draws_a_bar_only_where_there_is_a_share(built):
    row = ComparedRow("Гранты", "ед.", [Compared("61", 100), Compared("22", 36, demo=True), Compared("—")])
    tree = built(comparison_table("Регионы", "Показатель", ["ВКО", "СКО", "ЗКО"], [row]))
    assert len(tree.having("className", "compared-bar")) == 1
    assert len(tree.having("className", "compared-bar is-demo")) == 1


def test_everything_else_builds_in_every_language(l, built):
    parts = [
        lost_page(l, "/ru/"),
        unreadable_page(l, "нет файла"),
        help_button(l),
    ]
    parts += [
        share_tile(ShareTile("93", "за продолжение", "n = 100", [93])),
        profile_head(l, "Область", "2020", None, [("1-е", "по числу")]),
    ]
    tree = built(with_rail([columns((6, parts[0]), (6, parts[1])), tiles_row(parts[2:])], []))
    assert len(tree.ids()) == len(set(tree.ids()))


def test_built_files_are_found_by_their_plain_names(tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "ASSETS_FOLDER", tmp_path)
    assets._files.cache_clear()
    with pytest.raises(FileNotFoundError, match="build_frontend"):
        assets.geometry_file()
    (tmp_path / "vendor").mkdir()
    (tmp_path / "vendor" / "files.json").write_text('{"regions.json": "regions.0a1b2c3d.json"}')
    assert assets.geometry_file() == assets.asset("regions.json") == "vendor/regions.0a1b2c3d.json"
    assets._files.cache_clear()
