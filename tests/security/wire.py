"""A running server as an attacker meets it: requests that no browser and no library would send."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

PATIENCE = 60
# What may stand in a path as it is; all else would be refused by the client already.
PLAIN = "/?=&%.:;,@!$'()*+~#-_"


@dataclass(frozen=True)
class Answer:
    """What came back, and how the request is called in a finding; status 0 stands for a connection that was closed."""

    asked: str
    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").split(";")[0]

    def json(self) -> Any:
        return json.loads(self.text)


class Server:
    """Sends requests to a server by its URL, each over a connection of its own."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.host, self.base = parts.netloc, parts.path.rstrip("/")
        self.asked = self.waited = 0

    def ask(self, path: str, method: str = "GET", body: str | bytes = b"", **headers: str) -> Answer:
        """Return the answer to a path below the prefix; who is asked to wait waits, once."""
        answer = self._ask(path, method, body, headers)
        if answer.status == 429:
            self.waited += 1
            time.sleep(int(answer.headers["retry-after"]) + 1)
            return self._ask(path, method, body, headers)
        return answer

    def raw(self, name: str, sent: bytes) -> Answer:
        """Return the answer to bytes as they are."""
        self.asked += 1
        host, _, port = self.host.partition(":")
        with socket.create_connection((host, int(port or 80)), PATIENCE) as connection:
            connection.settimeout(5)
            connection.sendall(sent)
            return _parsed(name, _received(connection))

    def _ask(self, path: str, method: str, body: str | bytes, headers: Mapping[str, str]) -> Answer:
        self.asked += 1
        sent = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        address = quote(f"{self.base}{path}", safe=PLAIN)
        connection = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        try:
            _send(
                connection,
                method,
                address,
                sent,
                {"Host": self.host} | {k.replace("_", "-"): v for k, v in headers.items()},
            )
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            return Answer(f"{method} {address[:100]}", answer.status, _lower(answer.getheaders()), text)
        except (OSError, http.client.HTTPException):
            return Answer(f"{method} {address[:100]}", 0, {}, "")
        finally:
            connection.close()


def _send(
    connection: http.client.HTTPConnection, method: str, path: str, body: bytes, headers: Mapping[str, str]
) -> None:
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name, value.encode("utf-8"))
    if body or method == "POST":
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)


def _lower(headers: list[tuple[str, str]]) -> dict[str, str]:
    return {name.lower(): value for name, value in headers}


def _received(connection: socket.socket) -> bytes:
    parts = []
    try:
        while part := connection.recv(65536):
            parts.append(part)
    except OSError:
        pass
    return b"".join(parts)


def _parsed(name: str, received: bytes) -> Answer:
    head, _, body = received.decode("utf-8", "replace").partition("\r\n\r\n")
    first, *lines = head.split("\r\n")
    status = first.split(" ")[1] if first.startswith("HTTP/") else "0"
    headers = _lower([(one, value.strip()) for one, _, value in (line.partition(":") for line in lines)])
    return Answer(name, int(status), headers, body)
