"""Every parameter of every address, hostile paths, methods and hosts: answered or refused, never repeated as markup."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from dashboard.api.limits import LONGEST_QUERY, MOST_VALUES
from dashboard.application import create_app
from dashboard.environment.protection import Protection
from dashboard.environment.serving import Serving
from dashboard.environment.sign_in import SignIn
from dashboard.settings import SettingError, Settings
from tests.security.probes import ALL, HOST, LINES, MARKUP
from tests.security.test_markup import PATHS, is_hostile, page_of, texts

KEYS = (
    *("region", "direction", "from", "to", "format", "per", "measure", "theme", "lang", "inputs", "labels", "chart"),
    *("title", "note", "notes", "tables", "show", "progress", "sort", "filter", "event_id", "activity", "debug", "x"),
)
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
    for probe in ALL:
        with client.get(route.replace("{}", probe), query_string=dict.fromkeys(KEYS, probe)) as answer:
            assert answer.status_code < 500, probe
            assert not RAW.search(answer.text) or "csv" in answer.mimetype
            assert "Set-Cookie" not in answer.headers
            assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", PATHS)
def test_no_page_takes_a_parameter_for_markup(app, client, path):
    for probe in MARKUP:
        search = "?" + "&".join(f"{key}={probe.replace('&', '')}" for key in KEYS)
        document = client.get(path, query_string=dict.fromkeys(KEYS, probe))
        assert not is_hostile(document.text)
        for name, text in texts(page_of(app, client, path, search)):
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


UP = ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "%252e%252e%252f", "....//", "/", "//", "%00")
SECRETS = ("etc/passwd", "pyproject.toml", "dashboard/settings.py", "var/registers.duckdb", ".git/config")


@pytest.mark.parametrize(
    "root", ["/assets/", "/assets/vendor/", "/api/datasets/", "/api/templates/", "/api/loads/", "/"]
)
@pytest.mark.parametrize("up", UP)
def test_no_path_leads_out(client, root, up):
    for secret in SECRETS:
        for ending in ("", ".csv", ".xlsx"):
            with client.get(f"{root}{up * 4}{secret}{ending}") as answer:
                assert answer.status_code in (302, 404), answer.status_code
                assert "root:" not in answer.text and "[project]" not in answer.text


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "POST", "X"])
def test_reading_is_all_that_there_is(client, method):
    for path in (
        "/",
        "/en/",
        "/api/charts",
        "/api/datasets/events.csv",
        "/healthz",
        "/_dash-layout",
        "/assets/mark.svg",
    ):
        with client.open(path, method=method, headers={"X-HTTP-Method-Override": "GET"}) as answer:
            assert 400 <= answer.status_code < 500, path


@pytest.mark.parametrize(
    "path", ["/_reload-hash", "/_favicon.ico", "/_dash-config", "/_alive_1", "/_mcp", "/api/", "/.env"]
)
def test_there_is_nothing_else(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "suite", ["dash/dash.js", "nothing/x.js", "dash_ag_grid/x.js", "os/path.py", "dash/deps/react.js"]
)
def test_suites_of_components_are_not_served(client, suite):
    assert client.get(f"/_dash-component-suites/{suite}").status_code == 404


HOSTS = [HOST, f"{HOST}:80", f"localhost.{HOST}", f"{HOST}/x", f"a@{HOST}", "<b>", "[::1].evil.example", "x y", ""]
FORWARDED = (
    "X-Forwarded-Host",
    "X-Host",
    "X-Forwarded-Server",
    "X-Original-Host",
    "X-Forwarded-Prefix",
    "X-Original-URL",
)
TOLD = (
    "/",
    "/en/",
    "/api/charts",
    "/api//charts",
    "/api/charts/",
    "/api/datapackage.json",
    "/api/openapi.json",
    "//en/",
)


@pytest.mark.parametrize("host", HOSTS)
def test_no_answer_repeats_a_host(client, host):
    headers = {"Host": host, "Forwarded": f"host={HOST}", "Origin": f"http://{HOST}", **dict.fromkeys(FORWARDED, HOST)}
    for path in TOLD:
        answer = client.get(path, headers=headers)
        assert answer.status_code < 500
        assert "evil" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("kind", ["json", "pptx", "xlsx"])
def test_no_file_leads_to_a_host_that_nobody_named(client, kind):
    answer = client.get(f"/api/briefing.{kind}?chart=grants-map", headers={"Host": HOST, "X-Forwarded-Host": HOST})
    assert HOST not in written(answer.data, kind)
    assert "localhost/" in written(client.get(f"/api/briefing.{kind}?chart=grants-map").data, kind)


def written(data: bytes, kind: str) -> str:
    if kind == "json":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def test_hosts_that_are_named_are_answered_and_others_are_not(settings):
    own = Settings(
        loaded=settings.loaded, protection=Protection.read({"DASHBOARD_HOSTS": "birgemiz.example.kz .gov.kz"})
    )
    client = create_app(own).server.test_client()
    for host in ("birgemiz.example.kz", "birgemiz.example.kz:8443", "a.gov.kz", "127.0.0.1:8050", "localhost"):
        assert client.get("/en/", headers={"Host": host}).status_code == 200
    for host in HOSTS:
        refused = client.get("/en/", headers={"Host": host})
        assert refused.status_code == 400
        assert "evil" not in refused.text
    told = client.get("/api/briefing.json?chart=grants-map", headers={"Host": "birgemiz.example.kz"}).get_json()
    assert told["slides"][0]["address"].startswith("http://birgemiz.example.kz/")


def test_the_address_that_readers_type_begins_all_others(settings):
    own = Settings(loaded=settings.loaded, sign_in=SignIn(address="https://birgemiz.example.kz/volunteers"))
    answer = create_app(own).server.test_client().get("/api/briefing.json?chart=grants-map", headers={"Host": HOST})
    assert answer.get_json()["slides"][0]["address"].startswith("https://birgemiz.example.kz/ru/")


@pytest.mark.parametrize("value", ["a/b", "http://a", "a:80", "*", "a;b", "<b>"])
def test_what_is_no_name_stops_the_start(value):
    with pytest.raises(SettingError, match="DASHBOARD_HOSTS"):
        Settings.read({"DASHBOARD_HOSTS": value})


@pytest.mark.parametrize("query", ["x" * (LONGEST_QUERY + 1), "&".join(["a=1"] * (MOST_VALUES + 1)), "&" * 5000])
@pytest.mark.parametrize("path", ["/en/", "/api/charts/grants-map.csv", "/api/briefing.json", "/nothing"])
def test_a_query_has_an_end(client, path, query):
    answer = client.get(f"{path}?{query}")
    assert (answer.status_code, answer.get_json()["status"]) == (414, 414)


@pytest.mark.parametrize(
    ("site", "mode", "method", "status"),
    [
        ("same-origin", "cors", "POST", 200), ("none", "navigate", "GET", 200), ("cross-site", "navigate", "GET", 200),
        ("cross-site", "no-cors", "GET", 403), ("cross-site", "cors", "GET", 403), ("same-site", "cors", "GET", 403),
        ("cross-site", "navigate", "POST", 403), ("cross-site", "no-cors", "POST", 403),
    ],
)  # fmt: skip
def test_other_sites_may_link_here_and_no_more(client, site, mode, method, status):
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}
    answer = client.open("/api/briefing.json?chart=grants-map", method=method, headers=headers)
    assert answer.status_code == status


def limited(settings, **serving):
    rates = Protection.read({"DASHBOARD_RATES": "files=3 callbacks=2"})
    return create_app(
        Settings(loaded=settings.loaded, protection=rates, serving=Serving(**serving))
    ).server.test_client()


def test_more_requests_than_the_rate_are_asked_to_wait(settings):
    client = limited(settings)
    statuses = [client.get("/api/charts/grants-map.csv").status_code for _ in range(5)]
    assert statuses == [200, 200, 200, 429, 429]
    answer = client.get("/api/datasets/regions.csv")
    assert answer.get_json()["status"] == answer.status_code == 429
    assert 1 <= int(answer.headers["Retry-After"]) <= 60
    assert [client.post("/_dash-update-component", data="x").status_code for _ in range(3)] == [415, 415, 429]
    assert client.get("/en/").status_code == client.get("/api/charts").status_code == 200
    other = {"REMOTE_ADDR": "10.0.0.7"}
    assert client.get("/api/charts/grants-map.csv", environ_overrides=other).status_code == 200


@pytest.mark.parametrize(("proxies", "last"), [(0, 429), (1, 200)])
def test_an_address_is_what_a_trusted_proxy_says(settings, proxies, last):
    client = limited(settings, proxies=proxies)
    statuses = [
        client.get("/api/charts/grants-map.csv", headers={"X-Forwarded-For": f"10.0.0.{place}"}).status_code
        for place in range(5)
    ]
    assert statuses == [200, 200, 200, last, last]


@pytest.mark.parametrize("value", ["files", "files=0", "files=-1", "nothing=5", "files=1.5", "files=9999999999"])
def test_what_is_no_rate_stops_the_start(value):
    with pytest.raises(SettingError, match="DASHBOARD_RATES"):
        Settings.read({"DASHBOARD_RATES": value})


def test_rates_can_be_turned_off():
    assert Settings.read({"DASHBOARD_RATES": "off"}).protection.rates == {}
    assert Settings.read({"DASHBOARD_RATES": "decks=5"}).protection.rates["decks"] == 5
