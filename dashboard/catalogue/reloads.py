"""What the log says of reloads, as words and as facts."""

from __future__ import annotations

import logging

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.registers import EVENTS

log = logging.getLogger("dashboard")


def started() -> None:
    """Say that registers are being read."""
    log.info("reload started", extra={"facts": {"event": "reload_started"}})


def finished(before: str, catalogue: Catalogue, seconds: float) -> None:
    """Say which version replaces which, and which files were left out."""
    rows = int(catalogue.cubes[EVENTS].total(EVENTS))
    facts = {"event": "reload_finished", "before": before, "version": catalogue.version, "seconds": round(seconds, 2)}
    words = "reload finished: version %s → %s in %.1f s, %d events"
    told = facts | {"events": rows, "refused": list(catalogue.refused)}
    log.info(words, before or "none", catalogue.version, seconds, rows, extra={"facts": told})
    for name in catalogue.refused:
        log.warning("reload: refused and left out: %s", name)


def failed(reason: str, unknown: Exception | None) -> None:
    """Say why newer registers could not be read; `unknown` is an error that nobody expected, logged with its trace."""
    log.warning(
        "reload failed: %s", reason, exc_info=unknown, extra={"facts": {"event": "reload_failed", "reason": reason}}
    )


def recovered() -> None:
    """Say that what is served is what is there, after a failure."""
    log.info("reload: the data being served is there again", extra={"facts": {"event": "reload_recovered"}})
