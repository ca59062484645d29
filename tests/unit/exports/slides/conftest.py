"""Every chart as the slide of a presenter, each built once."""

from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation

from dashboard.charts.registry import CHARTS
from dashboard.exports.slides import slide_bytes

# A profile speaks of one region.
STATE = {"region-profile": {"region": "55"}, "region-directions": {"region": "55"}}


@pytest.fixture(scope="session")
def opened(exhibit):
    """Return a maker of opened files by chart and language; the ones without further state are kept."""
    kept = {}

    def make(chart_id: str, lang: str = "ru", **state: str):
        key = (chart_id, lang, *sorted(state.items()))
        if key not in kept:
            made = exhibit(chart_id, lang, **(STATE.get(chart_id, {}) | state))
            kept[key] = Presentation(BytesIO(slide_bytes(made))), made
        return kept[key]

    return make


@pytest.fixture(params=sorted(CHARTS))
def chart_id(request) -> str:
    """Return the id of each chart in turn."""
    return request.param
