"""So many pictures at once and no more; each within its time."""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from dashboard.exports.pictures.errors import PictureFailed, PicturesBusy
from dashboard.exports.pictures.frames import Gone
from dashboard.exports.pictures.painter import Painter


@dataclass
class Pool:
    """Up to `size` processes of `command`; a job waits `wait` seconds for its turn and may take `limit` seconds.

    Processes start with the first jobs, for which they have `start` seconds more, and are kept; one that broke off or
    took too long is ended and replaced.
    """

    command: Sequence[str]
    size: int = 2
    wait: float = 20
    limit: float = 30
    start: float = 40
    idle: list[Painter] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._turns = BoundedSemaphore(self.size)
        atexit.register(self.close)

    def run(self, job: bytes) -> bytes:
        """Return the picture of a job. Raises PicturesBusy, PictureTooSlow, PictureFailed or NoBrowser."""
        if not self._turns.acquire(timeout=self.wait):
            raise PicturesBusy(again=round(self.limit))
        try:
            return self._painted(job)
        finally:
            self._turns.release()

    def close(self) -> None:
        """End the processes that wait for jobs."""
        while self.idle:
            self.idle.pop().end(at_once=False)

    def _painted(self, job: bytes) -> bytes:
        kept = self._kept()
        # A process that had waited for long may have ended just now.
        with suppress(Gone):
            if kept:
                return self._asked(kept, job, self.limit)
        try:
            return self._asked(Painter(self.command), job, self.limit + self.start)
        except Gone:
            raise PictureFailed("The process that makes pictures ended before its work was done.") from None

    def _kept(self) -> Painter | None:
        while self.idle:
            painter = self.idle.pop()
            if painter.is_alive():
                return painter
            painter.end()
        return None

    def _asked(self, painter: Painter, job: bytes, limit: float) -> bytes:
        try:
            picture = painter.ask(job, limit)
        except BaseException:
            painter.end()
            raise
        self.idle.append(painter)
        return picture
