"""Messages between the server and the process that makes pictures: four bytes of length, then the body."""

from __future__ import annotations

import os
import select
import struct
import time

from dashboard.exports.pictures.errors import PictureTooSlow

LENGTH = struct.Struct(">I")
# How an answer begins: with a picture, with the reason why there is no browser, or with what went wrong.
PICTURE, NO_BROWSER, FAILED = b"P", b"N", b"F"
_CHUNK = 65_536


class Gone(ConnectionError):
    """The other side has ended."""


def framed(body: bytes) -> bytes:
    """Return the body as it is sent."""
    return LENGTH.pack(len(body)) + body


def send(pipe: int, body: bytes, until: float) -> None:
    """Write a message; raise PictureTooSlow at the moment `until` (monotonic seconds), Gone without a reader."""
    left = memoryview(framed(body))
    while left:
        _ready([], [pipe], until)
        try:
            left = left[os.write(pipe, left[:_CHUNK]) :]
        except BlockingIOError:
            continue
        except BrokenPipeError:
            raise Gone from None


def receive(pipe: int, until: float) -> bytes:
    """Return the next message; raise PictureTooSlow at the moment `until` (monotonic seconds), Gone at the end."""
    (length,) = LENGTH.unpack(_exactly(pipe, LENGTH.size, until))
    return _exactly(pipe, length, until)


def _exactly(pipe: int, length: int, until: float) -> bytes:
    parts, left = [], length
    while left:
        _ready([pipe], [], until)
        part = os.read(pipe, min(left, _CHUNK))
        if not part:
            raise Gone
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _ready(readable: list[int], writable: list[int], until: float) -> None:
    left = until - time.monotonic()
    if left <= 0 or not any(select.select(readable, writable, [], left)):
        raise PictureTooSlow("The picture took too long and was given up; try again.")
