"""Several charts at once: as the browser reads them, in one language, each in its own state."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from dashboard.charts.registry import CHARTS
from dashboard.pages.router import is_page


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_every_chart_is_an_exhibit_with_its_address(client, lang):
    for start in range(0, len(CHARTS), 40):
        names = list(CHARTS)[start : start + 40]
        answer = client.get("/api/briefing.json", query_string=[("lang", lang), *(("chart", name) for name in names)])
        slides = answer.get_json()["slides"]
        assert [slide["chart"] for slide in slides] == names
        for slide in slides:
            assert all(slide[part] for part in ("title", "subtitle", "source", "filters", "stamp", "figure"))
            assert slide["address"].startswith(f"http://localhost/{lang}/")
            assert is_page(urlsplit(slide["address"]).path.lstrip("/"))


def test_each_slide_has_its_own_state_or_the_shared_one(client):
    query = {"chart": ["grants-ranking", "grants-map?region=55&title=Своё&show=table"], "region": "43", "lang": "ru"}
    first, second = client.get("/api/briefing.json", query_string=query).get_json()["slides"]
    assert (first["query"], second["query"]) == ("region=43", "region=55")
    assert (second["title"], second["show"]) == ("Своё", "table")
    assert second["address"] == "http://localhost/ru/regions?region=55&measure=grants#card-map"


def test_charts_of_a_profile_lead_to_the_profile(client):
    slide = client.get("/api/briefing.json?chart=region-profile&region=55&lang=kk").get_json()["slides"][0]
    assert slide["address"] == "http://localhost/kk/regions/55#card-region-profile"


def test_a_long_deck_comes_as_a_form(client):
    form = {"chart": "grants-map?note=" + "ы" * 3_000, "lang": "en"}
    slide = client.post("/api/briefing.json", data=form).get_json()["slides"][0]
    assert (len(slide["note"]), slide["title"]) == (
        3_000,
        "One in seven small grants is in East Kazakhstan Region: 61 of 422",
    )


@pytest.mark.parametrize(
    ("query", "status"), [("chart=nothing", 404), ("", 400), ("&".join(["chart=grants-map"] * 61), 413)]
)
def test_refusals_are_problems(client, query, status):
    answer = client.get(f"/api/briefing.json?{query}")
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert "Traceback" not in answer.text
