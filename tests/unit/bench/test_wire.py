"""The client of the benchmark against answers as servers write them."""

from __future__ import annotations

import json
import socket
from threading import Thread

import pytest

from tests.bench.browser import Traffic
from tests.bench.replay import Request
from tests.bench.wire import answer, packed


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200),
        (b"HTTP/1.1 204 NO CONTENT\r\n\r\n", 204),
        (b"HTTP/1.1 500 ERROR\r\ncontent-length: 0\r\n\r\n", 500),
    ],
)
def test_an_answer_is_read_to_its_end_however_it_comes(sent, status):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        writer = Thread(target=lambda: [theirs.sendall(sent[at : at + 7]) for at in range(0, len(sent), 7)])
        writer.start()
        assert answer(ours) == (status, len(sent))
        writer.join()


def test_an_answer_that_ends_early_is_an_error():
    ours, theirs = socket.socketpair()
    with ours:
        with theirs:
            theirs.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel")
        with pytest.raises(ConnectionError):
            answer(ours)


def test_a_request_goes_out_with_its_length():
    sent = packed(Request("POST", "/ask", (("Host", "a:80"), ("Accept", "*/*")), "тест"))
    assert sent == "POST /ask HTTP/1.1\r\nHost: a:80\r\nAccept: */*\r\nContent-Length: 8\r\n\r\nтест".encode()


def test_without_more_headers_those_of_the_page_are_kept():
    (asked,) = Traffic([_sent("1", "http://127.0.0.1:80/ask")]).requests()
    assert [key for key, _ in asked.headers] == ["Host", "Content-Type", "Accept-Encoding"]


def _message(method: str, **params):
    return json.loads(json.dumps({"method": f"Network.{method}", "params": params}))


def _sent(request_id: str, url: str, **more):
    request = {"method": "POST", "url": url, "headers": {"Content-Type": "x", "If-None-Match": "y"}, **more}
    return _message("requestWillBeSent", requestId=request_id, request=request)


def test_the_browsers_log_becomes_requests_to_repeat_and_bytes():
    traffic = Traffic([
        _sent("1", "http://127.0.0.1:80/ask?a=1", postData="{}"),
        _message("requestWillBeSentExtraInfo", requestId="1", headers={"Origin": "o", "host": "h", "Connection": "x"}),
        _sent("2", "http://127.0.0.1:80/kept.js"),
        _message("requestServedFromCache", requestId="2"),
        _sent("3", "http://127.0.0.1:80/healthz"),
        _sent("4", "data:image/svg+xml,x"),
        _message("loadingFinished", requestId="1", encodedDataLength=700),
        _message("loadingFinished", requestId="3", encodedDataLength=300),
    ])  # fmt: skip
    (asked,) = traffic.requests()
    assert (asked.method, asked.path, asked.body) == ("POST", "/ask?a=1", "{}")
    assert asked.headers[:2] == (("Host", "127.0.0.1:80"), ("Origin", "o"))
    assert "Connection" not in dict(asked.headers)
    assert traffic.size == 1000
