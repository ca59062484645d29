"""What stands in for Trino: a server that speaks its protocol, reads its SQL and has DuckDB answer.

No engine of Trino runs without Java. So its own client and dialect make the statements, sqlglot parses them by Trino's
grammar, and the answers come from DuckDB, in the form in which Trino gives them.
"""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import duckdb
import sqlglot

TYPES: dict[str, tuple[str, list[str]]] = {
    "VARCHAR": ("varchar", ["2147483647"]),
    "DATE": ("date", []),
    "INTEGER": ("integer", []),
    "BIGINT": ("bigint", []),
    "HUGEINT": ("bigint", []),
}
# Trino's hash gives bytes; any bytes do that are equal for equal texts.
HASH = "CREATE MACRO xxhash64(a) AS encode(md5(a))"


@dataclass
class Stand:
    """A running stand-in: where it listens, and every statement that it was asked, its values in place."""

    root: duckdb.DuckDBPyConnection
    port: int = 0
    asked: list[str] = field(default_factory=list)

    def answer(self, sent: str) -> dict[str, Any]:
        """Return Trino's answer to a statement that its client sends."""
        statement = with_values(sent)
        self.asked.append(statement)
        cursor = self.root.cursor()
        cursor.execute(sqlglot.transpile(statement, read="trino", write="duckdb")[0])
        columns = [_column(name, str(kind)) for name, kind, *_ in cursor.description]
        return {"columns": columns, "data": [[_plain(value) for value in row] for row in cursor.fetchall()]}


def with_values(sent: str) -> str:
    """Return the statement of EXECUTE IMMEDIATE with the values that it is to be executed with."""
    if not sent.startswith("EXECUTE IMMEDIATE"):
        return sent
    [statement, *values] = _parts(sent.removeprefix("EXECUTE IMMEDIATE "))
    places = iter(values)
    return "".join(next(places) if part == "?" else part for part in _marked(statement[1:-1].replace("''", "'")))


def _parts(sent: str) -> Iterator[str]:
    last = 0
    for token in sqlglot.tokenize(sent, read="trino"):
        if sent[token.start : token.end + 1].upper() in (",", "USING"):
            yield sent[last : token.start].strip()
            last = token.end + 1
    yield sent[last:].strip()


def _marked(statement: str) -> Iterator[str]:
    last = 0
    for token in sqlglot.tokenize(statement, read="trino"):
        if statement[token.start : token.end + 1] == "?":
            yield from (statement[last : token.start], "?")
            last = token.end + 1
    yield statement[last:]


def _column(name: str, kind: str) -> dict[str, Any]:
    plain, sizes = TYPES.get(kind, ("decimal", re.findall(r"\d+", kind)))
    arguments = [{"kind": "LONG", "value": int(size)} for size in sizes]
    return {"name": name, "type": plain, "typeSignature": {"rawType": plain, "arguments": arguments}}


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, date | Decimal) else value


def _handler(stand: Stand) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
            body = {"id": "1", "infoUri": "", "stats": {"state": "FINISHED"}, **stand.answer(sent)}
            text = json.dumps(body).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: object) -> None:
            pass

    return Handler


@contextmanager
def standing(path: Path, copy: Path) -> Iterator[Stand]:
    """Serve a copy of a DuckDB file of registers as Trino would."""
    root = duckdb.connect(str(shutil.copyfile(path, copy)))
    root.execute(HASH)
    stand = Stand(root)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(stand))
    stand.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield stand
    finally:
        server.shutdown()
        server.server_close()
        root.close()
