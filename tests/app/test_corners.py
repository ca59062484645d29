"""Corners that once went wrong: repeated keys, long queries, empty periods, scales where they do not belong, ties."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import plotly.graph_objects as go
import pytest

from dashboard.blocks.reading import Site
from dashboard.catalogue.current import Current
from dashboard.charts import registry
from dashboard.i18n import L
from dashboard.model.filters import Filters
from dashboard.pages.router import render_page
from dashboard.settings import SettingError, Settings


@pytest.fixture(scope="module")
def site(catalogue):
    return Site(Current(lambda: catalogue), "/", "/assets/vendor/regions.json")


def words_of(page) -> str:
    return json.dumps(page.to_plotly_json(), default=lambda part: part.to_plotly_json(), ensure_ascii=False)


def test_repeated_keys_of_the_api_are_all_heard(client):
    text = client.get("/api/charts/grants-ranking.csv?region=55&region=43").data.decode("utf-8-sig")
    assert [row["region_code"] for row in csv.DictReader(io.StringIO(text))] == ["43", "55"]


@pytest.mark.parametrize("query", ["?" + "&".join(["a=1"] * 80), "?" + "x" * 9000, "?from=2020-06%0A&measure=a%0A"])
def test_odd_queries_open_the_page(site, query):
    assert "Grants: 422 projects" in words_of(render_page(site, "/en/grants", query))


@pytest.mark.parametrize("chart", ["events-by-direction", "funding-by-source", "events-map", "events-by-month"])
def test_a_period_without_records_is_not_stated_and_still_a_figure(client, chart):
    query = "from=2020-01&to=2020-02&lang=en"
    text = client.get(f"/api/charts/{chart}.csv?{query}").data.decode("utf-8-sig")
    assert {row["status"] for row in csv.DictReader(io.StringIO(text))} <= {"not_stated"}
    go.Figure(json.loads(client.get(f"/api/charts/{chart}.json?{query}").data))


@pytest.mark.parametrize("per", ["10k", "share"])
def test_scales_stay_out_of_the_grants_page(site, per):
    assert "Grants: 422 projects in 17 regions" in words_of(render_page(site, "/en/grants", f"?per={per}"))


def test_a_period_does_not_claim_grants(site):
    assert "422 of 422" not in words_of(render_page(site, "/en/", "?from=2020-06"))


@pytest.mark.parametrize("value", ["2020-06\n", "20٢٠-05", "2031-01", "2020-13", "2019-12"])
def test_only_months_of_the_year_are_months(value):
    assert Filters.parse({"from": value}).first == ""


def test_a_tied_place_by_grants_is_not_told(site):
    assert "place 5 by grants" not in words_of(render_page(site, "/en/regions/19", ""))


def test_the_profile_is_told_measure_by_measure(site):
    text = words_of(render_page(site, "/en/regions/55", ""))
    assert "Small grants: 22, rank 10 of 17" in text or "Small grants: 22, place 10 of 17" in text


def test_a_chart_that_fails_leaves_its_page_standing(site, monkeypatch):
    def broken(catalogue, filters):
        raise KeyError("rows")

    charts = dict(registry.CHARTS)
    charts["trained-by-direction"] = dataclasses.replace(charts["trained-by-direction"], rows=broken)
    monkeypatch.setattr(registry, "CHARTS", charts)
    text = words_of(render_page(site, "/en/", ""))
    assert "Every seventh" in text or "One in seven" in text


@pytest.mark.parametrize("path", ["/", "/ru"])
def test_head_answers_like_get(client, path):
    assert client.head(path).status_code == 302
    assert client.head("/ru/nowhere").status_code == 404


def test_a_wrong_method_names_the_right_ones(client):
    answer = client.post("/api/charts")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


@pytest.mark.parametrize("value", ["a\nb", "/../", "http://x/", "{x}", "%2f"])
def test_odd_prefixes_stop_the_start(value):
    with pytest.raises(SettingError, match="DASHBOARD_BASE_PATH"):
        Settings.read({"DASHBOARD_BASE_PATH": value})


def test_a_wrong_database_stops_the_start():
    with pytest.raises(SettingError, match="DASHBOARD_DATABASE_URL"):
        Settings.read({"DASHBOARD_DATABASE_URL": "nonsense"})


@pytest.mark.parametrize(("value", "text"), [(-0.04, "0"), (24.85, "24.9"), (2.5, "2.5"), (float("inf"), "—")])
def test_numbers_round_half_up_and_lose_an_empty_sign(value, text):
    assert L("en").num(value) == text
    assert L("en").signed(0.4) == "0"
    assert L("en").money(None) == "—"


@pytest.mark.parametrize(("view", "value"), [("count", "16"), ("share", "26.229508"), ("average", "300")])
def test_the_matrix_is_given_as_its_page_shows_it(client, view, value):
    text = client.get(f"/api/charts/grants-matrix.csv?measure={view}").data.decode("utf-8-sig")
    cells = {(row["region_code"], row["direction"]): row for row in csv.DictReader(io.StringIO(text))}
    assert cells["63", "saylyq"]["value"] == value
    assert cells["63", "saylyq"]["count"] == "16"
    assert cells["63", "bilim"]["status"] == "not_stated"
