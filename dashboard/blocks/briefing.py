"""The briefing page: the charts that a deck may hold, what their filters offer, and every word its scripts say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from dash.development.base_component import Component

from dashboard.blocks.briefing_words import PAGES, WORDS
from dashboard.blocks.decks import SUBJECTS, TITLE
from dashboard.blocks.offers import USUAL, Offer, choices
from dashboard.blocks.reading import Reading
from dashboard.charts.chart import Chart
from dashboard.charts.registry import CHARTS
from dashboard.components.briefing import briefing_page
from dashboard.components.choices import FORMATS, SCALES
from dashboard.exports.shown import parts_of
from dashboard.figures.ranking import ranking
from dashboard.i18n import LANGS, N_, L
from dashboard.model.clock import today
from dashboard.model.decks import MOST_SLIDES
from dashboard.model.directions import DIRECTION_SLUGS

EVERYTHING = Offer(USUAL | {"format", "per"}, DIRECTION_SLUGS)


def briefing(reading: Reading) -> Component:
    """Return the page in which a deck is put together; what it holds comes from the reader's browser."""
    return briefing_page(reading.view.l, orjson.dumps(told(reading)).decode())


def told(reading: Reading) -> dict[str, Any]:
    """Return what the scripts of the page need: charts by page, the options of filters, words, addresses."""
    l = reading.view.l
    return {
        "lang": l.lang,
        "base": reading.site.base,
        "charts": [_chart(chart, reading) for chart in _in_order()],
        "options": _options(reading),
        "covers": {lang: _cover(L(lang)) for lang in LANGS},
        "counts": [l.n("{count} slide", "{count} slides", count) for count in range(MOST_SLIDES + 2)],
        "words": {name: l.t(message) for name, message in WORDS.items()},
    }


def _cover(l: L) -> dict[str, str]:
    # The title slide is in the language of the deck, which need not be the page's.
    return {
        "usual": l.t(TITLE),
        "day": l.date(today()),
        "about": f"Birgemiz · {l.t('Year of the Volunteer 2020 in Kazakhstan')}",
        "demo": l.t("Contains demonstration data, marked on their slides"),
    }


def _in_order() -> list[Chart]:
    return sorted(CHARTS.values(), key=lambda chart: list(PAGES).index(chart.page))


def _chart(chart: Chart, reading: Reading) -> dict[str, Any]:
    t = reading.view.l.t
    return {
        "id": chart.id,
        "name": t(chart.name),
        "kind": _kind(chart, t),
        "page": t(PAGES[chart.page]),
        "honours": sorted(chart.honours),
        "subject": SUBJECTS.get(chart.id, ""),
        "parts": parts_of(chart),
    }


def _kind(chart: Chart, t: Callable[[str], str]) -> str:
    # A map and its ranking share their name.
    if "map" in parts_of(chart):
        return t(WORDS["pair"])
    return t(N_("Ranking")) if chart.form is ranking else ""


def _options(reading: Reading) -> dict[str, list[tuple[str, str]]]:
    l = reading.view.l
    offered = choices(reading, EVERYTHING)
    return {
        "region": list(offered.regions.items()),
        "direction": list(offered.directions.items()),
        "months": [(month, l.period(month, month)) for month in offered.months],
        "format": [(key, l.t(FORMATS[key])) for key in offered.formats],
        "per": [(key, l.t(SCALES[key])) for key in offered.scales],
    }
