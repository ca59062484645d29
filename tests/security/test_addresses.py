"""Every parameter of every address, hostile paths and methods: answered or refused, never repeated as markup."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from dashboard.pages.router import LONGEST
from tests.security.probes import ABSENT, ALL, LINES, MARKUP, METHODS, READ, ROOTS, SECRETS, UP, queries
from tests.security.test_markup import PATHS, page_of
from tests.security.texts import is_hostile, texts

ROUTES = (
    *("/api/charts", "/api/charts/grants-map.csv", "/api/charts/grants-map.json", "/api/charts/events-by-month.csv"),
    *("/api/indicators", "/api/checks", "/api/datasets", "/api/datasets/regions.csv", "/api/datapackage.json"),
    *("/api/loads", "/api/templates", "/api/registers/events.csv", "/api/briefing.json", "/healthz"),
    *("/api/openapi.json", "/api/charts/{}.csv", "/api/charts/grants-map.{}", "/api/datasets/{}.csv"),
    *("/api/datasets/events.{}", "/api/loads/{}.csv", "/api/templates/{}.xlsx", "/api/briefing.{}", "/{}"),
    *("/en/{}", "/en/embed/{}", "/en/regions/{}", "/{}/regions", "/assets/{}", "/_dash-component-suites/{}/x.js"),
)
RAW = re.compile(r"<script>alert|<img src=//|<svg onload|<b style=\"background|<a href=\"javascript", re.IGNORECASE)


@pytest.mark.parametrize("route", ROUTES)
def test_no_route_repeats_markup_or_fails(client, route):
    asked = [(probe, {}) for probe in ALL] if "{}" in route else [("", query) for query in queries()]
    for probe, query in asked:
        with client.get(route.replace("{}", probe), query_string=query) as answer:
            assert answer.status_code < 500, probe
            assert not RAW.search(answer.text) or "csv" in answer.mimetype
            assert "Set-Cookie" not in answer.headers
            assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", PATHS)
def test_no_page_takes_a_parameter_for_markup(app, client, path):
    for query in queries(MARKUP):
        assert not is_hostile(client.get(path, query_string=query).text)
        for name, text in texts(page_of(app, client, path, f"?{urlencode(query)[:LONGEST]}")):
            assert not is_hostile(text), (name, text)


@pytest.mark.parametrize("probe", [*MARKUP, *LINES], ids=range(len(MARKUP) + len(LINES)))
def test_the_way_to_a_language_stays_here(client, probe):
    for cookie in (
        {},
        {"Cookie": f"lang={probe}".encode("ascii", "ignore").decode().replace("\r\n", "").replace("\n", "")},
    ):
        answer = client.get("/", query_string={"region": probe}, headers=cookie)
        assert answer.status_code == 302
        assert re.fullmatch(r"/(ru|kk|en)/\?region=[\w%.+~*'()!$,:;@/-]*", answer.headers["Location"])


@pytest.mark.parametrize("root", ROOTS)
@pytest.mark.parametrize("up", UP)
def test_no_path_leads_out(client, root, up):
    for secret in SECRETS:
        for ending in ("", ".csv", ".xlsx"):
            with client.get(f"{root}{up * 4}{secret}{ending}") as answer:
                assert answer.status_code in (302, 404), answer.status_code
                assert "root:" not in answer.text and "[project]" not in answer.text


@pytest.mark.parametrize("method", METHODS)
def test_reading_is_all_that_there_is(client, method):
    for path in READ:
        with client.open(path, method=method, headers={"X-HTTP-Method-Override": "GET"}) as answer:
            assert 400 <= answer.status_code < 500, path


@pytest.mark.parametrize("path", ABSENT)
def test_there_is_nothing_else(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "suite", ["dash/dash.js", "nothing/x.js", "dash_ag_grid/x.js", "os/path.py", "dash/deps/react.js"]
)
def test_suites_of_components_are_not_served(client, suite):
    assert client.get(f"/_dash-component-suites/{suite}").status_code == 404
