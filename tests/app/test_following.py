"""Every request has an id, a line in the log and a place in the metrics; nothing of its reader is kept."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask import request

from dashboard.api.following import REQUEST_ID
from dashboard.application import create_app
from dashboard.environment.serving import Serving

ASKED = "proxy-0001"
PROXIED = {REQUEST_ID: ASKED}
QUERY = "region=55&theme=dark"


@pytest.fixture(scope="module")
def behind(settings):
    return create_app(replace(settings, base_path="/v/", serving=Serving(proxies=1))).server.test_client()


def lines(caplog) -> list[dict[str, object]]:
    return [line.facts for line in caplog.records if line.name == "dashboard.access"]


def test_a_request_without_a_trusted_proxy_is_named_here(client):
    names = [client.get("/healthz", headers=PROXIED).headers[REQUEST_ID] for _ in range(2)]
    assert all(re.fullmatch(r"[0-9a-f]{32}", name) for name in names)
    assert len({*names, ASKED}) == 3


@pytest.mark.parametrize(
    ("asked", "peer", "kept"),
    [
        (ASKED, "127.0.0.1", True),
        (ASKED, "10.0.0.1", False),
        ("short", "127.0.0.1", False),
        ("x" * 65, "127.0.0.1", False),
        ('bad"id<script>', "127.0.0.1", False),
        ("", "127.0.0.1", False),
    ],
)
def test_a_well_formed_id_of_a_trusted_proxy_is_kept(behind, asked, peer, kept):
    answer = behind.get("/v/healthz", headers={REQUEST_ID: asked}, environ_base={"REMOTE_ADDR": peer})
    assert (answer.headers[REQUEST_ID] == asked) is kept


def test_a_problem_quotes_the_id_of_its_lines(behind, caplog):
    answer = behind.get("/v/api/charts/nope.csv", headers=PROXIED)
    assert answer.get_json()["request_id"] == answer.headers[REQUEST_ID] == ASKED


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("ru/", "/<lang>/", 200),
        ("ru/regions/55", "/<lang>/regions/", 200),
        ("ru/regions/../nothing", "unknown", 404),
        ("", "/", 302),
        ("api/charts/grants-ranking.csv", "/api/charts/<chart_id>.<kind>", 200),
        ("api/ivanov", "unknown", 404),
    ],
)
def test_a_line_tells_the_route_and_not_what_the_reader_typed(behind, caplog, path, route, status):
    caplog.set_level("INFO")
    with behind.get(f"/v/{path}?{QUERY}", environ_base={"REMOTE_ADDR": "10.9.8.7"}) as answer:
        size = len(answer.data)
    (line,) = lines(caplog)
    assert (line["route"], line["status"], line["bytes"], line["method"]) == (route, status, size, "GET")
    assert line["data_version"]
    text = "".join(f"{one.getMessage()} {getattr(one, 'facts', '')}" for one in caplog.records)
    assert not [part for part in ("10.9.8.7", "theme=dark", "ivanov") if part in text]


@pytest.mark.parametrize("path", ["healthz", "metrics", "assets/mark.svg"])
def test_what_is_asked_all_day_long_has_no_line_unless_it_fails(behind, caplog, path):
    caplog.set_level("INFO")
    behind.get(f"/v/{path}").close()
    assert lines(caplog) == []
    behind.post(f"/v/{path}").close()
    assert [line["status"] for line in lines(caplog)] == [405]


@pytest.mark.parametrize(("peer", "scheme"), [("127.0.0.1", "https"), ("10.0.0.1", "http")])
def test_scheme_and_host_are_taken_from_a_trusted_proxy_only(settings, peer, scheme):
    app = create_app(replace(settings, serving=Serving(proxies=1)))
    app.server.add_url_rule("/api/seen", view_func=lambda: request.url_root)
    told = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "birgemiz.example"}
    answer = app.server.test_client().get("/api/seen", headers=told, environ_base={"REMOTE_ADDR": peer})
    assert answer.text == ("https://birgemiz.example/" if scheme == "https" else "http://localhost/")


def call(client, output: str) -> int:
    body = {
        "output": output,
        "outputs": {"id": "shell-root", "property": "children"},
        "inputs": [{"id": "shell-route", "property": "pathname", "value": "/v/ru/"}],
        "state": [{"id": "shell-route", "property": "search", "value": ""}],
        "changedPropIds": ["shell-route.pathname"],
    }
    with client.post("/v/_dash-update-component", json=body) as answer:
        return int(answer.status_code)


def test_metrics_count_routes_callbacks_and_tell_the_data(behind):
    assert call(behind, "shell-root.children") == 200
    behind.get("/v/api/charts/grants-ranking.csv").close()
    text = behind.get("/v/metrics").text
    counted = 'dashboard_requests_total{method="GET",route="/api/charts/<chart_id>.<kind>",status="200"}'
    assert counted in text
    assert 'dashboard_callbacks_total{output="shell-root.children"} 1.0' in text
    assert 'dashboard_reloads_total{outcome="read"} 1.0' in text
    assert "dashboard_reload_failing 0.0" in text
    assert re.search(r'dashboard_register_rows{register="events"} [1-9]', text)
    assert re.search(r"dashboard_data_read_timestamp_seconds [1-9]", text)
    assert re.search(r"dashboard_memory_bytes [1-9]", text)


def test_labels_do_not_grow_with_what_is_asked(behind):
    for number in range(5):
        behind.get(f"/v/api/x{number}").close()
        behind.get(f"/v/ru/x{number}").close()
        behind.open(f"/v/x{number}", method=f"M{number}").close()
        call(behind, f"x{number}.children")
    text = behind.get("/v/metrics").text
    assert not re.search(r"[xM]\d", text)


def test_metrics_can_be_turned_off(settings):
    app = create_app(replace(settings, serving=Serving(metrics=False)))
    assert app.server.test_client().get("/metrics").status_code == 404
