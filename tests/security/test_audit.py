"""The audit of dependencies fails on findings, and says so when it could not ask."""

from __future__ import annotations

import gzip
import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from scripts import audit
from scripts.audit import Finding, Unreached

HOLE = Finding("requests 2.19.0", ["PYSEC-2018-28"])


def unreached():
    raise Unreached("no answer")


@pytest.mark.parametrize(
    ("known", "ask", "count", "line"),
    [
        (lambda: [HOLE], list, 0, "0 packages with known holes"),
        (lambda: [HOLE], lambda: [HOLE], 1, "requests 2.19.0: PYSEC-2018-28"),
        (list, list, 0, "NOT ASKED"),
        (unreached, lambda: [HOLE], 0, "NOT ASKED: the service no answer"),
        (lambda: [HOLE], unreached, 1, "FAILED: the service answers, but not about what is pinned: no answer"),
    ],
)
def test_only_a_service_that_knows_anything_is_believed(capsys, known, ask, count, line):
    assert audit.asked("PyPI", known, ask) == count
    assert line in capsys.readouterr().out


PYTHON = {"name": "requests", "version": "2.19.0", "vulns": [{"id": "PYSEC-2018-28"}]}
SOUND = {"name": "flask", "version": "3.1.3", "vulns": []}
SKIPPED = {"name": "flask", "skip_reason": "Dependency not found on PyPI"}
NPM = {"vulnerabilities": {"lodash": {"via": [{"title": "Prototype pollution"}]}, "x": {"via": ["lodash"]}}}


def test_findings_of_python_are_read(monkeypatch):
    monkeypatch.setattr(audit, "_json", lambda _: {"dependencies": [PYTHON, SOUND]})
    assert audit.python_findings(["requests==2.19.0", "flask==3.1.3"]) == [HOLE]
    monkeypatch.setattr(audit, "_json", lambda _: {"dependencies": [PYTHON, SKIPPED]})
    with pytest.raises(Unreached, match="1 of 2"):
        audit.python_findings(["requests==2.19.0", "flask==3.1.3"])


def test_findings_of_npm_are_read(monkeypatch, tmp_path):
    monkeypatch.setattr(audit, "_json", lambda *_: NPM)
    found = [Finding("lodash", ["Prototype pollution"]), Finding("x", ["by lodash"])]
    assert audit.npm_findings(tmp_path) == found
    monkeypatch.setattr(audit, "_json", lambda *_: {"message": "405 Method Not Allowed"})
    with pytest.raises(Unreached, match="405"):
        audit.npm_findings(tmp_path)


def test_a_command_that_says_nothing_is_no_answer():
    with pytest.raises(Unreached, match="no answer"):
        audit._json(["false"])
    with pytest.raises(Unreached, match="no answer"):
        audit._json(["/no/such/command"])


@pytest.mark.parametrize(("found", "status"), [([], 0), ([HOLE], 1)])
def test_the_check_fails_on_findings_alone(monkeypatch, found, status):
    monkeypatch.setattr(audit, "python_findings", lambda lines: [HOLE] if lines == [audit.KNOWN_PYTHON] else found)
    monkeypatch.setattr(audit, "npm_findings", lambda _: [HOLE] if _ != audit.FRONTEND else [])
    assert audit.main() == status


def test_everything_that_is_pinned_is_asked_about():
    listed = [[line.split("==")[0].lower() for line in audit.pinned(name)] for name in audit.REQUIREMENTS]
    assert {"dash", "flask", "werkzeug", "gunicorn", "limits", "pip-audit"} <= {*listed[0], *listed[1]}
    assert [len(names) for names in listed] == [len(set(names)) for names in listed], "pip-audit refuses repetitions"


ADVISORY = {
    "id": 1,
    "url": "https://advisory.example/1",
    "title": "A hole",
    "severity": "high",
    "vulnerable_versions": "<99",
}
HOLES = ("requests", "lodash")


class Service(BaseHTTPRequestHandler):
    """An advisory service that knows holes of some packages, as OSV and npm tell them."""

    holes: tuple[str, ...] = HOLES

    def do_GET(self):
        name = self.path.strip("/").replace("%2f", "/")
        version = {"lodash": "4.17.4"}.get(name, "0.28.1")
        self.tell(
            {"name": name, "dist-tags": {"latest": version}, "versions": {version: {"name": name, "version": version}}}
        )

    def do_POST(self):
        raw = self.rfile.read(int(self.headers["Content-Length"]))
        body = json.loads(gzip.decompress(raw) if self.headers.get("Content-Encoding") == "gzip" else raw)
        self.tell(
            self.of_python(body) if "package" in body else {name: [ADVISORY] for name in body if name in self.holes}
        )

    def of_python(self, body):
        name, version = body["package"]["name"], body["version"]
        if name not in self.holes or (name == "requests" and version != "2.19.0"):
            return {}
        package = {"name": name, "ecosystem": "PyPI"}
        return {"vulns": [{"id": "PYSEC-1", "affected": [{"package": package, "ranges": [], "versions": [version]}]}]}

    def tell(self, answer):
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def service(monkeypatch, tmp_path):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    told = {
        "npm_config_registry": f"{address}/",
        "npm_config_cache": str(tmp_path),
        "PIP_AUDIT_OSV_URL": f"{address}/q",
    }
    for name, value in (told | {"PIP_AUDIT_VULNERABILITY_SERVICE": "osv"}).items():
        monkeypatch.setenv(name, value)
    yield Service
    server.shutdown()
    server.server_close()


def test_the_tools_themselves_find_what_a_service_knows(service, monkeypatch, capsys):
    monkeypatch.setattr(service, "holes", (*HOLES, "flask", "esbuild"))
    assert audit.main() == 1
    said = capsys.readouterr().out
    assert re.search(r"PyPI: flask [\d.]+: PYSEC-1", said) and "npm: esbuild: A hole" in said
    assert "PyPI: 1 packages" in said and "npm: 1 packages" in said
    assert "NOT ASKED" not in said and "FAILED" not in said
