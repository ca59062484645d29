"""The words on the filter bar, which follow the state."""

from __future__ import annotations

from dashboard.blocks.offers import choices, offer_of
from dashboard.blocks.reading import Reading
from dashboard.components.choices import summary
from dashboard.queries import grants

APPLY = "apply"


def label_of(key: str, reading: Reading) -> str:
    """Return the words on the button of one filter, or on the one that closes the phone's sheet."""
    if key == APPLY:
        return apply_text(reading)
    return summary(reading.view.l, choices(reading, offer_of(reading.place)), reading.view.filters, key)


def apply_text(reading: Reading) -> str:
    """Return what the phone's sheet will show: the number of small grants that the filters leave."""
    total = grants.total(reading.catalogue, reading.view.filters)
    found = reading.view.l.n("{count} grant", "{count} grants", total)
    return reading.view.l.t("Show {found}", found=found)
