"""Titles and notes of a deck are texts wherever the browser shows them: in the builder and presented."""

from __future__ import annotations

from urllib.parse import quote

from tests.browser.test_briefing import opened_with
from tests.security.probes import HOST, MARKUP

ACTING = (
    f"script:not([src]):not([type]), iframe, img[src*='{HOST}'], a[href^='javascript'], [onerror], [onload], "
    f"[style*='{HOST}']"
)
PRESENTED = "document.querySelector('.show-place.is-shown .slide-title')?.textContent"


def test_hostile_titles_stay_texts(reader):
    slides = [f"grants-map?title={quote(text)}&note={quote(text)}" for text in MARKUP[:5]]
    opened_with(reader, *slides, title="".join(MARKUP[:5]))
    assert reader.run("document.querySelector('.slide-place .slide-title').textContent") == MARKUP[0]
    assert reader.run("document.querySelectorAll(arguments[0]).length", ACTING) == 0
    reader.driver.find_element("css selector", ".deck-present").click()
    reader.until(PRESENTED, MARKUP[0])
    assert reader.run("document.querySelectorAll(arguments[0]).length", ACTING) == 0
