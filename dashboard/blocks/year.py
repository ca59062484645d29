"""The words of the page «year»."""

from __future__ import annotations

from dashboard.blocks.reading import Reading


def headline(reading: Reading) -> str:
    """Return the page's sentence."""
    frame = reading.catalogue.published["timeline"]
    count = int(frame["date_from"].astype("str").str.startswith("2020").sum())
    return reading.view.l.n(
        "{count} dated event of 2020 in the report", "{count} dated events of 2020 in the report", count
    )
