"""The card of templates: every register in the reader's language, and the steps to loaded rows."""

from __future__ import annotations

import pytest

from dashboard.blocks.templates import templates_card
from dashboard.i18n import LANGS
from dashboard.model.registers import REGISTERS


def links_of(component) -> list[str]:
    return [item.href for item in component._traverse() if getattr(item, "href", "")]


@pytest.mark.parametrize("lang", LANGS)
def test_every_register_has_its_template_in_the_readers_language(read, texts, catalogue, lang):
    card = templates_card(read(f"{lang}/data"))
    assert links_of(card) == [f"/api/templates/{register}.xlsx?lang={lang}" for register in REGISTERS]
    assert {catalogue.datasets[register].title[lang] for register in REGISTERS} <= set(texts(card))


def test_links_stand_under_the_prefix_and_ignore_filters(read):
    links = links_of(templates_card(read("en/data", base="/volunteers/", region="55")))
    assert links[0] == "/volunteers/api/templates/events.xlsx?lang=en"


def test_files_are_checked_before_they_are_loaded(read, texts):
    said = texts(templates_card(read("en/data")))
    check, load = (said.index(f"python -m dashboard load {rest}") for rest in ("--check reports/", "reports/"))
    assert check < load


def test_links_are_named_for_screen_readers(read):
    labels = [getattr(item, "aria-label", "") for item in templates_card(read("en/data"))._traverse()]
    assert [label for label in labels if label] == [
        f"{title}: download XLSX"
        for title in (
            "Register of events", "Register of volunteers", "Register of funding", "Register of submissions",
        )
    ]  # fmt: skip
