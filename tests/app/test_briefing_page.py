"""The briefing page: its place in the navigation, and every word that its scripts say, in three languages."""

from __future__ import annotations

import json

import pytest

from dashboard.blocks.briefing_words import PAGES as CHART_PAGES
from dashboard.blocks.briefing_words import WORDS
from dashboard.blocks.reading import Site
from dashboard.catalogue.current import Current
from dashboard.charts.registry import CHARTS
from dashboard.components import names
from dashboard.i18n import LANGS, L
from dashboard.pages.router import PAGES, render_page


@pytest.fixture(scope="module")
def site(catalogue) -> Site:
    return Site(Current(lambda: catalogue), "/below/", "/assets/regions.json")


def told(site: Site, lang: str) -> dict:
    page = render_page(site, f"/below/{lang}/briefing", "")
    frame = next(part for part in page._traverse() if getattr(part, "id", "") == "briefing")
    return json.loads(frame.to_plotly_json()["props"]["data-briefing"])


@pytest.mark.parametrize("lang", LANGS)
def test_scripts_are_told_every_word_in_the_language(site, lang):
    words = told(site, lang)["words"]
    assert list(words) == list(WORDS)
    assert all(words.values())
    if lang != "en":
        assert [name for name, text in words.items() if text == WORDS[name]] == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_chart_can_be_added(site, lang):
    found = told(site, lang)
    assert {chart["id"] for chart in found["charts"]} == set(CHARTS)
    assert list(dict.fromkeys(chart["page"] for chart in found["charts"])) == [
        L(lang).t(CHART_PAGES[page]) for page in CHART_PAGES
    ]
    assert len({(chart["page"], chart["name"], chart["kind"]) for chart in found["charts"]}) == len(CHARTS)
    assert found["base"] == "/below/"


def test_filters_offer_what_the_product_knows(site):
    options = told(site, "ru")["options"]
    assert {key: len(values) for key, values in options.items()} == {
        "region": 17,
        "direction": 11,
        "months": 6,
        "format": 3,
        "per": 3,
    }
    assert told(site, "ru")["counts"][:6] == [
        "0 слайдов",
        "1 слайд",
        "2 слайда",
        "3 слайда",
        "4 слайда",
        "5 слайдов",
    ]


def test_the_page_is_the_last_of_the_bar_and_counts(site):
    bar = [page.item for page in PAGES if not page.item.group]
    assert (bar[-1].path, bar[-1].counts) == ("briefing", True)
    page = render_page(site, "/below/kk/grants", "")
    counters = {part.id for part in page._traverse() if str(getattr(part, "id", "")).startswith(names.BRIEFING_COUNT)}
    assert counters == {names.BRIEFING_COUNT, f"{names.BRIEFING_COUNT}more:", f"{names.BRIEFING_COUNT}rest:"}
