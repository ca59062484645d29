"""The audit of dependencies fails on findings, and says so when it could not ask."""

from __future__ import annotations

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
        (lambda: [HOLE], unreached, 0, "NOT ASKED"),
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
    names = {line.split("==")[0].lower() for line in audit.pinned()}
    assert {"dash", "flask", "werkzeug", "gunicorn", "limits", "pip-audit"} <= names
