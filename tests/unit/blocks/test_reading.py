"""Where a reader is, where links lead, and what a page offers to choose from."""

from __future__ import annotations

import pytest

from dashboard.blocks.filters import label_of
from dashboard.blocks.offers import OFFERS, choices, offer_of
from dashboard.blocks.reading import Place
from dashboard.i18n import LANGS
from dashboard.model.directions import DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.regions import REGION_CODES

KEYS = {"period", "region", "direction", "format", "per"}


@pytest.mark.parametrize(
    ("path", "base", "place"),
    [
        ("/", "/", Place("ru")),
        ("/kk/", "/", Place("kk")),
        ("/en/grants", "/", Place("en", "grants")),
        ("/en/regions/55", "/", Place("en", "regions", "55")),
        ("/en/regions/55/", "/", Place("en", "regions", "55")),
        ("/volunteers/en/regions/55", "/volunteers/", Place("en", "regions", "55")),
        ("/gov/volunteers/kk/", "/gov/volunteers/", Place("kk")),
        ("/de/grants", "/", Place("ru", "grants")),
        ("", "/", Place("ru")),
        ("/en/a/b/c/d", "/", Place("en", "a", "b")),
    ],
)
def test_a_path_is_taken_apart(path, base, place):
    assert Place.parse(path, base) == place


def test_an_unknown_language_is_the_default_of_the_site():
    assert Place.parse("/xx/", "/", "kk").lang == "kk"


@pytest.mark.parametrize(("path", "region"), [("/ru/regions/55", "55"), ("/ru/regions/99", ""), ("/ru/grants/55", "")])
def test_only_a_profile_is_about_a_region(path, region):
    assert Place.parse(path, "/").region == region


def test_a_profile_shows_its_own_region_whatever_the_address_says(read):
    reading = read("en/regions/55", region="63", direction="umit")
    assert reading.view.filters.regions == ("55",)
    assert reading.view.focus == "55"
    assert reading.view.filters.directions == ("umit",)


def test_one_chosen_region_is_in_focus(read):
    assert read(region="63").view.focus == "63"
    assert read(region="63,55").view.focus == ""


@pytest.mark.parametrize("base", ["/", "/volunteers/"])
def test_links_keep_filters_and_language_but_not_the_measure(read, base):
    reading = read("kk/regions", base, region="55", measure="events", per="10k")
    assert reading.link("grants") == f"{base}kk/grants?region=55&per=10k"
    assert read("en/", base).link() == f"{base}en/"


def test_links_of_a_profile_leave_its_region_behind(read):
    assert read("en/regions/55", direction="umit").link("regions/63") == "/en/regions/63?direction=umit"


@pytest.mark.parametrize("base", ["/", "/volunteers/"])
def test_a_file_has_the_state_and_the_language_of_the_page(read, base):
    address = read("kk/", base, region="55").file("grants-map", "csv")
    assert address == f"{base}api/charts/grants-map.csv?region=55&lang=kk"
    assert read("en/", base).file("grants-map", "csv") == f"{base}api/charts/grants-map.csv?lang=en"


@pytest.mark.parametrize("page", OFFERS)
def test_a_page_offers_filters_that_there_are(page):
    assert OFFERS[page].keys <= KEYS
    assert set(OFFERS[page].directions) <= set(DIRECTION_SLUGS)


def test_a_profile_offers_no_regions_and_events_every_direction():
    assert "region" not in offer_of(Place("ru", "regions", "55")).keys
    assert offer_of(Place("ru", "events")).directions == DIRECTION_SLUGS
    assert offer_of(Place("ru")).directions == PRIORITY_SLUGS


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", ["", "regions", "events", "survey"])
def test_choices_are_named_and_there_only_where_offered(read, page, lang):
    reading = read(f"{lang}/{page}")
    offer = offer_of(reading.place)
    found = choices(reading, offer)
    assert set(found.regions) == (set(REGION_CODES) if "region" in offer.keys else set())
    assert tuple(found.directions) == (offer.directions if "direction" in offer.keys else ())
    assert bool(found.months) == ("period" in offer.keys)
    assert bool(found.formats) == ("format" in offer.keys)
    assert bool(found.scales) == ("per" in offer.keys)
    assert all({**found.regions, **found.directions}.values())


@pytest.mark.parametrize("key", ["region", "direction", "period", "sheet:region"])
def test_every_filter_says_what_is_chosen(read, key):
    assert label_of(key, read("ru/"))
    assert label_of(key, read("ru/")) != label_of(key, read("ru/", region="55", direction="umit", first="2020-06"))


def test_one_choice_is_named_and_several_are_counted(read):
    reading = read("en/", region="55")
    assert label_of("region", reading) == reading.view.region("55")
    l = reading.view.l
    assert label_of("region", read(region="55,63")) == l.t("{some} of {count}", some=2, count=17)
    assert label_of("region", read()) == l.t("all {count}", count=17)
