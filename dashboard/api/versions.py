"""One catalogue for each request, and headers that say which: the browser compares them with what it shows."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, Response, g, has_request_context, request

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.watching import Watcher

# In a request: answer from this version, if it is still held. In an answer: the version that it was made from.
VERSION = "X-Data-Version"
# In a request: the reader has seen this version, do not answer from an older one.
SEEN = "X-Data-Seen"
# In an answer: the version that a new page would show.
NEWEST = "X-Data-Newest"
ANSWERED = {
    VERSION: "The version of the data that the answer was made from.",
    NEWEST: "The version being served when the answer was made.",
}


def pinned(watcher: Watcher) -> Callable[[], Catalogue]:
    """Return what gives a request the same catalogue from its start to its end; raises DataUnreadable without any."""

    def catalogue() -> Catalogue:
        if not has_request_context():
            return watcher.current()
        if "catalogue" not in g:
            g.catalogue = watcher.current.held(request.headers.get(VERSION, "")) or watcher.current()
        found: Catalogue = g.catalogue
        return found

    return catalogue


def caught_up(watcher: Watcher) -> Callable[[], None]:
    """Return what looks for newer data and lets the rest of the request be answered from it."""

    def catch_up() -> None:
        watcher.catch_up()
        g.pop("catalogue", None)

    return catch_up


def tell_versions(server: Flask, watcher: Watcher) -> None:
    """Register what names versions in answers, and what catches up with a version that a reader has seen elsewhere."""

    @server.before_request
    def hear() -> None:
        named = request.headers.get(VERSION) or request.headers.get(SEEN)
        if named and watcher.current.held(named) is None:
            watcher.catch_up()

    @server.after_request
    def tell(answer: Response) -> Response:
        newest = watcher.current.version
        if newest:
            answer.headers[VERSION] = g.catalogue.version if "catalogue" in g else newest
            answer.headers[NEWEST] = newest
        return answer
