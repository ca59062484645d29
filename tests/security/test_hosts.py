"""The host that a request names: never repeated, and refused when the server has names of its own."""

from __future__ import annotations

import io
import zipfile

import pytest

from dashboard.application import create_app
from dashboard.environment.protection import Protection
from dashboard.environment.sign_in import SignIn
from dashboard.settings import SettingError, Settings
from tests.security.probes import FORGED, FORGED_HOSTS, HOST, TOLD


@pytest.mark.parametrize("host", FORGED_HOSTS)
def test_no_answer_repeats_a_host(client, host):
    headers = {"Host": host, **FORGED}
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
    for host in FORGED_HOSTS:
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
