"""Which day it is in Kazakhstan, whatever the zone of the server."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

# All of the country has kept one time since March 2024.
KAZAKHSTAN = timezone(timedelta(hours=5))


def today() -> date:
    """Return the day that files are named after."""
    return datetime.now(KAZAKHSTAN).date()
