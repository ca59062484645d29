"""The words of the page «data»."""

from __future__ import annotations

from dashboard.blocks.reading import Reading


def headline(reading: Reading) -> str:
    """Return the page's sentence."""
    count = len(reading.catalogue.published)
    return reading.view.l.n(
        "{count} published table with its quotes", "{count} published tables with their quotes", count
    )
