"""Every page and every chart over registers of which some hold nothing: said as it is, never as zero."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from dashboard.blocks.reading import Site
from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.chart import draw
from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.model.provenance import Basis, Status
from dashboard.model.registers import REGISTERS
from dashboard.pages.router import PAGES, render_page

SUBSETS = tuple(names for size in range(5) for names in combinations(REGISTERS, size))
MIXTURES = [pytest.param(names, "", id="+".join(names) or "nothing") for names in SUBSETS]
MIXTURES.append(pytest.param(REGISTERS, "part", id="part"))
STATED = {Status.DEMO.value, Status.REGISTER.value, Status.ZERO.value}
PATHS = (*(page.slug for page in PAGES), "regions/55", "directions/umit")


@pytest.fixture
def served(request, mixture) -> Catalogue:
    return mixture(*request.param)


def _page(catalogue: Catalogue, lang: str, path: str) -> str:
    site = Site(lambda: catalogue, "/", "/assets/regions.json")
    return json.dumps(render_page(site, f"/{lang}/{path}", "").to_plotly_json(), default=_plain, ensure_ascii=False)


def _plain(part: object) -> object:
    return part.to_plotly_json()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("names", "extent"), MIXTURES)
def test_every_page_renders(mixture, names, extent):
    catalogue = mixture(names, extent)
    for path in PATHS:
        assert _page(catalogue, "ru", path)


@pytest.mark.parametrize(("names", "extent"), MIXTURES)
def test_every_chart_answers(mixture, names, extent):
    catalogue = mixture(names, extent)
    view = view_of(catalogue, {"region": "55"}, "ru", "")
    for chart in CHARTS.values():
        drawn = draw(chart, catalogue, view)
        json.dumps(drawn.figure)
        if catalogue.missing(chart.source.registers) and chart.basis is Basis.REGISTERS:
            assert drawn.empty == "not_loaded", chart.id
            assert not STATED & set(drawn.rows["status"]), chart.id
            assert drawn.rows["value"].isna().all(), chart.id
