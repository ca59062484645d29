"""Help in the state of emergency, as section I and the city of Nur-Sultan count it, and what follows from it."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.model.filters import Filters
from dashboard.model.provenance import Qualifier, Status
from dashboard.queries.rows import stated

# indicator → the heading that it stands under.
RESPONSE = {
    "emergency_volunteers": "work",
    "emergency_hours": "work",
    "emergency_people_helped": "help",
    "emergency_baskets": "help",
    "emergency_vegetables": "help",
    "emergency_contribution_volunteers": "worth",
    "emergency_contribution_partners": "worth",
    "corporate_baskets_nur_sultan": "city",
    "auto_masks": "city",
    "auto_masks_per_basket": "city",
    "auto_recipients": "city",
}
# rate → (dividend, divisor, factor, unit)
RATES = {
    "minutes_per_volunteer": ("emergency_hours", "emergency_volunteers", 60, "minutes"),
    "helped_per_volunteer": ("emergency_people_helped", "emergency_volunteers", 1, "persons"),
    "tenge_per_hour": ("emergency_contribution_volunteers", "emergency_hours", 1, "tenge"),
    "tenge_per_volunteer": ("emergency_contribution_volunteers", "emergency_volunteers", 1, "tenge"),
    "masks_baskets": ("auto_masks", "auto_masks_per_basket", 1, "baskets"),
}


def response(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per published figure: indicator, part, value, unit, qualifier, status. Units differ by row."""
    frame = catalogue.published["indicators"].set_index("indicator").loc[list(RESPONSE)].reset_index()
    frame = stated(frame).assign(part=list(RESPONSE.values()))
    return frame[["indicator", "part", "value", "unit", "qualifier", "status"]]


def rates(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per rate that follows from the published figures: indicator, value, unit, qualifier, status.

    `dividend` and `divisor` name the figures, `dividend_value` and `divisor_value` hold them. A rate of an
    approximate figure or of a bound is itself only approximate.
    """
    return pd.DataFrame([_rate(catalogue, name) for name in RATES])


def _rate(catalogue: Catalogue, name: str) -> dict[str, object]:
    dividend, divisor, factor, unit = RATES[name]
    above, below = catalogue.indicator(dividend), catalogue.indicator(divisor)
    exact = {above["qualifier"], below["qualifier"]} == {Qualifier.EXACT.value}
    return {
        "indicator": name,
        "value": factor * float(above["value"]) / float(below["value"]),
        "unit": unit,
        "dividend": dividend,
        "dividend_value": float(above["value"]),
        "divisor": divisor,
        "divisor_value": float(below["value"]),
        "qualifier": (Qualifier.EXACT if exact else Qualifier.ABOUT).value,
        "status": Status.CALCULATED.value,
    }
