"""Every page and every chart over registers of which some hold nothing: said as it is, never as zero."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from math import isnan

import pytest

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.absence import ABSENT
from dashboard.charts.chart import draw
from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.exports.table import csv_bytes
from dashboard.i18n import LANGS, L
from dashboard.model.filters import Filters
from dashboard.model.provenance import Basis, Status
from dashboard.model.registers import EVENTS, FUNDING, MONTHS, REGISTERS, SUBMISSIONS
from dashboard.queries import events, funding

SUBSETS = tuple(names for size in range(5) for names in combinations(REGISTERS, size))
MIXTURES = [pytest.param(names, "", id="+".join(names) or "nothing") for names in SUBSETS]
MIXTURES.append(pytest.param(REGISTERS, "part", id="part"))
# Cards of a page know of one register each: pairs add nothing that one alone or one missing does not show.
TELLING = [mixture for mixture in MIXTURES if len(mixture.values[0]) != 2]
STATED = {Status.DEMO.value, Status.REGISTER.value, Status.ZERO.value}
# Pages on which registers stand.
PATHS = (
    "",
    "regions",
    "directions",
    "events",
    "volunteers",
    "funding",
    "contribution",
    "quality",
    "data",
    "regions/55",
)
TOUCHED = [chart for chart in CHARTS.values() if chart.basis is not Basis.PUBLISHED]
RESTING = [chart for chart in TOUCHED if chart.basis is Basis.REGISTERS]
Render = Callable[[Catalogue, str, str], str]


@pytest.mark.parametrize(("names", "extent"), TELLING)
def test_every_page_renders(mixture, rendered: Render, names, extent):
    catalogue = mixture(names, extent)
    for path in PATHS:
        text = rendered(catalogue, "ru", path)
        # Of a part some kinds of work have no hours that anybody reported: worth 0, and said so.
        assert extent or '"0\xa0₸"' not in text, path


@pytest.mark.parametrize("lang", ["kk", "en"])
def test_pages_of_a_mixture_render_in_other_languages(mixture, rendered: Render, lang):
    catalogue = mixture((EVENTS,))
    text = rendered(catalogue, lang, "funding")
    assert L(lang).t(ABSENT[FUNDING]) in text
    assert all(rendered(catalogue, lang, path) for path in PATHS)


@pytest.mark.parametrize(("names", "extent"), MIXTURES)
def test_charts_answer_and_a_missing_register_states_nothing(mixture, names, extent):
    catalogue = mixture(names, extent)
    view = view_of(catalogue, {"region": "55"}, "ru", "")
    for chart in TOUCHED:
        drawn = draw(chart, catalogue, view)
        json.dumps(drawn.figure)
        assert csv_bytes(drawn.rows)
        if chart in RESTING and catalogue.missing(chart.source.registers):
            assert drawn.empty == "not_loaded", chart.id
            assert drawn.empty_words and not drawn.source, chart.id
            assert drawn.title == view.l.t(chart.name), chart.id
            assert not STATED & set(drawn.rows["status"]), chart.id
            assert drawn.rows.select_dtypes("number").isna().all(axis=None), chart.id


def test_a_part_of_the_country_is_not_the_rest_at_zero(mixture):
    rows = events.by_region("events")(mixture(REGISTERS, "part"), Filters()).set_index("region_code")
    assert set(rows.index[rows["value"].notna()]) <= {"11", "55", "71"}
    assert rows.loc["35", "status"] == Status.NOT_STATED.value


def test_months_come_from_every_register(mixture):
    assert mixture((FUNDING,)).months == mixture(REGISTERS).months == MONTHS[4:10]
    assert mixture(REGISTERS, "part").months == MONTHS[5:7]
    assert mixture(()).months == MONTHS
    assert mixture(()).held == ()


def test_without_submissions_rows_say_who_reported(mixture):
    catalogue = mixture((FUNDING,), "part")
    assert catalogue.reported(FUNDING) == catalogue.pairs[FUNDING]
    assert not catalogue.reported(EVENTS)
    whole = mixture(REGISTERS)
    assert whole.reported(FUNDING) == whole.pairs[SUBMISSIONS]


def test_a_sum_that_nobody_reported_is_not_a_number(mixture):
    catalogue = mixture((EVENTS,))
    assert isnan(funding.total(catalogue, Filters(), funding.NON_STATE_SOURCES))
    assert events.total(catalogue, Filters(), "events") > 0


def test_reported_nothing_is_zero(mixture):
    rows = funding.by_month(("international",))(mixture((FUNDING,)), replace(Filters(), directions=("auto",)))
    assert rows["value"].notna().all()


@pytest.mark.parametrize("lang", LANGS)
def test_the_empty_state_names_the_register_and_the_mend(mixture, lang):
    view = view_of(mixture((EVENTS,)), {}, lang, "")
    drawn = draw(CHARTS["funding-by-month"], mixture((EVENTS,)), view)
    assert drawn.empty_words == view.l.t(ABSENT[FUNDING])
    assert drawn.empty_words in json.dumps(drawn.figure, ensure_ascii=False).replace("<br>", " ")
