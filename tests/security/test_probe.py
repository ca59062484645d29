"""The probe of running servers finds what a weak one does."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.security import attacks, malformed
from tests.security.probe import run
from tests.security.wire import Server


class Weak(BaseHTTPRequestHandler):
    """Repeats what it is asked for as markup, with the host, and believes everything."""

    def answer(self):
        body = f"<a href='//{self.headers.get('Host')}'>{self.path}</a> Traceback".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Set-Cookie", "a=1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_DELETE = do_POST = do_PATCH = answer

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def weak():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Weak)
    Thread(target=server.serve_forever, daemon=True).start()
    yield Server(f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("probe", "fault"),
    [
        (attacks.headers, "x-frame-options|a cookie|a trace|a version"),
        (attacks.hosts, "the made-up host comes back"),
        (attacks.methods, "status 200"),
        (attacks.paths, "status 200"),
        (malformed.requests, "a trace"),
    ],
)
def test_a_weakness_is_found_and_told(weak, capsys, probe, fault):
    assert run(weak, {"class": probe}) > 0
    said = capsys.readouterr().out
    assert said.startswith("class: ") and any(one in said for one in fault.split("|"))
