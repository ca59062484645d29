"""Gunicorn's own lines go the way of all others, without the addresses of readers."""

from __future__ import annotations

import logging
import re
from typing import Any

from gunicorn.glogging import Logger

PEER = re.compile(r" from ip=\S*(?=:)")


class WithoutPeers(logging.Filter):
    """Takes the address of the reader out of what gunicorn says of malformed requests."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without an address."""
        record.msg = PEER.sub("", f"{record.msg}")
        return True


class Lines(Logger):  # type: ignore[misc]
    """Hands gunicorn's log to ours; the application itself writes a line a request."""

    def setup(self, cfg: Any) -> None:
        """Take the level from the configuration, leave the writing to the root logger."""
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.filters[:] = [WithoutPeers()]
        self.error_log.propagate = True
