"""One chart by its address, for an iframe: every chart in every language, nothing of the shell, real 404s."""

from __future__ import annotations

import json

import pytest

from dashboard import ids
from dashboard.blocks.reading import Site
from dashboard.catalogue.current import Current
from dashboard.charts.registry import CHARTS, SLOTS
from dashboard.i18n import LANGS, L
from dashboard.pages.router import is_page, render_page

PROBE = "%3Cscript%3Ealert(1)%3C/script%3E"


@pytest.fixture(scope="module")
def site(catalogue):
    return Site(Current(lambda: catalogue), "/", "/assets/vendor/regions.json")


def parts_of(component):
    return [component, *component._traverse()]


def ids_of(component):
    return [part.id for part in parts_of(component) if getattr(part, "id", None)]


def link_of(page):
    return next(part for part in parts_of(page) if getattr(part, "target", "") == "_blank")


@pytest.mark.parametrize("lang", LANGS)
def test_every_chart_stands_alone(site, client, lang):
    for name in CHARTS:
        path = f"/{lang}/embed/{name}"
        assert client.get(path).status_code == 200, path
        page = render_page(site, path, "?region=55&from=2020-06")
        found = ids_of(page)
        assert ids.chart(name) in found
        assert len(found) == len({json.dumps(one, sort_keys=True) for one in found})
        assert not [one for one in found if isinstance(one, dict) and one["type"] in ("filter", "nav")]


def test_no_slot_takes_the_name_of_a_chart():
    assert not set(SLOTS) & set(CHARTS)


@pytest.mark.parametrize("path", ["embed", "embed/none", "embed/map", f"embed/{PROBE}", "embed/grants-map/x"])
def test_other_addresses_are_not_found_and_repeat_nothing(site, client, path):
    answer = client.get(f"/en/{path}")
    assert not is_page(f"en/{path}")
    assert answer.status_code == 404
    assert "alert(1)" not in answer.text
    assert "<script" not in json.dumps(render_page(site, f"/en/{path}", "").to_plotly_json(), default=str)


def test_parameters_of_an_address_never_come_out_as_markup(site, client):
    query = f"?region={PROBE}&measure={PROBE}&theme={PROBE}&junk={PROBE}"
    assert "alert(1)" not in client.get(f"/en/embed/grants-map{query}").text
    page = render_page(site, "/en/embed/grants-map", query)
    assert link_of(page).href == "/en/regions?measure=grants#card-map"


@pytest.mark.parametrize("lang", LANGS)
def test_the_filters_and_the_way_home_stand_below_the_card(site, lang):
    page = render_page(site, f"/{lang}/embed/grants-matrix", "?region=55&direction=umit&from=2020-07")
    (foot,) = [part for part in parts_of(page) if getattr(part, "className", "") == "embed-foot"]
    line = foot.children[0].children
    assert "ÚMIT" in line
    assert L(lang).period("2020-07", "2020-10") not in line
    assert link_of(page).rel == "noopener"
    assert link_of(page).href == f"/{lang}/grants?region=55&direction=umit&from=2020-07#card-grants-matrix"


@pytest.mark.parametrize(
    ("chart", "query", "home"),
    [
        ("region-profile", "?region=55", "/en/regions/55#card-region-profile"),
        ("direction-leaders", "?direction=umit", "/en/directions/umit#card-direction-leaders"),
        ("volunteers-ranking", "", "/en/regions?measure=volunteers#card-map"),
    ],
)
def test_a_chart_of_a_profile_leads_to_the_profile(site, chart, query, home):
    assert link_of(render_page(site, f"/en/embed/{chart}", query)).href == home
