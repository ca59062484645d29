"""The page «funding» in words: kinds apart, the damaged sum as text, quotes and bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.blocks.funding import headline, tiles
from dashboard.blocks.funding_text import amounts_card, leaders_card, sums_card
from dashboard.i18n import NBSP

DAMAGED = "2 554 208 58"


def marks(component) -> list[str]:
    return [part.children for part in component._traverse() if getattr(part, "_type", "") == "Mark"]


def test_the_page_opens_with_the_published_sum_or_the_damaged_print(read):
    assert headline(read("en/funding")) == "₸1.13 billion came from non-state sources, the state sum is damaged"
    assert DAMAGED in headline(read("en/funding", measure="state"))
    assert headline(read("en/funding", measure="state", region="55")) == "State money: Pavlodar Region"


def test_the_damaged_sum_is_marked_text_and_leads_to_the_quality_log(read):
    row = tiles(read("en/funding"))
    assert marks(row) == [f"{DAMAGED} tenge"]
    links = [part.href for part in row._traverse() if getattr(part, "href", None)]
    assert any(link.startswith("/en/quality") for link in links)


def test_tiles_show_both_registers_apart_and_never_their_sum(read, texts):
    written = texts(tiles(read("en/funding")))
    assert {"₸1.13", "₸868.4"} <= set(written)
    assert not any("1.99" in text or "2.0" in text for text in written)
    assert "demo data" in written


def test_the_share_of_three_regions_follows_the_kind_and_not_the_regions(read, texts):
    assert "43" in texts(tiles(read("en/funding", region="11")))
    assert "41" in texts(tiles(read("en/funding", measure="state")))


def test_real_registers_carry_no_mark_of_demonstration(read, texts):
    reading = read("en/funding")
    real = replace(reading, catalogue=replace(reading.catalogue, demo=False))
    assert "demo data" not in texts(tiles(real))


def test_months_without_registers_have_a_dash(read, texts):
    assert texts(tiles(read("en/funding", first="2020-01", last="2020-02"))).count("—") == 3


def test_the_state_sum_has_no_difference(read, texts):
    written = texts(sums_card(read("en/funding")))
    assert f"{DAMAGED}{NBSP}tenge" in written
    assert {"none", "—"} <= set(written)


def test_leaders_of_the_text_stand_beside_those_of_the_registers(read, texts):
    written = texts(leaders_card(read("en/funding")))
    assert written.count("the same regions") == 2
    assert any("Карагандинская область лидируют" in text for text in written)


def test_small_grants_have_an_upper_bound_that_says_what_it_is(read, texts):
    written = texts(amounts_card(read("en/funding")))
    assert "₸126.6" in written
    assert "≤" in written
    assert any("422 grants of at most ₸300,000 each" in text for text in written)
    assert any("up to" in text and "calculated" in text for text in written)


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_every_other_sum_has_its_quote(read, lang):
    card = amounts_card(read(f"{lang}/funding"))
    quotes = [part for part in card._traverse() if getattr(part, "_type", "") == "Blockquote"]
    assert len(quotes) == 7
