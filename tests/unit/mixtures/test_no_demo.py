"""With real registers nothing speaks of the demonstration set, except where that is explained."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from dashboard.charts.chart import draw
from dashboard.charts.columns import column_labels
from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.exports.table import csv_bytes
from dashboard.i18n import LANGS
from dashboard.model.registers import REGISTERS
from dashboard.pages.router import PAGES

PATHS = (*(page.slug for page in PAGES), "regions/55", "directions/umit")
# Words of the three languages and class names; «демография» is not among them.
WORDS = re.compile(r"\b(демо\b|демонстрац|demo\b|demonstration|is-demo|sample-hatched)", re.IGNORECASE)
# Where the demonstration set is explained, by page and by the class or id of an element.
EXCEPTIONS = {
    ("data", "term-demo"): "the glossary's entry of the status",
    ("data", "term-demo-set"): "the glossary's entry of the set",
    ("data", "table-scroll written"): "what the column «status» of a table may hold",
    ("briefing", "deck"): "words that the builder needs when a saved deck has demonstration slides",
}


def _said(node: Any, places: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, str):
        yield places, node
    for one in node if isinstance(node, list) else ():
        yield from _said(one, places)
    if not isinstance(node, dict):
        return
    props = node.get("props") or {}
    # Every chart's card carries its badge out of sight; the callback shows it for demonstration rows only.
    if "badge-demo" in str(props.get("className")) and props.get("hidden"):
        return
    here = tuple(str(props[name]) for name in ("className", "id") if props.get(name))
    for value in node.values():
        yield from _said(value, (*places, *here))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", PATHS)
def test_no_page_speaks_of_a_demonstration(mixture, rendered, lang, path):
    for places, text in _said(json.loads(rendered(mixture(REGISTERS), lang, path)), ()):
        if WORDS.search(text):
            assert {(path, place) for place in places} & EXCEPTIONS.keys(), (places[-3:], text[:80])


@pytest.mark.parametrize("lang", LANGS)
def test_no_chart_speaks_of_a_demonstration(mixture, lang):
    catalogue = mixture(REGISTERS)
    view = view_of(catalogue, {}, lang, "")
    for chart in CHARTS.values():
        drawn = draw(chart, catalogue, view)
        said = [drawn.title, drawn.subtitle, drawn.source, drawn.precision, drawn.alt]
        said += [json.dumps(drawn.figure, ensure_ascii=False), csv_bytes(drawn.rows).decode("utf-8-sig")]
        said += column_labels(drawn.rows, view.l).values()
        assert not drawn.demo, chart.id
        assert not WORDS.search("\n".join(said)), chart.id


def test_bars_of_real_registers_are_not_hatched(mixture):
    catalogue = mixture(REGISTERS)
    view = view_of(catalogue, {}, "ru", "")
    for name in ("events-by-month", "funding-by-month", "events-by-direction"):
        for trace in draw(CHARTS[name], catalogue, view).figure["data"]:
            assert not (trace.get("marker") or {}).get("pattern"), name
