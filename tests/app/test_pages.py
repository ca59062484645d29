"""Every page in every language builds, with unique ids; unknown paths are a real 404."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from dashboard.blocks.reading import Site
from dashboard.catalogue.current import Current
from dashboard.i18n import LANGS
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.pages.router import PAGES, is_page, render_page

PATHS = [
    *(page.slug for page in PAGES),
    "regions/55",
    "regions/71",
    *(f"directions/{slug}" for slug in DIRECTION_SLUGS),
]


@pytest.fixture(scope="module")
def site(catalogue):
    return Site(Current(lambda: catalogue), "/", "/assets/vendor/regions.json")


def ids_of(component) -> list[str]:
    found = [json.dumps(item.id, sort_keys=True) for item in component._traverse() if getattr(item, "id", None)]
    return found + ([json.dumps(component.id, sort_keys=True)] if getattr(component, "id", None) else [])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", PATHS)
def test_page_builds_with_unique_ids(site, lang, path):
    page = render_page(site, f"/{lang}/{path}", "?region=55,43&direction=umit&from=2020-06&junk=1")
    repeated = [name for name, count in Counter(ids_of(page)).items() if count > 1]
    assert not repeated
    assert json.dumps(page.to_plotly_json(), default=str)


@pytest.mark.parametrize(
    "path", ["ru/", "kk/regions", "en/regions/55", "ru/grants", "ru/directions/asyl-mura", "en/data"]
)
def test_known_paths_are_pages(path, client):
    assert is_page(path)
    assert client.get(f"/{path}").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "ru/nothing",
        "de/",
        "ru/regions/99",
        "ru/directions/none",
        "ru/grants/umit",
        "ru/regions/55/x",
        "ru/grants/55",
        "wp-admin",
    ],
)
def test_unknown_paths_are_not_found(path, client):
    answer = client.get(f"/{path}")
    assert not is_page(path)
    assert answer.status_code == 404
    assert b"react-entry-point" in answer.data


@pytest.mark.parametrize(("header", "cookie", "lang"), [("kk", "", "kk"), ("de", "", "ru"), ("kk", "en", "en")])
def test_root_redirects_to_a_language(client, header, cookie, lang):
    if cookie:
        client.set_cookie("lang", cookie)
    answer = client.get("/?region=55", headers={"Accept-Language": header})
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/{lang}/?region=55"


@pytest.mark.parametrize("lang", LANGS)
def test_document_is_in_the_language_and_loads_nothing_from_elsewhere(client, lang):
    html = client.get(f"/{lang}/").text
    assert f'<html lang="{lang}"' in html
    assert "//cdn" not in html
    assert 'src="http' not in html
    assert 'href="http' not in html
