"""Which host a reader may be told to come back to: never one that a request made up."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, request
from werkzeug.exceptions import SecurityError
from werkzeug.sansio.utils import host_is_trusted

from dashboard.api.problems import problem
from dashboard.environment.protection import Protection

ADDRESS = "OWN_ADDRESS"
# A machine's names for itself lead nobody elsewhere.
OWN_MACHINE = ("127.0.0.1", "localhost", "[::1]")


def trust_hosts(server: Flask, protection: Protection, address: str) -> None:
    """Refuse requests to hosts that are not named with status 400; without names any host is answered.

    `address` is the one that readers type, where somebody has named it.
    """
    found = urlsplit(address)
    server.config[ADDRESS] = f"{found.scheme}://{found.netloc}" if found.netloc else ""
    if protection.hosts:
        server.config["TRUSTED_HOSTS"] = [*protection.hosts, *OWN_MACHINE]
    server.register_error_handler(SecurityError, _unnamed)
    # A repeated slash would be mended by a redirect to the host that the request names.
    server.url_map.merge_slashes = False


def _unnamed(_: SecurityError) -> Response:
    return problem(HTTPStatus.BAD_REQUEST, "This server does not answer to the name that was asked for.")


def own_root() -> str:
    """Return how whole addresses begin, such as https://birgemiz.example.kz; empty when nobody named the host."""
    named: str = current_app.config[ADDRESS]
    if named:
        return named
    trusted = current_app.config["TRUSTED_HOSTS"] or OWN_MACHINE
    return request.host_url.rstrip("/") if host_is_trusted(request.host, trusted) else ""
