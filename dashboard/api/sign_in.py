"""Optional sign-in: who has signed in may read everything, nobody may change anything."""

from __future__ import annotations

import time
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

from flask import Flask, redirect, request, session
from werkzeug.wrappers import Response as AnyResponse

from dashboard.api.following import TRUSTED
from dashboard.api.guard import OWN_PATHS
from dashboard.api.problems import problem
from dashboard.environment.sign_in import OFF, PROXY, SignIn

# Scripts and styles are the same for everybody; monitors sign in nowhere. Own files are served before this is asked.
OPEN = ("healthz", "metrics", "_dash-component-suites/", "_favicon.ico", "sign-in", "sign-out")
SIGN_IN = "sign-in"
# In the session: until when the sign-in holds, in seconds since 1970. Nothing else is kept of a reader.
UNTIL = "until"
NEXT = "next"
Gate = Callable[[], AnyResponse | None]


def require_sign_in(server: Flask, sign_in: SignIn, base: str) -> None:
    """Let only those read who have signed in, as the settings say; `base` is the path prefix."""
    if sign_in.kind == OFF:
        return
    gate = _proxy_gate(sign_in.header) if sign_in.kind == PROXY else _session_gate(base)

    @server.before_request
    def ask() -> AnyResponse | None:
        return None if _path(base).startswith(OPEN) else gate()

    if sign_in.kind != PROXY:
        # Its libraries are loaded only where they are used.
        from dashboard.api.openid import openid_blueprint

        server.register_blueprint(openid_blueprint(server, sign_in, base), url_prefix=base.rstrip("/") or None)


def _path(base: str) -> str:
    return request.path.removeprefix(base.rstrip("/")).lstrip("/")


def _proxy_gate(header: str) -> Gate:
    def gate() -> AnyResponse | None:
        if not request.environ.get(TRUSTED):
            return problem(HTTPStatus.FORBIDDEN, "This address is reached through the proxy only.")
        if not request.headers.get(header, "").strip():
            return problem(HTTPStatus.UNAUTHORIZED, "Sign in first.")
        return None

    return gate


def _session_gate(base: str) -> Gate:
    def gate() -> AnyResponse | None:
        if signed_in():
            return None
        if _path(base).startswith(OWN_PATHS) or request.method not in ("GET", "HEAD"):
            return problem(HTTPStatus.UNAUTHORIZED, f"Sign in at {base}{SIGN_IN} first.")
        query = f"?{request.query_string.decode('ascii', 'ignore')}" if request.query_string else ""
        return redirect(f"{base}{SIGN_IN}?{urlencode({NEXT: request.path + query})}", HTTPStatus.FOUND)

    return gate


def signed_in() -> bool:
    """Return whether the request's session is that of a reader whose sign-in still holds."""
    until = session.get(UNTIL, 0)
    return isinstance(until, int | float) and until > time.time()
