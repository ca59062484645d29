from dash import html

from dashboard import ids
from dashboard.components.navigation import NavItem, Place
from dashboard.components.page_head import page_head
from dashboard.components.shell import Page, shell

ITEMS = [
    NavItem("", "Overview", "columns-gap", tab=True),
    NavItem("regions", "Regions", "map"),
    NavItem("briefing", "Briefing", "collection", counts=True),
]


def tree_of(l, built, path="regions/55", base="/"):
    return built(
        shell(Place(l, path, base), ITEMS, Page([page_head("Заголовок", "справа")], defaults={"from": "2020-05"}))
    )


def test_ids_of_the_shell_are_unique(l, built):
    found = tree_of(l, built).ids()
    assert len(found) == len(set(found))


def test_a_profile_marks_its_page_as_current(l, built):
    marked = [node["href"] for node in tree_of(l, built).having("aria-current", "page")]
    assert set(marked) == {f"/{l.lang}/regions"}


def test_languages_keep_the_path(l, built):
    links = [node["href"] for node in tree_of(l, built, base="/dash/").having("data-lang")]
    assert links == ["/dash/kk/regions/55", "/dash/ru/regions/55", "/dash/en/regions/55"]


def test_the_first_link_skips_to_the_main_part(l, built):
    tree = tree_of(l, built)
    assert tree.having("className", "skip-link")[0]["href"] == f"#{ids.MAIN}"
    assert tree.having("id", ids.MAIN)[0]["_type"] == "Main"


def test_the_page_knows_its_path_and_its_defaults(l, built):
    (store,) = tree_of(l, built).having("id", "shell-defaults")
    assert store["data"] == {"from": "2020-05", "path": f"/{l.lang}/regions/55"}


def test_buttons_without_words_have_a_name(l, built):
    silent = [
        node for node in tree_of(l, built).nodes if node["_type"] == "Button" and "icon-button" in node["className"]
    ]
    assert silent
    assert all(node["aria-label"] for node in silent)


def test_a_place_without_a_page_is_the_overview_only(l):
    assert Place(l).is_at(ITEMS[0])
    assert not Place(l, "regions").is_at(ITEMS[0])
    assert isinstance(page_head("x"), html.Div)


def test_grouped_pages_stand_in_the_menu_alone_under_their_heading(l, built):
    items = [*ITEMS, NavItem("data", "Data", "database", group="About the data", note="Sources")]
    tree = built(shell(Place(l, "data"), items, Page([page_head("x")])))
    paths = [node["id"]["path"] for node in tree.having("className", "nav-page") if "href" in node]
    assert [path for path in paths if path.endswith("data")] == ["more:data", "rest:data"]
    assert "nav-rest is-current" in [node["className"] for node in tree.having("data-more")]
    headings = [node["children"] for node in tree.having("className", "menu-heading")]
    assert headings == [l.t("About the data")] * 2


def test_a_page_tells_scripts_which_filters_it_sets(l, built):
    tree = built(shell(Place(l, "regions/55"), ITEMS, Page([page_head("x")], fixed={"region": "55"})))
    assert tree.having("id", ids.MAIN)[0]["data-fixed"] == '{"region": "55"}'
