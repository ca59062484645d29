"""One process that makes pictures, seen from the server: it takes jobs one by one and ends with the server."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress

from dashboard.exports.pictures.errors import NoBrowser, PictureFailed
from dashboard.exports.pictures.frames import NO_BROWSER, PICTURE, Gone, receive, send

_FAREWELL = 3.0


class Painter:
    """A process of `command` with pipes to it. It ends when they close: with this process, however that ends."""

    def __init__(self, command: Sequence[str]) -> None:
        # The command is the server's own; no part of it comes from a request.
        self._process = subprocess.Popen(  # noqa: S603
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, start_new_session=True
        )
        os.set_blocking(self._jobs, False)

    @property
    def _jobs(self) -> int:
        assert self._process.stdin is not None  # noqa: S101
        return self._process.stdin.fileno()

    @property
    def _answers(self) -> int:
        assert self._process.stdout is not None  # noqa: S101
        return self._process.stdout.fileno()

    @property
    def pid(self) -> int:
        """Return the number of the process."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Return whether the process runs."""
        return self._process.poll() is None

    def ask(self, job: bytes, limit: float) -> bytes:
        """Return the picture of a job, in `limit` seconds. Raises NoBrowser, PictureFailed, PictureTooSlow or Gone."""
        until = time.monotonic() + limit
        # A process without a browser says why before it ends.
        with suppress(Gone):
            send(self._jobs, job, until)
        answer = receive(self._answers, until)
        if answer[:1] == PICTURE:
            return answer[1:]
        reason = answer[1:].decode()
        raise NoBrowser(reason) if answer[:1] == NO_BROWSER else PictureFailed(reason)

    def end(self, *, at_once: bool = True) -> None:
        """End the process: at once, or after it has closed its browser."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        if at_once:
            self._process.kill()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
