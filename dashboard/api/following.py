"""Every request gets an id, one line in the log and its place in the metrics, whoever answers it."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.environment.serving import Serving
from dashboard.logs import REQUEST

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

REQUEST_ID = "X-Request-ID"
ROUTE, TRUSTED, CALLBACK = "dashboard.route", "dashboard.trusted", "dashboard.callback"
WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{8,64}")
FILES = "assets"
# What browsers and monitors ask for all day long is worth a line only when it fails.
QUIET = (FILES, "/healthz", "/metrics")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
VERSION = "x-data-version"
log = logging.getLogger("dashboard.access")


@dataclass
class Answered:
    """What is kept of a request: no address of a reader, no query, no name. Times in seconds, sizes in bytes."""

    method: str
    route: str = FILES
    callback: str = ""
    status: int = 500
    version: str = ""
    sent: int = 0
    seconds: float = 0.0

    def write(self) -> None:
        """Write the line of this request."""
        if self.route in QUIET and self.status < 400:
            return
        facts = {"event": "request", "method": self.method, "route": self.route, "status": self.status}
        facts |= {"ms": round(self.seconds * 1000, 1), "bytes": self.sent, "data_version": self.version}
        words = "%s %s %d %.1f ms %d B"
        told = (self.method, self.route, self.status, self.seconds * 1000, self.sent)
        log.info(words, *told, extra={"facts": facts})


class Following:
    """WSGI middleware around everything: names the request, times it, hands what was answered to `heard`."""

    def __init__(self, application: Application, serving: Serving, heard: Callable[[Answered], None]) -> None:
        self._application, self._serving, self._heard = application, serving, heard

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer the request and follow it until its last byte."""
        began, method = time.perf_counter(), environ.get("REQUEST_METHOD", "")
        answered = Answered(method if method in METHODS else "OTHER")
        environ[TRUSTED] = self._serving.trusts(environ.get("REMOTE_ADDR", ""))
        name = named(environ)
        REQUEST.set(name)

        def start(status: str, headers: Headers, *error: Any) -> Any:
            answered.status = int(status[:3])
            answered.version = next((value for key, value in headers if key.lower() == VERSION), "")
            return start_response(status, [*headers, (REQUEST_ID, name)], *error)

        def end(sent: int) -> None:
            answered.route = environ.get(ROUTE, FILES)
            answered.callback = environ.get(CALLBACK, "")
            answered.sent, answered.seconds = sent, time.perf_counter() - began
            self._heard(answered)
            REQUEST.set("")

        return Body(self._application(environ, start), end)


class Body:
    """An answer's body that counts its bytes and tells them when it is closed."""

    def __init__(self, parts: Iterable[bytes], end: Callable[[int], None]) -> None:
        self._parts, self._end, self._sent = parts, end, 0

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            self._sent += len(part)
            yield part

    def close(self) -> None:
        """Close the body, and tell."""
        try:
            close = getattr(self._parts, "close", None)
            if close:
                close()
        finally:
            self._end(self._sent)


def named(environ: Environ) -> str:
    """Return the request's id: the trusted proxy's when it is well formed, else a new one."""
    asked = environ.get("HTTP_X_REQUEST_ID", "")
    if environ[TRUSTED] and WELL_FORMED.fullmatch(asked):
        return str(asked)
    return uuid.uuid4().hex
