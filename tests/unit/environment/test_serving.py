"""Settings of the server and of signing in: what is read, and one clear line for each wrong value."""

from __future__ import annotations

import os

import pytest

from dashboard.environment.serving import MOST_BY_CORES, Serving
from dashboard.environment.sign_in import OIDC, PROXY
from dashboard.settings import SettingError, Settings

SECRET = "0123456789abcdef" * 4
SIGN_IN = {
    "DASHBOARD_SIGN_IN": "oidc",
    "DASHBOARD_OIDC_ISSUER": "https://id.example/realm/",
    "DASHBOARD_OIDC_CLIENT_ID": "birgemiz",
    "DASHBOARD_ADDRESS": "https://birgemiz.example",
    "DASHBOARD_SECRET": SECRET,
}


def test_nothing_given_is_one_process_without_proxies_and_sign_in():
    settings = Settings.read({})
    assert (settings.serving.workers, settings.serving.proxies, settings.serving.metrics) == (1, 0, True)
    assert settings.sign_in.kind == "off"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[
            ("DASHBOARD_BIND", value)
            for value in ("8050", "host", "unix:relative", "a b:80", "http://x:80", "1.2.3.4:")
        ],
        *[("DASHBOARD_WORKERS", value) for value in ("0", "65", "-1", "two", "1.5", "٣", "CORES", "9" * 20)],
        ("DASHBOARD_THREADS", "0"),
        ("DASHBOARD_TIMEOUT", "0"),
        ("DASHBOARD_GRACE", "x"),
        ("DASHBOARD_KEEP_ALIVE", "-1"),
        ("DASHBOARD_TURNS", "many"),
        ("DASHBOARD_PROXIES", "yes"),
        *[("DASHBOARD_PROXY_ADDRESSES", value) for value in ("proxy", "10.0.0.1/24", "10.0.0.1,,", "*")],
        ("DASHBOARD_METRICS", "1"),
        ("DASHBOARD_SIGN_IN", "basic"),
        ("DASHBOARD_SIGN_IN_HEADER", "X Remote: User"),
        ("DASHBOARD_STATE", "/no/such/folder"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_it(name, value):
    with pytest.raises(SettingError) as caught:
        Settings.read({name: value})
    assert str(caught.value).startswith(f"{name}: «{value}»") or value in str(caught.value)
    assert str(caught.value).startswith(name)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("value", ["0.0.0.0:80", "localhost:8050", "[::1]:8050", "unix:/run/birgemiz/socket"])
def test_addresses_that_can_be_listened_on(value):
    assert Serving.read({"DASHBOARD_BIND": value}).bind == value


def test_processes_follow_the_cores_up_to_a_bound():
    assert Serving.read({"DASHBOARD_WORKERS": "cores"}).workers == min(os.cpu_count() or 1, MOST_BY_CORES)


def test_connections_behind_a_proxy_are_kept_longer_than_the_proxy_keeps_them():
    assert Serving.read({}).keep_alive == 5
    assert Serving.read({"DASHBOARD_PROXIES": "1"}).keep_alive > 60


@pytest.mark.parametrize(
    ("environ", "peer", "trusted"),
    [
        ({}, "127.0.0.1", False),
        ({"DASHBOARD_PROXIES": "1"}, "127.0.0.1", True),
        ({"DASHBOARD_PROXIES": "1"}, "::1", True),
        ({"DASHBOARD_PROXIES": "1"}, "", True),
        ({"DASHBOARD_PROXIES": "1"}, "10.0.0.1", False),
        ({"DASHBOARD_PROXIES": "1"}, "nonsense", False),
        ({"DASHBOARD_PROXIES": "1", "DASHBOARD_PROXY_ADDRESSES": "10.0.0.0/24"}, "10.0.0.9", True),
        ({"DASHBOARD_PROXIES": "1", "DASHBOARD_PROXY_ADDRESSES": "10.0.0.0/24"}, "127.0.0.1", False),
    ],
)
def test_a_proxy_is_believed_only_from_its_address(environ, peer, trusted):
    assert Serving.read(environ).trusts(peer) is trusted


def test_sign_in_by_a_header_needs_a_proxy():
    with pytest.raises(SettingError, match="DASHBOARD_PROXIES"):
        Settings.read({"DASHBOARD_SIGN_IN": "proxy"})
    assert Settings.read({"DASHBOARD_SIGN_IN": "proxy", "DASHBOARD_PROXIES": "1"}).sign_in.kind == PROXY


def test_sign_in_by_openid_reads_its_settings_and_shows_no_secret():
    sign_in = Settings.read(SIGN_IN).sign_in
    assert (sign_in.kind, sign_in.issuer, sign_in.secret) == (OIDC, "https://id.example/realm", SECRET)
    assert SECRET not in repr(sign_in)


@pytest.mark.parametrize("name", [name for name in SIGN_IN if name != "DASHBOARD_SIGN_IN"])
def test_what_sign_in_lacks_is_named(name):
    with pytest.raises(SettingError, match=name) as caught:
        Settings.read({**SIGN_IN, name: ""})
    assert "missing" in str(caught.value)


@pytest.mark.parametrize(
    "value", ["http://id.example", "id.example", "https://u:p@id.example", "https://id.example?x=1"]
)
@pytest.mark.parametrize("name", ["DASHBOARD_OIDC_ISSUER", "DASHBOARD_ADDRESS"])
def test_sign_in_wants_plain_https_addresses(name, value):
    with pytest.raises(SettingError, match=name):
        Settings.read({**SIGN_IN, name: value})


def test_a_secret_comes_from_a_file_and_is_never_shown(tmp_path):
    file = tmp_path / "secret"
    file.write_text(f"{SECRET}\n")
    given = {**SIGN_IN, "DASHBOARD_SECRET": "", "DASHBOARD_SECRET_FILE": str(file)}
    assert Settings.read(given).sign_in.secret == SECRET
    for wrong in ({"DASHBOARD_SECRET": SECRET}, {"DASHBOARD_SECRET_FILE": str(tmp_path / "none")}):
        with pytest.raises(SettingError, match="DASHBOARD_SECRET"):
            Settings.read({**given, **wrong})
    with pytest.raises(SettingError) as caught:
        Settings.read({**SIGN_IN, "DASHBOARD_SECRET": "hunter2"})
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("address", ["http://birgemiz.example/v", "https://birgemiz.example"])
def test_the_address_that_readers_type_is_known_without_a_sign_in(address):
    assert Settings.read({"DASHBOARD_ADDRESS": address}).sign_in.address == address
    with pytest.raises(SettingError, match="not a web address"):
        Settings.read({"DASHBOARD_ADDRESS": "birgemiz"})
