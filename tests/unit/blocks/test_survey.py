"""The survey's page: shares with their n, recommendations with evidence that leads somewhere."""

from __future__ import annotations

import pytest

from dashboard.blocks.recommendations import answer_words, recommendations
from dashboard.blocks.shares import survey_shares
from dashboard.blocks.survey import conclusions, headline, other_poll
from dashboard.charts.evidence import Answer
from dashboard.pages.survey import layout


def parts_of(components, kind: str):
    return [part for one in components for part in one._traverse() if type(part).__name__ == kind]


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (Answer("", "measures_needed", "state_support"), "65%, n\u00a0=\u00a0100"),
        (Answer("", "measures_needed", "common_standards"), "18–25%, n\u00a0=\u00a0100"),
        (Answer("", "funding_sources", "state", ("ngo",)), "42%, n\u00a0=\u00a049"),
        (Answer("", "measures_needed", "labour_record"), "in the top three of all groups, share not published"),
        (
            Answer("", "inefficiency_reasons", "low_organisation", ("all", "ngo", "volunteer_expert")),
            "All experts, NGOs: place 1 in the list; Volunteer experts: place 3 in the list",
        ),
        (
            Answer("", "information", "state_programme", ("government",)),
            "Government bodies: place 1, as the report states",
        ),
        (
            Answer("", "infrastructure", "digital_access", ("front_office",)),
            "Regional front offices: named without a place",
        ),
    ],
    ids=["share", "range", "ngo", "words", "groups", "stated", "placeless"],
)
def test_an_answer_in_words(read, answer, wanted):
    assert answer_words(answer, read("en/survey")) == wanted


def test_eight_blocks_hold_28_measures_with_their_quotes(read, texts):
    components = recommendations(read("en/survey"))
    assert len(parts_of(components, "Ol")) == 8
    assert len(parts_of(components, "Blockquote")) == 28
    words = [text for one in components for text in texts(one)]
    assert words.count("No question of the survey covers it") == 8


def test_every_link_of_the_evidence_leads_to_a_card_of_the_page_or_to_a_page(read):
    page = layout(read("en/survey", direction="umit"))
    ids = {part.id for part in parts_of(page, "Section") if isinstance(getattr(part, "id", None), str)}
    links = [part.href for part in parts_of(recommendations(read("en/survey")), "A")]
    inner = {link[1:] for link in links if link.startswith("#")}
    assert len(inner) >= 6
    assert inner <= ids
    assert {link for link in links if not link.startswith("#")} == {"/en/volunteers"}


def test_shares_say_what_is_calculated_and_n(read, texts):
    words = " ".join(texts(survey_shares(read("en/survey"))))
    assert "calculation gives 84.0" in words
    assert "24 “yes” and 52 “rather yes”" in words
    assert words.count("n\u00a0=\u00a0100") == 4


def test_the_headline_counts_the_experts(read):
    assert headline(read("en/survey")) == "93 of 100 experts want the directions continued"


def test_the_other_poll_keeps_its_damaged_figure_as_text(read, texts):
    words = texts(other_poll(read("en/survey")))
    assert "8563 342 6473" in words
    assert any("Not the 100 experts" in text for text in words)


def test_conclusions_stand_in_the_order_of_the_report(read):
    titles = [part.children for part in parts_of([conclusions(read("en/survey"))], "H3")]
    assert len(titles) == 5
    assert titles[0] == "The Year gave volunteering an impulse"
