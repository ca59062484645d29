"""The help says what the page is for, how to go on, and what is demonstration."""

from __future__ import annotations

import pytest

from dashboard.blocks.purposes import PURPOSES
from dashboard.components.help import DEMO_MARK, KEYS, STEPS, Help, help_button
from dashboard.i18n import LANGS, L
from dashboard.pages.router import PAGES, PROFILES

LONGEST = 110


def text_of(part: object) -> str:
    if isinstance(part, (list, tuple)):
        return " ".join(map(text_of, part))
    children = getattr(part, "children", None)
    return text_of(children) if children is not None else part if isinstance(part, str) else ""


def test_every_page_and_profile_has_a_purpose():
    assert set(PURPOSES) == {page.slug for page in PAGES} | set(PROFILES)


@pytest.mark.parametrize("lang", LANGS)
def test_a_purpose_is_one_short_sentence_in_each_language(lang):
    for words in PURPOSES.values():
        told = L(lang).t(words)
        assert told.endswith(".") and len(told) <= LONGEST + (20 if lang == "kk" else 0)


@pytest.mark.parametrize("lang", LANGS)
def test_the_panel_tells_purpose_steps_and_keys(lang):
    l = L(lang)
    told = text_of(help_button(l, Help("What it is for.", "/ru/data#glossary")))
    assert "What it is for." in told
    assert all(l.t(words) in told for _, words in (*STEPS, *KEYS))


def test_without_a_glossary_there_is_no_link_to_it():
    assert "href='#" not in str(help_button(L("en"), Help()))
    assert "Glossary" not in text_of(help_button(L("en"), Help()))


@pytest.mark.parametrize("demo", [True, False])
def test_the_mark_of_demonstration_stands_only_where_some_is_served(demo):
    assert (DEMO_MARK in str(help_button(L("en"), Help(demo=demo)))) == demo
