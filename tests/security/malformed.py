"""Requests that are none: what stands before the application refuses them, without a word of what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.security.rules import faults
from tests.security.wire import Server

START = b"GET /en/ HTTP/1.1\r\nHost: %s\r\n"
SENT: Mapping[str, bytes] = {
    "no request": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "a version that there is not": b"GET /en/ HTTP/9.9\r\nHost: %s\r\n\r\n",
    "a method of markup": b"<script> /en/ HTTP/1.1\r\nHost: %s\r\n\r\n",
    "a path with NUL": b"GET /en/\x00 HTTP/1.1\r\nHost: %s\r\n\r\n",
    "a long line": b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\nHost: %s\r\n\r\n",
    "a long header": START + b"X-Long: " + b"x" * 20_000 + b"\r\n\r\n",
    "many headers": START + b"".join(b"X-%d: 1\r\n" % at for at in range(200)) + b"\r\n",
    "two lengths": START + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
    "a length and chunks": START + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "an odd coding": START + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a negative length": START + b"Content-Length: -1\r\n\r\n",
    "a folded header": START + b"X-A: 1\r\n folded\r\n\r\n",
    "a header without a name": START + b": x\r\n\r\n",
    "a header with a blank in its name": START + b"X A: 1\r\n\r\n",
    "a broken chunk": START.replace(b"GET /en/", b"POST /_dash-update-component")
    + b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
}


def requests(server: Server) -> Iterator[tuple[str, str]]:
    """Send what is no request over a bare connection: 4xx, or nothing at all."""
    for name, sent in SENT.items():
        answer = server.raw(
            name, sent.replace(b"%s", server.host.encode()).replace(b"/en/", f"{server.base}/en/".encode(), 1)
        )
        # 501 is what RFC 9112 asks for where a coding is not known.
        if answer.status not in (0, 501) and not 400 <= answer.status < 500:
            yield name, f"status {answer.status}"
        yield from ((name, fault) for fault in faults(answer) if not fault.startswith("status"))
