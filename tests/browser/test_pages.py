"""Every address of the product in every language: its charts drawn, its language right, no complaint of the browser."""

from __future__ import annotations

import pytest

from dashboard.i18n import LANGS
from dashboard.pages.router import PAGES

PATHS = (*(page.slug for page in PAGES), "regions/63", "directions/qamqor", "directions/auto")
FRAMES = "[...document.querySelectorAll('.plot-frame')].filter((frame) => frame.offsetWidth)"
# A chart is drawn when it holds a mark, or when its card says in words why there is none.
DRAWN = (
    f"document.querySelector('main h1') && {FRAMES}.every((frame) => "
    "frame.querySelector('.trace, .geo, .hm, .table, .shapelayer path, .annotation, .plot-notice:not([hidden])'))"
)


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_is_drawn_in_its_language(reader, lang):
    for path in PATHS:
        reader.driver.get(f"{reader.address}/{lang}/{path}")
        reader.until(f"location.pathname === '/{lang}/{path}' && Boolean({DRAWN})", timeout=30)
        assert reader.run("document.documentElement.lang") == lang
        assert reader.run("document.documentElement.scrollWidth") <= 1440
        assert reader.run("document.querySelectorAll('.plot-notice[role=alert]:not([hidden])').length") == 0
        assert [url for url in reader.requests() if not url.startswith(reader.address)] == []
        assert reader.complaints() == []
