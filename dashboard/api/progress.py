"""A long answer that tells how far it is: lines of JSON, the last one with the file itself."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

import orjson
from flask import Response

from dashboard.api.pictures import STATUS, TOLD
from dashboard.api.problems import details

MEDIA_TYPE = "application/x-ndjson"
# Proxies that gather an answer before they send it would hold the progress back.
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
Line = Mapping[str, Any]
Write = Callable[[Callable[[int, int], None]], bytes]
log = logging.getLogger("dashboard")


class ReaderGone(Exception):
    """The reader closed the connection before the file was made."""


def told(write: Write, name: str, media: str, steps: int) -> Response:
    """Return lines `{"done": n, "of": m}` while `write` works, then `{"name", "type", "data"}` with the file in base64.

    A failure ends the lines with problem details instead: the status 200 is sent by then.
    """
    return Response(_lines(write, name, media, steps), content_type=MEDIA_TYPE, headers=HEADERS)


def _lines(write: Write, name: str, media: str, steps: int) -> Iterator[bytes]:
    queue: SimpleQueue[Line] = SimpleQueue()
    gone = Event()
    yield _line({"done": 0, "of": steps})
    Thread(target=_work, args=(write, name, media, queue, gone), daemon=True).start()
    try:
        while True:
            line = queue.get()
            yield _line(line)
            if "done" not in line:
                return
    finally:
        gone.set()


def _work(write: Write, name: str, media: str, queue: SimpleQueue[Line], gone: Event) -> None:
    def step(done: int, of: int) -> None:
        # Nobody waits for the file of a reader who has left.
        if gone.is_set():
            raise ReaderGone
        queue.put({"done": done, "of": of})

    try:
        queue.put({"name": name, "type": media, "data": b64encode(write(step)).decode()})
    except ReaderGone:
        log.info("%s: the reader has left", name)
    except TOLD as error:
        queue.put(details(STATUS[type(error)], str(error)))
    except Exception:
        log.exception("%s failed", name)
        queue.put(details(HTTPStatus.INTERNAL_SERVER_ERROR, "The file could not be made; try again."))


def _line(line: Line) -> bytes:
    return orjson.dumps(line) + b"\n"
