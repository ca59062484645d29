"""Sign-in: off, by the proxy's header, by OpenID Connect; nobody gets in by a forged token, cookie or address."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import OctKey, RSAKey

from dashboard.api.openid import own_path
from dashboard.application import create_app
from dashboard.environment.serving import Serving
from dashboard.environment.sign_in import OIDC, PROXY, SignIn
from tests.house import page_body

_place = importlib.util.spec_from_file_location("openid_provider", Path(__file__).with_name("openid_provider.py"))
assert _place is not None
provider_module = importlib.util.module_from_spec(_place)
_place.loader.exec_module(provider_module)

BASE, HOST = "/v/", "https://birgemiz.example"
GUARDED = ("api/charts", "api/charts/grants-map.csv", "api/indicators", "_dash-layout", "_dash-dependencies")
OPEN = ("healthz", "metrics", "assets/mark.svg")


@pytest.fixture(scope="module")
def provider() -> Iterator[Any]:
    one = provider_module.Provider()
    yield one
    one.stop()


def server_of(settings, issuer: str):
    sign_in = SignIn(OIDC, issuer=issuer, client_id="birgemiz", address=HOST, secret="s" * 40)
    return create_app(replace(settings, base_path=BASE, sign_in=sign_in)).server


@pytest.fixture(scope="module")
def server(settings, provider):
    return server_of(settings, provider.issuer)


@pytest.fixture(scope="module")
def behind(settings):
    return create_app(replace(settings, serving=Serving(proxies=1), sign_in=SignIn(PROXY))).server.test_client()


@pytest.fixture
def client(server, provider):
    provider.be_honest()
    return server.test_client()


def ask(client, path: str, method: str = "GET", **more: Any):
    return client.open(path if path.startswith("http") else BASE + path, method=method, base_url=HOST, **more)


def sign_in(client, provider, path: str = "sign-in"):
    """Return the answer to a reader who comes back from the provider."""
    return ask(client, provider.agree(ask(client, path).location).removeprefix(HOST + BASE))


def test_who_has_signed_in_reads_and_lands_where_they_were_going(client, provider):
    first = ask(client, "en/regions/55?region=55&per=10k")
    assert first.status_code == 302
    assert ask(client, "api/charts").status_code == 401
    back = sign_in(client, provider, first.location.removeprefix(BASE))
    assert back.location == f"{BASE}en/regions/55?region=55&per=10k"
    assert [ask(client, path).status_code for path in ("en/", *GUARDED)] == [200] * 6
    ask(client, "sign-out")
    assert ask(client, "api/charts").status_code == 401


@pytest.mark.parametrize(("lang", "words"), [("ru", "Выйти"), ("kk", "Шығу"), ("en", "Sign out")])
def test_every_page_has_the_way_out_where_readers_sign_in(client, provider, behind, lang, words):
    sign_in(client, provider)
    page = ask(client, "_dash-update-component", "POST", json=page_body(f"{BASE}{lang}/")).get_json()
    assert f"{BASE}sign-out" in str(page) and words in str(page)
    named = {"headers": {"X-Remote-User": "reader"}}
    assert "sign-out" not in behind.post("/_dash-update-component", json=page_body(f"/{lang}/"), **named).text


def test_the_cookie_is_bound_to_us_and_names_nobody(client, provider):
    cookie = sign_in(client, provider).headers["Set-Cookie"]
    assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", f"Path={BASE}", "Expires="))
    assert "Reader" not in cookie
    with client.session_transaction(BASE, base_url=HOST) as session:
        assert set(session) == {"_permanent", "until"}


@pytest.mark.parametrize("path", GUARDED)
def test_programs_get_a_problem(client, path):
    answer = ask(client, path)
    assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")
    assert ask(client, "_dash-update-component", "POST", json={}).status_code == 401


@pytest.mark.parametrize("path", OPEN)
def test_files_and_monitors_need_no_sign_in(client, path):
    with ask(client, path) as answer:
        assert answer.status_code == 200


LIES = {
    "expired": {"claims": {"exp": int(time.time()) - 3600}},
    "without an end": {"claims": {"exp": None}},
    "for somebody else": {"claims": {"aud": "other"}},
    "for nobody": {"claims": {"aud": None}},
    "of another issuer": {"claims": {"iss": "https://evil.example"}},
    "about nobody": {"claims": {"sub": None}},
    "of another sign-in": {"claims": {"nonce": "replayed"}},
    "without a nonce": {"claims": {"nonce": None}},
    "by another key": {"signed_with": RSAKey.generate_key(2048, {"kid": "first"})},
    "by a shared key": {"signed_with": OctKey.import_key("x" * 32), "header": {"alg": "HS256"}},
    "by nobody": {"header": {"alg": "none"}},
    "none at all": {"with_token": False},
    "of an unknown key": {"header": {"kid": "never heard of"}},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_proves_nothing_lets_nobody_in(client, provider, caplog, lie):
    for name, value in LIES[lie].items():
        setattr(provider, name, value)
    answer = sign_in(client, provider)
    assert (answer.status_code, answer.mimetype) == (403, "application/problem+json")
    assert ask(client, "api/charts").status_code == 401
    assert "sign-in refused" in caplog.text
    assert "reader-7" not in caplog.text


def test_an_answer_counts_once_and_only_for_who_asked(server, client, provider):
    back = provider.agree(ask(client, "sign-in").location).removeprefix(HOST + BASE)
    stranger = server.test_client()
    assert ask(stranger, back).status_code == 403
    assert ask(client, back.replace("state=", "state=x")).status_code == 403
    back = provider.agree(ask(client, "sign-in").location).removeprefix(HOST + BASE)
    assert ask(client, back).status_code == 302
    assert ask(client, back).status_code == 403


def test_a_refusal_of_the_provider_is_a_problem_without_its_words(client):
    ask(client, "sign-in")
    answer = ask(client, "sign-in/back?error=access_denied&error_description=<b>words</b>")
    assert answer.status_code == 403
    assert "words" not in answer.text


def test_a_provider_that_is_away_is_a_503_and_one_that_describes_another_is_refused(settings, provider):
    provider.be_honest()
    provider.told_issuer = "https://evil.example"
    provider.status = 500
    client = server_of(settings, provider.issuer).test_client()
    assert ask(client, "sign-in").status_code == 503
    provider.status = 200
    assert ask(client, "sign-in").status_code == 403


def test_new_keys_of_the_provider_are_fetched(client, provider):
    assert sign_in(client, provider).status_code == 302
    provider.use_key("second")
    assert sign_in(client, provider).status_code == 302


def test_a_sign_in_ends(client, provider, monkeypatch):
    sign_in(client, provider)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 8 * 3600 + 1)
    assert ask(client, "api/charts").status_code == 401


def test_a_forged_cookie_is_worth_nothing(client, provider, server):
    sign_in(client, provider)
    cookie = client.get_cookie("birgemiz", path=BASE, domain="birgemiz.example")
    body, *rest = cookie.value.split(".")
    client.set_cookie("birgemiz", ".".join([body[:-2] + "xx", *rest]), domain="birgemiz.example", path=BASE)
    assert ask(client, "api/charts").status_code == 401


def test_the_address_to_come_back_to_is_the_setting_not_the_host(client):
    location = client.get(f"{BASE}sign-in", base_url="https://evil.example").location
    assert parse_qs(urlsplit(location).query)["redirect_uri"] == [f"{HOST}{BASE}sign-in/back"]


@pytest.mark.parametrize(
    "asked",
    [
        "//evil.example",
        "https://evil.example/v/",
        "/\\evil.example",
        "/v/\\evil",
        "/other/",
        "/v/\r\nX: y",
        "v/",
        "",
        "/%0a",
    ],
)
def test_nobody_is_sent_to_another_origin(asked):
    assert own_path(asked, BASE) == BASE
    assert own_path("//evil.example", "/") == "/"


def test_an_address_of_ours_is_kept():
    assert own_path("/v/ru/?region=55,43", BASE) == "/v/ru/?region=55,43"


@pytest.mark.parametrize(
    ("peer", "headers", "status"),
    [
        ("127.0.0.1", {"X-Remote-User": "ivanov"}, 200),
        ("127.0.0.1", {}, 401),
        ("127.0.0.1", {"X-Remote-User": " "}, 401),
        ("10.0.0.1", {"X-Remote-User": "ivanov"}, 403),
        ("10.0.0.1", {"X-Remote-User": "ivanov", "X-Forwarded-For": "127.0.0.1"}, 403),
        ("10.0.0.1", {}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/api/charts", "/en/"])
def test_the_header_counts_from_the_proxy_alone(behind, path, peer, headers, status, caplog):
    caplog.set_level("INFO")
    answer = behind.get(path, headers=headers, environ_base={"REMOTE_ADDR": peer})
    assert answer.status_code == status
    assert "ivanov" not in caplog.text
    answer.close()
