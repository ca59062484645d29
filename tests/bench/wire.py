"""HTTP/1.1 over one kept connection with as little work as can be: what the client uses, the server lacks."""

from __future__ import annotations

import re
import socket

from tests.bench.replay import Request

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
END = b"\r\n\r\n"


def packed(request: Request) -> bytes:
    """Return the request as it goes over the wire."""
    body = request.body.encode()
    headers = list(request.headers)
    if body:
        headers.append(("Content-Length", str(len(body))))
    lines = [f"{request.method} {request.path} HTTP/1.1", *(f"{key}: {value}" for key, value in headers)]
    return "\r\n".join(lines).encode() + END + body


class Connection:
    """One kept connection; opened again when the server has closed it, as browsers do."""

    def __init__(self, port: int) -> None:
        self.port, self.socket = port, socket.create_connection(("127.0.0.1", port), timeout=120)

    def ask(self, request: bytes) -> tuple[int, int]:
        """Return status and bytes of the answer; status 0 when there was none, twice."""
        for _ in range(2):
            try:
                self.socket.sendall(request)
                return answer(self.socket)
            except (ConnectionError, TimeoutError):
                self.close()
                self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=120)
        return 0, 0

    def close(self) -> None:
        """Close it."""
        self.socket.close()


def answer(one: socket.socket) -> tuple[int, int]:
    """Return status and bytes of one answer. Raises ConnectionError when it ends early."""
    got = more(one, b"")
    while END not in got:
        got = more(one, got)
    head, _, body = got.partition(END)
    status, size = int(head[9:12]), len(head) + len(END)
    if CHUNKED.search(head):
        while not body.endswith(b"0" + END):
            body = more(one, body)
        return status, size + len(body)
    return status, size + rest(one, len(body), expected(head, status))


def expected(head: bytes, status: int) -> int:
    """Return bytes of the body that the head announces."""
    length = LENGTH.search(head)
    return int(length[1]) if length and status not in (204, 304) else 0


def rest(one: socket.socket, got: int, length: int) -> int:
    while got < length:
        got += len(more(one, b""))
    return got


def more(one: socket.socket, got: bytes) -> bytes:
    part = one.recv(1 << 18)
    if not part:
        raise ConnectionResetError("the server closed the connection")
    return got + part
