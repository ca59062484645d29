"""How much a request and an address may ask for, and what pages of other sites may."""

from __future__ import annotations

import pytest

from dashboard.api.limits import LONGEST_QUERY, MOST_VALUES
from dashboard.application import create_app
from dashboard.environment.protection import Protection
from dashboard.environment.serving import Serving
from dashboard.settings import SettingError, Settings


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
