"""What happens before and after the pages: redirects to a language, real 404s, errors without a trace."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import quote

import dash
from flask import Flask, Response, current_app, redirect, request
from gunicorn.http.errors import NoMoreData, ParseException
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.wrappers import Response as AnyResponse

from dashboard.api.problems import problem
from dashboard.blocks.reading import Site
from dashboard.catalogue.current import DataUnreadable, first_line, told
from dashboard.catalogue.pages import RowsUnreadable
from dashboard.i18n import LANGS
from dashboard.model.decks import DeckRefused, DeckTooLong, UnknownChart
from dashboard.storage import StorageError

OWN_PATHS = ("api/", "assets/", "_dash", "_reload", "_favicon", "healthz", "metrics", "sign-in", "sign-out")
UNSERVED, LONGEST_TOLD = ("_dash-component-suites", "_reload-hash", "_favicon"), 200
REFUSALS: Mapping[type[DeckRefused], HTTPStatus] = {
    UnknownChart: HTTPStatus.NOT_FOUND,
    DeckTooLong: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}
log = logging.getLogger("dashboard")


def guard(server: Flask, site: Site, app: dash.Dash, is_page: Callable[[str], bool]) -> None:
    """Register redirects and real 404s; `is_page` says whether a path below the prefix is a page."""

    @server.before_request
    def choose_page() -> AnyResponse | tuple[str, int] | None:
        path = request.path.removeprefix(site.base.rstrip("/")).lstrip("/")
        if path.startswith(OWN_PATHS):
            return _missing(site)
        if request.method not in ("GET", "HEAD"):
            return None
        if path in ("", *LANGS):
            return _to_language(site, path)
        return None if is_page(path) else (app.index(), HTTPStatus.NOT_FOUND)


def answer_errors(server: Flask) -> None:
    """Register the error handlers: every failure is a problem document without a trace."""

    @server.errorhandler(DataUnreadable)
    def unreadable(error: DataUnreadable) -> Response:
        return problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error))

    @server.errorhandler(RowsUnreadable)
    @server.errorhandler(StorageError)
    def unanswered(error: RuntimeError) -> Response:
        log.warning("%s: %s", quote(request.path), first_line(error.__cause__ or error))
        return problem(HTTPStatus.SERVICE_UNAVAILABLE, told(str(error)))

    @server.errorhandler(DeckRefused)
    def no_deck(error: DeckRefused) -> Response:
        return problem(REFUSALS.get(type(error), HTTPStatus.BAD_REQUEST), str(error))

    @server.errorhandler(ParseException)
    @server.errorhandler(NoMoreData)
    def broken_off(_: Exception) -> Response:
        # The body comes in while it is read; what follows on this connection is no request either.
        answer = problem(HTTPStatus.BAD_REQUEST, "The body is not sent as HTTP asks for.")
        answer.headers["Connection"] = "close"
        return answer

    @server.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        answer = problem(HTTPStatus(error.code or 500), error.description or "")
        if isinstance(error, MethodNotAllowed) and error.valid_methods:
            answer.headers["Allow"] = ", ".join(sorted(error.valid_methods))
        return answer

    @server.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        log.exception("%s %s", request.method, quote(request.path), exc_info=error)
        return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "The request failed; what was loaded is safe. Try again.")


def _missing(site: Site) -> Response | None:
    # Dash answers every path that nobody else claims with its page, whatever the method that was asked for.
    rule = request.url_rule
    if isinstance(request.routing_exception, MethodNotAllowed):
        rule, _ = current_app.create_url_adapter(request).match(method="GET", return_rule=True)  # type: ignore[union-attr]
    unclaimed = rule is not None and rule.rule == f"{site.base}<path:path>"
    # Suites of components and the sign of a reload are of no use to a page: its files are built.
    internal = request.path.startswith(tuple(f"{site.base}{name}" for name in UNSERVED))
    nothing = f"There is nothing at «{request.path[:LONGEST_TOLD]}»."
    return problem(HTTPStatus.NOT_FOUND, nothing) if unclaimed or internal else None


def _to_language(site: Site, path: str) -> AnyResponse:
    chosen = path or request.cookies.get("lang", "")
    lang = chosen if chosen in LANGS else request.accept_languages.best_match(LANGS, site.lang)
    query = f"?{request.query_string.decode('ascii', 'ignore')}" if request.query_string else ""
    return redirect(f"{site.base}{lang}/{query}", HTTPStatus.FOUND)
