"""Links lead somewhere: every chart stands on its page, every tile leads to a chart, every chart to its rows."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.blocks.links import card_place, rows_link
from dashboard.blocks.reading import Site, reading_of
from dashboard.catalogue.current import Current
from dashboard.charts.registry import CHARTS
from dashboard.charts.tiles import TILES
from dashboard.components import names
from dashboard.pages.router import is_page, render_page

PROFILES = {"regions": "regions/55", "directions": "directions/umit"}


@pytest.fixture(scope="module")
def site(catalogue):
    return Site(Current(lambda: catalogue), "/", "/assets/vendor/regions.json")


@pytest.fixture(scope="module")
def ids_on(site):
    """Return the ids of a page, each page built once for each of its measures."""
    built: dict[tuple[str, str], set[str]] = {}

    def ids(page: str, measure: str) -> set[str]:
        if (page, measure) not in built:
            parts = render_page(site, f"/en/{page}", f"?measure={measure}" if measure else "")._traverse()
            built[page, measure] = {json.dumps(part.id) for part in parts if getattr(part, "id", None)}
        return built[page, measure]

    return ids


@pytest.mark.parametrize("chart_id", CHARTS)
def test_every_chart_stands_where_links_to_it_lead(ids_on, chart_id):
    place = card_place(chart_id)
    card = json.dumps(names.card(place.slot))
    profile = PROFILES.get(place.page, place.page)
    assert card in ids_on(place.page, place.measure) or card in ids_on(profile, "")


@pytest.mark.parametrize("tile", TILES.values(), ids=list(TILES))
def test_every_tile_leads_to_a_chart_of_its_own_page(tile):
    assert tile.chart in CHARTS


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_the_rows_of_a_chart_are_a_table_that_can_be_read(site, ids_on, chart):
    reading = reading_of(site, "/en/", {"region": "55"})
    address = urlsplit(rows_link(chart, reading))
    if not chart.dataset:
        assert address.path == ""
        return
    assert chart.dataset in reading.catalogue.datasets
    assert is_page(address.path.lstrip("/"))
    query = parse_qs(address.query)
    page = address.path.removeprefix("/en/")
    assert query["region"] == ["55"]
    assert json.dumps(address.fragment) in ids_on(page, query.get("measure", [""])[0])
