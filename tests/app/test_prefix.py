"""Behind a proxy under a prefix every address, link and file carries the prefix."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from dashboard.application import create_app
from dashboard.charts.registry import CHARTS

BASE = "/volunteers/"


@pytest.fixture(scope="module")
def behind(settings):
    return create_app(replace(settings, base_path=BASE, lang="kk")).server.test_client()


@pytest.mark.parametrize("path", ["ru/", "kk/regions", "en/regions/55", "healthz", "api/charts", "api/indicators"])
def test_everything_is_served_below_the_prefix(behind, path):
    assert behind.get(BASE + path).status_code == 200


@pytest.mark.parametrize("path", ["ru/nothing", "api/charts/nope.csv", "api/nothing", "nothing"])
def test_unknown_addresses_below_the_prefix_are_not_found(behind, path):
    assert behind.get(BASE + path).status_code == 404


@pytest.mark.parametrize("address", ["/healthz", "/api/charts", "/elsewhere/ru/"])
def test_nothing_is_served_beside_the_prefix(behind, address):
    assert behind.get(address).status_code == 404


@pytest.mark.parametrize(
    ("path", "headers", "target"),
    [
        ("", {}, "kk/"),
        ("", {"Accept-Language": "en-GB,en;q=0.9"}, "en/"),
        ("", {"Accept-Language": "de"}, "kk/"),
        ("?region=55", {"Accept-Language": "ru"}, "ru/?region=55"),
        ("en", {}, "en/"),
    ],
)
def test_the_root_leads_to_a_language_below_the_prefix(behind, path, headers, target):
    answer = behind.get(BASE + path, headers=headers)
    assert answer.status_code == 302
    assert answer.headers["Location"] == BASE + target


def test_the_document_names_its_files_below_the_prefix(behind):
    html = behind.get(f"{BASE}ru/").text
    for name in ("src", "href"):
        addresses = [part.split('"')[0] for part in html.split(f'{name}="')[1:]]
        assert all(address.startswith(BASE) for address in addresses)


def page(client, path: str) -> str:
    body = {
        "output": "shell-root.children",
        "outputs": {"id": "shell-root", "property": "children"},
        "inputs": [{"id": "shell-route", "property": "pathname", "value": BASE + path}],
        "state": [{"id": "shell-route", "property": "search", "value": "?region=55"}],
        "changedPropIds": ["shell-route.pathname"],
    }
    return json.dumps(client.post(f"{BASE}_dash-update-component", json=body).get_json())


@pytest.mark.parametrize("path", ["ru/", "en/regions/55"])
def test_links_of_a_page_carry_the_prefix(behind, path):
    # Most of them stand in markup that travels as data: JSON inside JSON.
    hrefs = re.findall(r'"href": ?"([^"]*)"', page(behind, path).replace("\\", ""))
    own = [href for href in hrefs if href and not href.startswith("#")]
    assert len(own) > 20
    assert all(href.startswith(BASE) for href in own)


def test_a_file_below_the_prefix_is_the_same_as_without(behind, client):
    for name in ("grants-ranking", "events-by-month"):
        address = f"api/charts/{name}.csv?region=55"
        assert behind.get(BASE + address).data == client.get(f"/{address}").data
    assert len(behind.get(f"{BASE}api/charts").get_json()) == len(CHARTS)
