"""What a request asked for, in a bounded number of words: for the log and the metrics."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import Flask, Response, request

from dashboard.api.following import CALLBACK, ROUTE
from dashboard.blocks.reading import Place

CALLBACKS = "_dash-update-component"
UNKNOWN = "unknown"


def tell_routes(server: Flask, base: str, is_page: Callable[[str], bool], callbacks: Mapping[str, object]) -> None:
    """Register what writes the route, and the callback's first output, beside the request."""

    @server.before_request
    def name_route() -> None:
        request.environ[ROUTE] = _route(base, is_page)

    @server.after_request
    def name_callback(answer: Response) -> Response:
        if request.method == "POST" and request.path == f"{base}{CALLBACKS}" and answer.status_code < 400:
            # Nobody was answered without the body having been read, so it is at hand.
            output = (request.get_json(silent=True) or {}).get("output", "")
            request.environ[CALLBACK] = output.strip(".").split("...")[0] if output in callbacks else UNKNOWN
        return answer


def _route(base: str, is_page: Callable[[str], bool]) -> str:
    rule = request.url_rule.rule if request.url_rule else ""
    if rule not in ("", base, f"{base}<path:path>"):
        return f"/{rule.removeprefix(base)}"
    path = request.path.removeprefix(base.rstrip("/")).lstrip("/")
    if not path:
        return "/"
    return f"/<lang>/{Place.parse(request.path, base).kind}" if is_page(path) else UNKNOWN
