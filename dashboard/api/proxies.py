"""What a proxy says of a request is believed only when it comes from a proxy that a setting names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from werkzeug.middleware.proxy_fix import ProxyFix

from dashboard.api.following import TRUSTED, Application, Environ
from dashboard.environment.serving import Serving


class Forwarded:
    """WSGI middleware: takes over scheme, host and address of the reader as the trusted proxies tell them."""

    def __init__(self, application: Application, serving: Serving) -> None:
        count = serving.proxies
        self._direct = application
        self._fixed = ProxyFix(application, x_for=count, x_proto=count, x_host=count)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer the request."""
        chosen: Any = self._fixed if environ[TRUSTED] else self._direct
        answer: Iterable[bytes] = chosen(environ, start_response)
        return answer
