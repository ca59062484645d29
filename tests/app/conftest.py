"""What tests of files share."""

from __future__ import annotations

import sys
import types

import pytest

from tests.app.calling import call, card, page

__all__ = ["call", "card", "page", "slides"]


@pytest.fixture
def slides(monkeypatch):
    """Slides that are as quick to write as words."""
    module = types.ModuleType("dashboard.exports.slides")
    module.slide_bytes = lambda exhibit: f"slide of {exhibit.chart.id}".encode()

    def deck_bytes(deck, progress=None):
        for number, _ in enumerate(deck.exhibits, start=1):
            if progress:
                progress(number, len(deck.exhibits))
        return f"{deck.title}: {len(deck.exhibits)}, {deck.notes}, {deck.tables}".encode()

    module.deck_bytes = deck_bytes
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module
