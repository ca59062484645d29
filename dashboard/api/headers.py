"""Security headers on every answer: of pages, of the API, of static files, and of errors."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dashboard.api.policies import ANSWER, EVERY, TRANSPORT, Headers, embed_headers, page_headers
from dashboard.environment.protection import Protection
from dashboard.i18n import LANGS

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

EMBEDDED = re.compile(rf"/(?:{'|'.join(LANGS)})/embed/")
UNCHANGED = "304"


class SecureHeaders:
    """A WSGI application that adds to each answer of another the headers that it does not name itself."""

    def __init__(self, inner: WSGIApplication, base: str, protection: Protection) -> None:
        self.inner, self.prefix = inner, base.rstrip("/")
        self.page, self.embed = page_headers(), embed_headers(protection)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:
            named = {name.lower(): value for name, value in headers}
            found = self._headers(environ, status, named.get("content-type", ""))
            return start_response(status, headers + [one for one in found if one[0].lower() not in named], *error)

        return self.inner(environ, start)

    def _headers(self, environ: WSGIEnvironment, status: str, content: str) -> Headers:
        # Asked when the answer is ready: a proxy's word on the scheme may have been taken in by then.
        secured = TRANSPORT if environ["wsgi.url_scheme"] == "https" else ()
        if status.startswith(UNCHANGED):
            # A copy keeps the policy that it came with.
            return (*EVERY, *secured)
        if not content.startswith("text/html"):
            return (*ANSWER, *secured)
        path = environ.get("PATH_INFO", "").removeprefix(self.prefix)
        return (*(self.embed if EMBEDDED.match(path) else self.page), *secured)
