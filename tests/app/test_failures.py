"""What a reader gets when something fails: problem details, a reason, a page of words; never a trace."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.application import create_app
from dashboard.charts.registry import CHARTS
from dashboard.settings import Settings
from tests.house import House, page_body

FAULT = "words of the machine"
TRACES = ("Traceback", 'File "', "Error:", ".py", FAULT)


def broken(*_: object) -> object:
    raise RuntimeError(FAULT)


@pytest.fixture(scope="module", params=[{}, {"events.csv": "x;y\n1;2\n"}], ids=["empty", "broken"])
def unreadable(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder: Path = tmp_path_factory.mktemp("registers")
    for name, text in request.param.items():
        (folder / name).write_text(text, "utf-8")
    return create_app(Settings(data=folder)).server.test_client()


def problem_of(answer) -> dict[str, object]:
    assert answer.mimetype == "application/problem+json"
    body = answer.get_json()
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["status"] == answer.status_code
    assert not [trace for trace in TRACES if trace in answer.text]
    return body


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("address", ["/api/charts", "/api/charts/grants-map.csv", "/api/indicators", "/healthz"])
def test_the_api_is_read_only(client, method, address):
    assert problem_of(getattr(client, method)(address))["status"] == 405


@pytest.mark.parametrize("address", ["/api/charts/nope.csv", "/api/charts/grants-map.exe", "/api/charts/%3Cb%3E.csv"])
def test_an_unknown_chart_or_format_is_a_problem(client, address):
    answer = client.get(address)
    assert problem_of(answer)["status"] == 404
    assert "<b>" not in answer.headers.get("Content-Type", "")


@pytest.mark.parametrize("part", ["rows", "form", "finding"])
@pytest.mark.parametrize("kind", ["csv", "json"])
def test_a_chart_that_fails_is_a_problem_without_a_trace(client, monkeypatch, caplog, part, kind):
    monkeypatch.setitem(CHARTS, "grants-map", replace(CHARTS["grants-map"], **{part: broken}))
    assert problem_of(client.get(f"/api/charts/grants-map.{kind}"))["status"] == 500
    assert FAULT in caplog.text
    assert client.get(f"/api/charts/grants-ranking.{kind}").status_code == 200


@pytest.mark.parametrize(
    ("lang", "words"), [("ru", "Произошёл сбой"), ("kk", "Ақау болды"), ("en", "Something failed")]
)
def test_a_page_that_fails_is_a_sentence_with_the_number_that_the_log_has(settings, monkeypatch, caplog, lang, words):
    house = House(settings)
    monkeypatch.setattr("dashboard.pages.router.reading_of", broken)
    page = house.page(f"/{lang}/")
    assert words in page and FAULT not in page
    assert re.search("[0-9a-f]{32}", page)
    assert FAULT in caplog.text


@pytest.mark.parametrize("body", ["{}", "[]", "nonsense", '{"output": "a.b", "inputs": []}'])
def test_a_callback_body_that_nobody_wrote_gets_no_trace(client, body):
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.status_code >= 400
    problem_of(answer)


@pytest.mark.parametrize("address", ["/", "/ru/", "/ru/nothing", "/api/charts", "/healthz", "/api/nothing"])
def test_the_host_that_was_asked_for_is_never_echoed(client, address):
    answer = client.get(address, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert "evil.example" not in answer.text
    assert not [value for value in answer.headers.values() if "evil.example" in value]


@pytest.mark.parametrize("address", ["/ru/%3Cscript%3Ealert(1)%3C/script%3E", "/ru/?region=%3Cscript%3Ealert(1)"])
def test_the_document_holds_nothing_of_the_address(client, address):
    assert "alert(1)" not in client.get(address).text


def test_health_says_why_the_data_cannot_be_read(unreadable):
    answer = unreadable.get("/healthz")
    assert answer.status_code == 503
    assert answer.get_json()["status"] == "error"
    assert "load --check" in answer.get_json()["reason"]
    assert "/" not in answer.get_json()["reason"]


@pytest.mark.parametrize("address", ["/api/indicators", "/api/checks", "/api/charts/grants-map.csv"])
def test_data_that_cannot_be_read_is_a_problem(unreadable, address):
    assert problem_of(unreadable.get(address))["status"] == 503


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_pages_say_that_there_is_no_data(unreadable, lang):
    assert unreadable.get(f"/{lang}/").status_code == 200
    answer = unreadable.post("/_dash-update-component", json=page_body(f"/{lang}/"))
    assert answer.status_code == 200
    page = json.dumps(answer.get_json())
    assert page.count('"type": "H1"') == 1
    assert "load --check" in page
    assert "Traceback" not in page


def test_the_list_of_charts_needs_no_data(unreadable):
    assert len(unreadable.get("/api/charts").get_json()) == len(CHARTS)
