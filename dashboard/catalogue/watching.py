"""Notice other registers, read them beside those being served, and swap."""

from __future__ import annotations

import atexit
import math
import os
import random
import time
from collections.abc import Callable
from threading import Event, Lock, Thread

from dashboard.catalogue import reloads
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.current import Current
from dashboard.catalogue.opening import read
from dashboard.catalogue.sources import Source
from dashboard.memory import give_back

PAUSE, LONGEST_PAUSE, JITTER = 2.0, 30.0, 0.2
# Requests that name a version nobody has heard of must not make the source work for each of them.
BREATH = 0.5
PATIENCE = 5.0
NONE: str | None = None


def nothing(catalogue: Catalogue) -> None:
    """Prepare nothing."""


class Watcher:
    """Keeps `current` with the registers of a source. One rebuild at a time; readers are served meanwhile.

    `prepare` computes what readers would wait for, before the swap; `build` makes the catalogue of a source.
    """

    def __init__(
        self,
        source_of: Callable[[], Source],
        prepare: Callable[[Catalogue], object] = nothing,
        build: Callable[[Source], Catalogue] = read,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._source_of, self._prepare, self._read, self._clock = source_of, prepare, build, clock
        self._source = source_of()
        # Stamps: what is served, what was read last, what was seen last. An empty folder has the stamp "".
        self._served = self._tried = self._seen = NONE
        self._since = self._due = self._looked = -math.inf
        self._failures = 0
        self._looking, self._starting, self._stopped = Lock(), Lock(), Event()
        self._made_in, self._watched_in = os.getpid(), 0
        self._thread: Thread | None = None
        self.current = Current(self._build, clock)

    def look(self) -> float:
        """Reload when the registers are others than those served; return the seconds until the next look."""
        with self._looking:
            return self._look()

    def catch_up(self) -> None:
        """Look at once, for a reader who has seen a newer version than this process; wait a moment at most."""
        under_way = self._looking.locked()
        if self.current.failure or (not under_way and self._clock() - self._looked < BREATH):
            return
        if self._looking.acquire(timeout=PATIENCE):
            try:
                if not under_way:
                    self._look()
            finally:
                self._looking.release()

    def start(self) -> None:
        """Watch from a thread of this process, once; a process that was forked reads its own registers first."""
        if self._watched_in == os.getpid():
            return
        with self._starting:
            if self._watched_in == os.getpid():
                return
            if self._made_in != os.getpid():
                self._read_own()
            self._watched_in = os.getpid()
            self._thread = Thread(target=self._run, name="watch", daemon=True)
            self._thread.start()
            atexit.register(self.stop)

    def stop(self) -> None:
        """End the thread, waiting a moment for a rebuild under way."""
        self._stopped.set()
        if self._thread:
            self._thread.join(BREATH)

    def _run(self) -> None:
        pause = PAUSE
        while not self._stopped.wait(pause * random.uniform(1 - JITTER, 1 + JITTER)):  # noqa: S311 - no secret
            pause = self.look()

    def _read_own(self) -> None:
        # Connections and the threads behind them do not survive a fork: they are left alone, never closed.
        self._inherited = (self._source, self.current.leave())
        self._source, self._made_in, self._served = self._source_of(), os.getpid(), NONE
        self.current.reload()

    def _look(self) -> float:
        self._looked = self._clock()
        self.current.forget()
        try:
            stamp = self._source.stamp()
        except Exception as error:
            self.current.fail(error)
            return self._failed()
        if stamp == self._served:
            self._failures, self._tried = 0, stamp
            self.current.recover()
        elif self._is_due(stamp):
            self._reload(stamp)
        return PAUSE

    def _is_due(self, stamp: str) -> bool:
        if stamp != self._seen:
            self._seen, self._since = stamp, self._looked
        if self._source.settles and self._looked - self._since < PAUSE * (1 - JITTER):
            return False
        return stamp != self._tried or self._looked >= self._due

    def _reload(self, stamp: str) -> None:
        if self.current.reload():
            self._failures = 0
            give_back()
            return
        self._tried = stamp
        pause = self._failed()
        self._due = math.inf if self._source.settles else self._clock() + pause

    def _failed(self) -> float:
        self._failures += 1
        return float(min(PAUSE * 2**self._failures, LONGEST_PAUSE))

    def _build(self) -> Catalogue:
        started, first = self._clock(), self._served is NONE
        # Before reading: what changes meanwhile is noticed by the next look.
        again, self._tried = self._tried, self._source.stamp()
        stamp = self._tried
        if stamp != again:
            reloads.started()
        catalogue = self._read(self._source)
        if not first:
            self._prepare(catalogue)
        before = "" if first else self.current().version
        reloads.finished(before, catalogue, self._clock() - started)
        self._served = stamp
        return catalogue
