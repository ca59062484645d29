"""Sign-in by OpenID Connect: code flow with PKCE, state and nonce; a signed cookie that says until when."""

from __future__ import annotations

import logging
import re
import time
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.flask_client import OAuth
from flask import Blueprint, Flask, Response, make_response, redirect, request, session
from joserfc.errors import JoseError
from requests import RequestException
from werkzeug.wrappers import Response as AnyResponse

from dashboard.api.problems import problem
from dashboard.api.sign_in import NEXT, UNTIL
from dashboard.environment.sign_in import SignIn

# Keys that only the provider holds: a token signed with anything that we know as well proves nothing.
SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
COOKIE = "birgemiz"
PATIENCE, LEEWAY = 10, 30
# A path of our own: one slash, then anything but a second slash, a backslash or a control character.
OWN_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
REFUSED = "The sign-in was not accepted; begin again."
AWAY = "The sign-in service does not answer; try again in a moment."
log = logging.getLogger("dashboard")


class NotAccepted(RuntimeError):
    """The provider's answer proves nothing."""


class Provider:
    """The OpenID provider that a setting names."""

    def __init__(self, server: Flask, sign_in: SignIn) -> None:
        method = "client_secret_basic" if sign_in.client_secret else "none"
        asked = {"scope": "openid", "code_challenge_method": "S256", "default_timeout": PATIENCE}
        self._issuer, self._client_id = sign_in.issuer, sign_in.client_id
        self._client: Any = OAuth(server).register(
            "provider",
            client_id=sign_in.client_id,
            client_secret=sign_in.client_secret or None,
            server_metadata_url=f"{sign_in.issuer}/.well-known/openid-configuration",
            client_kwargs={**asked, "token_endpoint_auth_method": method},
        )

    def redirect(self, back: str) -> AnyResponse:
        """Return the way to the provider, which sends the reader `back`."""
        self._describe()
        answer: AnyResponse = self._client.authorize_redirect(back)
        return answer

    def accept(self) -> None:
        """Check the provider's answer; raise an error when it proves nothing."""
        self._describe()
        options = {
            "iss": {"essential": True, "values": [self._issuer, f"{self._issuer}/"]},
            "aud": {"essential": True, "value": self._client_id},
            "exp": {"essential": True},
            "sub": {"essential": True},
        }
        token = self._client.authorize_access_token(claims_options=options, leeway=LEEWAY)
        if not token.get("userinfo"):
            raise NotAccepted("no id token")

    def _describe(self) -> None:
        told = self._client.load_server_metadata()
        if told.get("issuer", "").rstrip("/") != self._issuer:
            raise NotAccepted("the description is another issuer's")
        offered = told.get("id_token_signing_alg_values_supported") or SIGNED_BY
        told["id_token_signing_alg_values_supported"] = [one for one in offered if one in SIGNED_BY] or list(SIGNED_BY)


def openid_blueprint(server: Flask, sign_in: SignIn, base: str) -> Blueprint:
    """Return the views of signing in and out, and prepare the server's session cookie."""
    server.config.update(_cookie(sign_in, base))
    views, provider = Blueprint("openid", __name__), Provider(server, sign_in)
    back = f"{_origin(sign_in.address)}{base}sign-in/back"

    @views.get("/sign-in")
    def begin() -> AnyResponse:
        session.clear()
        session.permanent, session[NEXT] = True, own_path(request.args.get(NEXT, ""), base)
        return provider.redirect(back)

    @views.get("/sign-in/back")
    def finish() -> AnyResponse:
        provider.accept()
        target = own_path(session.get(NEXT, ""), base)
        session.clear()
        session.permanent, session[UNTIL] = True, int(time.time()) + sign_in.hours * 3600
        return redirect(target, HTTPStatus.FOUND)

    @views.get("/sign-out")
    def leave() -> Response:
        session.clear()
        answer = make_response("Signed out · Вы вышли · Сіз шықтыңыз\n")
        answer.content_type = "text/plain; charset=utf-8"
        return answer

    _answer_refusals(server)
    return views


def _answer_refusals(server: Flask) -> None:
    @server.errorhandler(AuthlibBaseError)
    @server.errorhandler(JoseError)
    @server.errorhandler(NotAccepted)
    def refused(error: Exception) -> Response:
        # The kind of the error alone: its words may quote what the provider tells of the reader.
        log.warning("sign-in refused: %s", type(error).__name__)
        session.clear()
        return problem(HTTPStatus.FORBIDDEN, REFUSED)

    @server.errorhandler(RequestException)
    def away(error: Exception) -> Response:
        log.warning("sign-in: the provider cannot be asked: %s", type(error).__name__)
        return problem(HTTPStatus.SERVICE_UNAVAILABLE, AWAY)


def _cookie(sign_in: SignIn, base: str) -> dict[str, object]:
    return {
        "SECRET_KEY": sign_in.secret,
        "SESSION_COOKIE_NAME": COOKIE,
        "SESSION_COOKIE_PATH": base,
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_REFRESH_EACH_REQUEST": False,
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=sign_in.hours),
    }


def own_path(asked: str, base: str) -> str:
    """Return the address when it is a path of ours below the prefix, else the first page's."""
    return asked if OWN_PATH.fullmatch(asked) and asked.startswith(base) else base


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
