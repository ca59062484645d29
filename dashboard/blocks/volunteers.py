"""The words of the page «volunteers»."""

from __future__ import annotations

from dashboard.blocks.reading import Reading


def headline(reading: Reading) -> str:
    """Return the page's sentence."""
    row = reading.catalogue.indicator("registered_volunteers")
    count = reading.view.l.num(row["value"])
    return reading.view.l.t("{count} volunteers are registered on the platform", count=count)
