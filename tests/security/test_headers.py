"""Headers of every answer, after OWASP's list: strict on pages, stricter on all else, never weaker on errors."""

from __future__ import annotations

import re

import pytest

from dashboard.api.headers import SecureHeaders
from dashboard.api.policies import ANSWER
from dashboard.application import create_app
from dashboard.components.assets import asset
from dashboard.environment.protection import Protection
from dashboard.environment.serving import Serving
from dashboard.settings import SettingError, Settings

PAGES = ["/ru/", "/en/events", "/kk/regions/55", "/ru/nothing", "/en/embed/nothing"]
EMBED = "/en/embed/grants-map"
ANSWERS = [
    ("GET", "/api/charts", 200), ("GET", "/api/charts/grants-map.csv", 200), ("GET", "/api/charts/none.csv", 404),
    ("GET", "/api/charts/grants-map.json", 200), ("GET", "/healthz", 200), ("GET", "/_dash-layout", 200),
    ("GET", "/_dash-dependencies", 200), ("POST", "/_dash-update-component", 415), ("POST", "/api/charts", 405),
    ("GET", "/api/openapi.json", 200), ("GET", "/assets/none.js", 404), ("GET", "/assets/mark.svg", 200),
]  # fmt: skip
VERSIONS = re.compile(r"gunicorn/|werkzeug|python/|dash/|flask|\d+\.\d+\.\d+", re.IGNORECASE)


def policy(answer) -> dict[str, list[str]]:
    parts = (part.split() for part in answer.headers["Content-Security-Policy"].split(";"))
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", [*PAGES, EMBED])
def test_a_page_runs_only_its_own_files(client, path):
    found = policy(client.get(path))
    assert found["default-src"] == found["base-uri"] == ["'none'"]
    for name in ("script-src", "connect-src", "font-src", "form-action"):
        assert found[name] == ["'self'"]
    assert found["img-src"] == ["'self'", "data:", "blob:"]
    assert found["style-src-attr"] == ["'unsafe-inline'"]
    assert found["style-src-elem"][0] == "'self'"
    assert all(re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", one) for one in found["style-src-elem"][1:])
    assert "unsafe-eval" not in str(found) and "http" not in str(found)


@pytest.mark.parametrize("path", [*PAGES, EMBED])
def test_a_page_has_the_headers_that_owasp_lists(client, path):
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert headers["X-Permitted-Cross-Domain-Policies"] == "none"
    assert headers["Cache-Control"] == "no-cache"
    assert {"camera=()", "geolocation=()", "fullscreen=(self)"} <= set(headers["Permissions-Policy"].split(", "))
    assert "Strict-Transport-Security" not in headers
    assert not [name for name, _ in headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("path", [one for one in PAGES if "embed" not in one])
def test_foreign_pages_frame_no_page(client, path):
    answer = client.get(path)
    assert policy(answer)["frame-ancestors"] == ["'self'"]
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_chart_on_its_own_stands_in_any_frame(client):
    answer = client.get(EMBED)
    assert policy(answer)["frame-ancestors"] == ["'self'", "*"]
    assert "X-Frame-Options" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    ("value", "framed"),
    [
        ("portal.example.kz", ["portal.example.kz"]),
        ("https://a.example.kz:8443, *.example.kz", ["https://a.example.kz:8443", "*.example.kz"]),
        ("self", []),
        ("*", ["*"]),
    ],
)
@pytest.mark.parametrize("base", ["/", "/volunteers/"])
def test_a_setting_names_who_may_frame_charts(settings, value, framed, base):
    protection = Protection.read({"DASHBOARD_EMBED_HOSTS": value})
    wrapped = SecureHeaders(answer_html, base, protection)
    found = headers_of(wrapped, f"{base}en/embed/grants-map")
    assert found["Content-Security-Policy"].endswith(" ".join(["frame-ancestors 'self'", *framed]))


@pytest.mark.parametrize("value", ["a;b", "'none'", "x y;script-src *", "http:", "javascript://x", "a/b"])
def test_what_is_no_host_stops_the_start(value):
    with pytest.raises(SettingError, match="DASHBOARD_EMBED_HOSTS"):
        Settings.read({"DASHBOARD_EMBED_HOSTS": value})


def answer_html(_, start_response):
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b""]


def headers_of(application, path, scheme="http"):
    told = {}
    application({"PATH_INFO": path, "wsgi.url_scheme": scheme}, lambda _, headers: told.update(headers))
    return told


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_what_is_no_page_draws_and_runs_nothing(client, method, path, status):
    with client.open(path, method=method) as answer:
        assert answer.status_code == status
        assert policy(answer) == {"default-src": ["'none'"], "frame-ancestors": ["'none'"]}
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "Cache-Control" in answer.headers
        assert "Set-Cookie" not in answer.headers


def test_files_of_pages_have_them_too(client):
    with client.get(f"/assets/{asset('every.js')}") as answer:
        assert dict(ANSWER).items() - {("Cache-Control", "no-cache")} <= dict(answer.headers).items()
        assert "immutable" in answer.headers["Cache-Control"]


def test_an_answer_without_content_leaves_the_policy_of_the_copy(client):
    tag = client.get("/api/charts/grants-map.csv").headers["ETag"]
    answer = client.get("/api/charts/grants-map.csv", headers={"If-None-Match": tag})
    assert answer.status_code == 304
    assert "Content-Security-Policy" not in answer.headers


def test_an_answer_names_each_header_once(client):
    for path in (*PAGES, EMBED, "/api/charts", "/api/charts/grants-map.csv"):
        names = [name.lower() for name, _ in client.get(path).headers if name.lower() != "vary"]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("path", [*PAGES, *[path for _, path, _ in ANSWERS]])
def test_nothing_tells_what_the_server_is_made_of(client, path):
    with client.get(path) as answer:
        headers = {name: value for name, value in answer.headers.items() if name not in ("Date", "Content-Length")}
        assert not VERSIONS.search(str({**headers, "Content-Security-Policy": ""}))
        assert "X-Powered-By" not in headers


def test_https_is_asked_for_only_where_there_is_https():
    wrapped = SecureHeaders(answer_html, "/", Protection())
    assert headers_of(wrapped, "/ru/", "https")["Strict-Transport-Security"] == "max-age=31536000"
    assert "Strict-Transport-Security" not in headers_of(wrapped, "/ru/")


@pytest.mark.parametrize(("proxies", "told"), [(0, False), (1, True)])
def test_only_a_proxy_that_is_named_tells_of_https(settings, proxies, told):
    own = Settings(loaded=settings.loaded, serving=Serving(proxies=proxies))
    answer = create_app(own).server.test_client().get("/ru/", headers={"X-Forwarded-Proto": "https"})
    assert ("Strict-Transport-Security" in answer.headers) == told
