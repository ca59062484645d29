"""Which catalogue is being served, and why none is when data cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.catalogue.catalogue import Catalogue


class DataUnreadable(RuntimeError):
    """The data cannot be read; the message is one clear sentence with the place and the mend."""


class Current:
    """Holds the catalogue that every reader sees; a reload swaps it whole."""

    def __init__(self, build: Callable[[], Catalogue]) -> None:
        self._build = build
        self._catalogue: Catalogue | None = None
        self.reason = ""
        self.reload()

    def reload(self) -> None:
        """Build anew; on failure keep what is served and remember the reason."""
        try:
            self._catalogue, self.reason = self._build(), ""
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            self.reason = f"{error}".splitlines()[0] if f"{error}" else type(error).__name__

    def __call__(self) -> Catalogue:
        """Return the catalogue; raise DataUnreadable when there is none."""
        if self._catalogue is None:
            raise DataUnreadable(self.reason)
        return self._catalogue
