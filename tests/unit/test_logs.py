"""The log: one line a record, whatever a message holds, with the id of its request."""

from __future__ import annotations

import json
import logging

import pytest

from dashboard.logs import REQUEST, TEXT, JsonLines, TextLines
from dashboard.serving.log import WithoutPeers


@pytest.fixture
def request_id():
    REQUEST.set("abc-12345")
    yield "abc-12345"
    REQUEST.set("")


def record(message: str, **more: object) -> logging.LogRecord:
    return logging.makeLogRecord({"msg": message, "levelname": "INFO", "name": "dashboard", **more})


@pytest.mark.parametrize("message", ["a\nINFO forged", "a\r\nb", "a\x1b[31m", "a\u2028b"])
def test_a_message_cannot_begin_a_line_of_its_own(message):
    for form in (TextLines(TEXT), JsonLines()):
        line = form.format(record(message))
        assert len(line.splitlines()) == 1 or "\u2028" in line
        assert "\x1b" not in line


def test_lines_of_a_request_carry_its_id(request_id):
    assert TextLines(TEXT).format(record("words")).endswith(f"words request={request_id}")
    assert json.loads(JsonLines().format(record("words")))["request_id"] == request_id


def test_lines_outside_of_requests_have_none():
    assert "request" not in TextLines(TEXT).format(record("words"))
    assert "request_id" not in json.loads(JsonLines().format(record("words")))


def test_facts_and_a_trace_are_members():
    try:
        raise ValueError("why")
    except ValueError as error:
        found = (type(error), error, error.__traceback__)
    entry = json.loads(JsonLines().format(record("words", facts={"rows": 3}, exc_info=found)))
    assert entry["rows"] == 3
    assert "ValueError: why" in entry["trace"]


def test_gunicorns_lines_lose_the_address_of_the_reader():
    for peer in ("10.1.2.3", "fe80::1", ""):
        line = record(f"Invalid request from ip={peer}: Invalid HTTP request line: ''")
        assert WithoutPeers().filter(line)
        assert line.getMessage() == "Invalid request: Invalid HTTP request line: ''"
