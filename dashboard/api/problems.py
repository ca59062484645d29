"""Errors of the HTTP API as problem details (RFC 9457), without a trace."""

from __future__ import annotations

from http import HTTPStatus

from flask import Response

from dashboard.api.answers import json_response
from dashboard.logs import REQUEST


def problem(status: HTTPStatus, detail: str) -> Response:
    """Return a problem document with the status, its title and one sentence of detail."""
    answer = json_response(details(status, detail), status, "application/problem+json")
    # A detail may repeat a part of the address: as text it stays the same, markup it never is.
    answer.set_data(answer.get_data().replace(b"<", rb"\u003c").replace(b">", rb"\u003e"))
    return answer


def details(status: HTTPStatus, detail: str) -> dict[str, object]:
    """Return the members of a problem document; its reader quotes `request_id`, the log is searched for it."""
    body: dict[str, object] = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": detail}
    return body | ({"request_id": REQUEST.get()} if REQUEST.get() else {})
