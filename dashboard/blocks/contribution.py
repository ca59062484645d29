"""The words of the page «contribution»."""

from __future__ import annotations

from dashboard.blocks.reading import Reading


def headline(reading: Reading) -> str:
    """Return the page's sentence."""
    row = reading.catalogue.indicator("contribution_2019")
    amount = reading.view.l.money_short(float(row["value"]))
    return reading.view.l.t("The work of volunteers in 2019 is valued at {amount}", amount=amount)
