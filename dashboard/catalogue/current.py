"""Which catalogue is being served, which were served a moment ago, and why a newer one could not be read."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import duckdb
from sqlalchemy.exc import SQLAlchemyError

from dashboard.catalogue import reloads
from dashboard.catalogue.catalogue import Catalogue

# A page that was drawn from an older catalogue is answered from it so long.
KEPT, KEPT_SECONDS = 2, 600.0
# An absolute path up to its last part; an address such as https://host/x is none.
FOLDERS = re.compile(r"(?<=[\"'«])/[^\"'»]*/|(?<![\w/:])/(?:[^/\s:«»'\"]+/)+")
EXPECTED = (OSError, ValueError, KeyError, RuntimeError, SQLAlchemyError, duckdb.Error)


class DataUnreadable(RuntimeError):
    """The data cannot be read; the message is one clear sentence with the place and the mend."""


@dataclass(frozen=True)
class Failure:
    """Why the last reload failed, in one line without folders of the machine, and when."""

    reason: str
    at: datetime


def first_line(error: BaseException) -> str:
    """Return the first line of an error's message, or what kind of error it is."""
    return f"{error}".splitlines()[0] if f"{error}" else type(error).__name__


def told(reason: str) -> str:
    """Return a reason as readers may see it: files by their names alone; the log has the whole path."""
    return FOLDERS.sub("", reason)


class Current:
    """Holds the catalogue that every reader sees; a reload swaps it whole and keeps the one before for a while."""

    def __init__(self, build: Callable[[], Catalogue], clock: Callable[[], float] = time.monotonic) -> None:
        self._build, self._clock = build, clock
        self._catalogue: Catalogue | None = None
        self._logged = ""
        self._past: tuple[tuple[Catalogue, float], ...] = ()
        self.failure: Failure | None = None
        # How often a catalogue was read, and how often one could not be, each reason counted once.
        self.read = self.failed = 0
        self.reload()

    @property
    def reason(self) -> str:
        """Return why the last reload failed, nothing when it did not."""
        return self.failure.reason if self.failure else ""

    @property
    def version(self) -> str:
        """Return the version being served, nothing when there is none."""
        return self._catalogue.version if self._catalogue else ""

    def reload(self) -> bool:
        """Build anew and return whether that went well; on failure keep what is served and remember the reason."""
        try:
            built = self._build()
        except Exception as error:
            self.fail(error)
            return False
        before, self._catalogue, self.failure = self._catalogue, built, None
        self.read += 1
        if before is not None and before.version != built.version:
            self._past = ((before, self._clock()), *self._past)[:KEPT]
        return True

    def fail(self, error: Exception) -> None:
        """Remember why newer data cannot be read; say so in the log once."""
        reason = first_line(error)
        if reason != self._logged or not self.failure:
            self.failed += 1
            self._logged = reason
            reloads.failed(reason, None if isinstance(error, EXPECTED) else error)
        self.failure = Failure(told(reason), datetime.now(UTC))

    def recover(self) -> None:
        """Forget the failure: what is served is what is there."""
        if self.failure:
            self.failure = None
            reloads.recovered()

    def forget(self) -> None:
        """Let go of the catalogues that were replaced long ago."""
        now = self._clock()
        self._past = tuple((one, since) for one, since in self._past if now - since < KEPT_SECONDS)

    def leave(self) -> tuple[Catalogue | None, object]:
        """Return all that is held and hold nothing."""
        held = (self._catalogue, self._past)
        self._catalogue, self._past = None, ()
        return held

    def held(self, version: str) -> Catalogue | None:
        """Return the catalogue of a version, if it is served or was a moment ago."""
        known = [*([self._catalogue] if self._catalogue else []), *(one for one, _ in self._past)]
        return next((one for one in known if one.version == version), None)

    def __call__(self) -> Catalogue:
        """Return the catalogue; raise DataUnreadable when there is none."""
        if self._catalogue is None:
            raise DataUnreadable(self.reason)
        return self._catalogue
