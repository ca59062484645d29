"""A reader's view by language and address, for everything that leaves the screen."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.exports.exhibit import Exhibit, exhibit_of

MADE = date(2026, 11, 25)


@pytest.fixture(scope="session")
def exhibit(catalogue):
    """Return a maker of exhibits: chart id, language, state as in an address."""

    def make(chart_id: str, lang: str = "ru", **state: str) -> Exhibit:
        view = view_of(catalogue, state, lang, "/assets/regions.json")
        return exhibit_of(CHARTS[chart_id], catalogue, view, f"https://birgemiz.example/{lang}/#card-{chart_id}", MADE)

    return make
