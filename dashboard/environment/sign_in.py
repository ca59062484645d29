"""Who may read: everybody, whom the proxy names, or whom an OpenID provider vouches for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from dashboard.environment.values import Environ, SettingError, choice, secret, whole

OFF, PROXY, OIDC = "off", "proxy", "oidc"
HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
LOCAL = ("localhost", "127.0.0.1", "::1")
LEAST_SECRET = 32


@dataclass(frozen=True)
class SignIn:
    """How readers sign in. `address` is the one that they type, with or without; `hours` is how long one lasts."""

    kind: str = OFF
    header: str = "X-Remote-User"
    issuer: str = ""
    client_id: str = ""
    client_secret: str = field(default="", repr=False)
    address: str = ""
    secret: str = field(default="", repr=False)
    hours: int = 8

    @classmethod
    def read(cls, environ: Environ, proxies: int) -> SignIn:
        """Return the settings of an environment; raise SettingError with one clear line for a wrong value or none."""
        kind = choice(environ, "DASHBOARD_SIGN_IN", (OFF, PROXY, OIDC), OFF)
        if kind == PROXY and not proxies:
            raise SettingError("DASHBOARD_SIGN_IN: «proxy» needs DASHBOARD_PROXIES, the number of proxies in front")
        if kind == OIDC:
            return _oidc(environ)
        named = "DASHBOARD_ADDRESS"
        address = _address(environ, named, plain=True) if environ.get(named) else ""
        return cls(kind=kind, header=_header(environ), address=address)


def _oidc(environ: Environ) -> SignIn:
    return SignIn(
        kind=OIDC,
        issuer=_address(environ, "DASHBOARD_OIDC_ISSUER"),
        client_id=_needed("DASHBOARD_OIDC_CLIENT_ID", environ.get("DASHBOARD_OIDC_CLIENT_ID", "")),
        client_secret=secret(environ, "DASHBOARD_OIDC_CLIENT_SECRET", 1),
        address=_address(environ, "DASHBOARD_ADDRESS"),
        secret=_needed("DASHBOARD_SECRET or DASHBOARD_SECRET_FILE", secret(environ, "DASHBOARD_SECRET", LEAST_SECRET)),
        hours=whole(environ, "DASHBOARD_SIGN_IN_HOURS", 8, 1, 168),
    )


def _needed(name: str, value: str) -> str:
    if not value:
        raise SettingError(f"{name} is missing; DASHBOARD_SIGN_IN=oidc needs it")
    return value


def _header(environ: Environ) -> str:
    value = environ.get("DASHBOARD_SIGN_IN_HEADER", "") or "X-Remote-User"
    if not HEADER.fullmatch(value):
        raise SettingError(f"DASHBOARD_SIGN_IN_HEADER: «{value}» is not the name of a header such as X-Remote-User")
    return value


def _address(environ: Environ, name: str, *, plain: bool = False) -> str:
    value = _needed(name, environ.get(name, ""))
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise SettingError(f"{name}: «{value}» is not an address") from None
    # Signing in over plain http would hand the session to whoever listens.
    safe = parts.scheme == "https" or (parts.scheme == "http" and (plain or host in LOCAL))
    if not host or not safe or parts.query or parts.fragment or parts.username:
        kind = "a" if plain else "an https"
        raise SettingError(f"{name}: «{value}» is not {kind} web address without user, query and fragment")
    return value.rstrip("/")
