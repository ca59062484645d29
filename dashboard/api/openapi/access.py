"""Who may ask and how often: rates, sign-in and the address for monitors, as the API's description tells them."""

from __future__ import annotations

from dashboard.api.limits import KIND
from dashboard.api.openapi.operations import Operation, file_of, get, problems_of
from dashboard.api.openapi.parameters import query
from dashboard.api.openapi.schemas import TEXT
from dashboard.api.sign_in import NEXT, OPEN

TAG = "sign-in"
ONLY = "There with `DASHBOARD_SIGN_IN=oidc`, otherwise 404."
PLAIN = "text/plain; charset=utf-8"


def refused_at(path: str) -> tuple[int, ...]:
    """Return the statuses with which a path below the prefix refuses readers: 401 without a sign-in, 429 too often."""
    name = path.removeprefix("/")
    return (*(() if name.startswith(OPEN) else (401,)), *((429,) if KIND.fullmatch(name) else ()))


def metrics() -> Operation:
    """Return the operation that Prometheus asks for."""
    words = "Metrics for Prometheus; with `DASHBOARD_METRICS=off` 404"
    return get("metrics", "state", words, (), file_of("text/plain"), 404)


def signing() -> dict[str, dict[str, Operation]]:
    """Return the addresses by which a browser signs in and out."""
    where = query(NEXT, TEXT, "Path to come back to, below the prefix; anything else leads to the first page.")
    out = get("signOut", TAG, f"Ends the sign-in here. {ONLY}", (), file_of(PLAIN), 404)
    return {
        "/sign-in": {"get": _leading("signIn", f"Leads to the OpenID provider. {ONLY}", where, 404, 503)},
        "/sign-in/back": {
            "get": _leading("signedIn", f"Where the provider sends readers back to. {ONLY}", None, 404, 503)
        },
        "/sign-out": {"get": out},
    }


def _leading(name: str, words: str, asked: dict[str, object] | None, *problems: int) -> Operation:
    found = get(name, TAG, words, [asked] if asked else (), {}, *problems)
    answers = {code: one for code, one in found["responses"].items() if code != "200"}
    located = {"Location": {"description": "Where to go on.", "schema": TEXT}}
    return found | {"responses": {"302": {"description": words, "headers": located}, **answers, **problems_of((403,))}}
