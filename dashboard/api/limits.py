"""How much one request and one address may ask for: answers 414, 429 and 403 as problem documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus
from math import ceil
from time import time

from flask import Flask, Response, request
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from dashboard.api.problems import problem
from dashboard.environment.protection import Protection

# A deck of sixty charts in an address fits; gunicorn takes 8 190 bytes for the whole first line.
LONGEST_QUERY, MOST_VALUES = 8_000, 400
KINDS = {
    "callbacks": r"_dash-update-component",
    "pictures": r"api/charts/[^/]*\.(?:png|svg|pdf)",
    "decks": r"api/(?:briefing\.\w+|charts/[^/]*\.pptx)",
    "files": r"api/(?:charts|datasets|registers|loads|templates)/.*",
}
KIND = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in KINDS.items()))


def limit(server: Flask, base: str, protection: Protection) -> None:
    """Register what refuses long queries, requests that other sites' pages send, and more requests than the rates."""
    rates = Rates(protection.rates)

    @server.before_request
    def within_limits() -> Response | None:
        return _oversized() or _foreign() or rates.exceeded(request.path.removeprefix(base), request.remote_addr or "")


def _oversized() -> Response | None:
    query = request.query_string
    if len(query) <= LONGEST_QUERY and query.count(b"&") < MOST_VALUES:
        return None
    detail = f"A query has {LONGEST_QUERY} characters and {MOST_VALUES} values at most."
    return problem(HTTPStatus.REQUEST_URI_TOO_LONG, detail)


def _foreign() -> Response | None:
    # Browsers say where a request comes from; a link or a frame on another site is a navigation by GET.
    headers = request.headers
    if headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none"):
        return None
    if headers.get("Sec-Fetch-Mode") == "navigate" and request.method in ("GET", "HEAD"):
        return None
    return problem(HTTPStatus.FORBIDDEN, "Pages of other sites may link here, not send requests.")


class Rates:
    """Counts requests of one worker by kind and address, in windows of a minute."""

    def __init__(self, rates: Mapping[str, int]) -> None:
        self.items = {kind: RateLimitItemPerMinute(number) for kind, number in rates.items()}
        self.limiter = FixedWindowRateLimiter(MemoryStorage())

    def exceeded(self, path: str, address: str) -> Response | None:
        """Count a request for a path below the prefix; return 429 with the seconds to wait when it is one too many."""
        found = KIND.fullmatch(path)
        kind = found.lastgroup if found else None
        if kind is None or kind not in self.items or self.limiter.hit(self.items[kind], kind, address):
            return None
        answer = problem(HTTPStatus.TOO_MANY_REQUESTS, "Too many requests from this address; try again in a minute.")
        reset = self.limiter.get_window_stats(self.items[kind], kind, address).reset_time
        answer.headers["Retry-After"] = str(max(1, ceil(reset - time())))
        return answer
