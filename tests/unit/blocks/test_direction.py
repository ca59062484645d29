"""A direction's profile: heading, goal, cards of words and the ways on."""

from __future__ import annotations

import pytest

from dashboard.blocks import direction, direction_cards, direction_links
from dashboard.model.directions import ADDITIONAL_SLUGS, DIRECTION_SLUGS, PRIORITY_SLUGS


@pytest.mark.parametrize("slug", DIRECTION_SLUGS)
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_head_names_direction_goal_and_quote(read, texts, slug, lang):
    reading = read(f"{lang}/directions/{slug}")
    said = texts(direction.head(reading))
    goals = reading.catalogue.published["goals"].set_index("direction")
    assert reading.view.direction(slug) in said
    assert goals.loc[slug, f"goal_{lang}"] in said
    assert f"«{goals.loc[slug, 'quote']}»" in said


def test_highlights_stand_against_their_plans(read, texts):
    said = " ".join(texts(direction.head(read("en/directions/sabaqtastyq"))))
    assert "≈\u00a01,190" in said
    assert "plan ≈\u00a01,000" in said
    assert "plan ≥\u00a068, reached" in said


def test_bilim_is_not_held_against_68(read, texts):
    said = " ".join(texts(direction.head(read("en/directions/bilim"))))
    assert "the plan of at least 68 is not set for it" in said
    assert "Centres in 14 regions" in said
    assert "≥\u00a068" not in said


def test_regions_of_a_direction(read):
    assert direction.regions_of(read("en/directions/umit")) == ["11", "15", "63"]
    assert len(direction.regions_of(read("en/directions/bilim"))) == 14
    assert direction.regions_of(read("en/directions/corporate")) == ["47", "71"]
    assert direction.regions_of(read("en/directions/ayala")) == []


@pytest.mark.parametrize("slug", PRIORITY_SLUGS)
def test_places_name_the_ambassador(read, texts, slug):
    reading = read(f"kk/directions/{slug}")
    people = reading.catalogue.published["ambassadors"].set_index("direction")
    assert people.loc[slug, "name"] in texts(direction_cards.places_card(reading))


def test_unnamed_centres_are_a_warning(read, texts):
    assert "«And in the other 14 regions»" in texts(direction_cards.places_card(read("en/directions/saylyq")))
    assert "«And in the other 14 regions»" not in texts(direction_cards.places_card(read("en/directions/umit")))


def test_what_does_not_exist_has_no_card(read):
    reading = read("en/directions/ayala")
    assert direction_cards.figures_card(reading) is None
    assert direction_cards.mentions_card(reading) is None


def test_mentions_follow_the_region_filter(read, texts):
    every = " ".join(texts(direction_cards.mentions_card(read("en/directions/qamqor"))))
    some = " ".join(texts(direction_cards.mentions_card(read("en/directions/qamqor", region="11"))))
    assert "Akmola" in every
    assert "Pavlodar" in every
    assert "Akmola" in some
    assert direction_cards.mentions_card(read("en/directions/qamqor", region="27")) is None


def test_findings_are_those_of_the_direction(read, texts):
    said = " ".join(texts(direction_cards.findings_card(read("en/directions/qamqor"))))
    assert "QAMQOR" in said
    assert "ÚMIT" not in said


@pytest.mark.parametrize("slug", ADDITIONAL_SLUGS)
def test_an_additional_direction_says_what_is_not_published(read, texts, slug):
    said = texts(direction_cards.absent_card(read(f"en/directions/{slug}")))
    assert {"No small grants", "No plan", "No ambassador"} <= set(said)


def hrefs(part) -> list[str]:
    return [item.href for item in part._traverse() if getattr(item, "href", None)]


def test_tiles_lead_to_all_profiles_without_the_chosen_direction(read):
    links = hrefs(direction_links.profile_tiles(read("ru/directions", direction="umit", region="55")))
    assert links == [f"/ru/directions/{slug}?region=55" for slug in DIRECTION_SLUGS]


def test_ways_on_carry_the_direction_to_other_pages(read):
    links = hrefs(direction_links.ways_on(read("ru/directions/qamqor")))
    assert "/ru/grants?direction=qamqor" in links
    assert links[:2] == ["/ru/directions/taza-alem", "/ru/directions/umit"]
    assert "/ru/grants?direction=silver" not in hrefs(direction_links.ways_on(read("ru/directions/silver")))
