"""Every page has one heading of the first order, a sentence in the reader's language."""

from __future__ import annotations

import pytest
from dash.development.base_component import Component

from dashboard.blocks.reading import Site
from dashboard.catalogue.current import Current, DataUnreadable
from dashboard.i18n import LANGS
from dashboard.pages.router import PAGES, is_page, render_page

PATHS = [*(page.slug for page in PAGES), "regions/55", "nothing"]


@pytest.fixture(scope="module")
def site(catalogue) -> Site:
    return Site(Current(lambda: catalogue), "/", "/assets/regions.json")


def of_type(page: Component, name: str) -> list[Component]:
    return [item for item in page._traverse() if getattr(item, "_type", "") == name]


def words(part: object) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, (list, tuple)):
        return " ".join(map(words, part))
    return words(getattr(part, "children", None) or "")


@pytest.mark.parametrize(("place", "path"), list(enumerate(PATHS)))
def test_a_page_has_one_heading_and_cards_below_it(site, place, path):
    lang = LANGS[place % len(LANGS)]
    page = render_page(site, f"/{lang}/{path}", "")
    (heading,) = of_type(page, "H1")
    assert len(words(heading)) > 5
    assert all(words(title) for title in of_type(page, "H2"))
    assert len(of_type(page, "Main")) == 1


@pytest.mark.parametrize(
    "search", ["?region=55&theme=dark", "?direction=ayala", "?from=2020-01&to=2020-02", "?per=10k"]
)
def test_a_profile_stands_in_any_state(site, search):
    assert len(of_type(render_page(site, "/en/regions/55", search), "H1")) == 1


def test_pages_have_addresses_of_their_own():
    slugs = [page.slug for page in PAGES]
    assert len(set(slugs)) == len(slugs)
    assert all(is_page(f"{lang}/{slug}") for lang in LANGS for slug in slugs)


@pytest.mark.parametrize(
    "path",
    ["", "ru", "RU/", "ru/regions/5", "ru/regions/055", "ru/regions/55/55", "ru/grants/x", "ru/../en", "ru/Grants"],
)
def test_what_looks_like_a_page_is_none(path):
    assert not is_page(path)


def test_a_lost_reader_gets_the_navigation_and_no_filters(site):
    page = render_page(site, "/en/nothing", "?region=55")
    links = [item.href for item in of_type(page, "A")]
    assert "/en/?region=55" in links
    assert not [item for item in page._traverse() if isinstance(getattr(item, "id", None), dict) and item.id.get("key")]


@pytest.mark.parametrize("lang", LANGS)
def test_without_data_a_page_says_why(lang):
    def unreadable():
        raise DataUnreadable("the disk is gone")

    page = render_page(Site(unreadable, "/", ""), f"/{lang}/grants", "")
    assert len(of_type(page, "H1")) == 1
    assert "the disk is gone" in words(page)
