"""Help in the state of emergency, as section I and the city of Nur-Sultan count it, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import N_
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


@dataclass(frozen=True)
class Rate:
    """What is divided by what, in which unit the result is, and what a reader must know of it (a message)."""

    dividend: str
    divisor: str
    unit: str
    caveat: str
    factor: int = 1


VOLUNTEERS, HOURS, MONEY = "emergency_volunteers", "emergency_hours", "emergency_contribution_volunteers"
RATES = {
    "minutes_per_volunteer": Rate(
        HOURS, VOLUNTEERS, "minutes", N_("Implausibly little: far less than an hour each"), 60
    ),
    "helped_per_volunteer": Rate(
        "emergency_people_helped", VOLUNTEERS, "persons", N_("One person may have been helped more than once")
    ),
    "tenge_per_hour": Rate(MONEY, HOURS, "tenge", N_("Two lower bounds; the rate that was used is not printed")),
    "tenge_per_volunteer": Rate(MONEY, VOLUNTEERS, "tenge", N_("To be compared with the value of one hour")),
    "masks_baskets": Rate(
        "auto_masks", "auto_masks_per_basket", "baskets", N_("More baskets than the report counts in the whole country")
    ),
}


def response(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per published figure: indicator, part, value, unit, qualifier, status. Units differ by row."""
    frame = catalogue.published["indicators"].set_index("indicator").loc[list(RESPONSE)].reset_index()
    frame = stated(frame).assign(part=list(RESPONSE.values()))
    return frame[["indicator", "part", "value", "unit", "qualifier", "status"]]


def rates(catalogue: Catalogue, _filters: Filters) -> pd.DataFrame:
    """Return one row per rate that follows from the published figures: indicator, value, unit, qualifier, status.

    `dividend_value` and `divisor_value` hold the figures, `note` is the caveat. A rate of an approximate figure or of
    a bound is itself only approximate.
    """
    return pd.DataFrame([_rate(catalogue, name) for name in RATES])


def _rate(catalogue: Catalogue, name: str) -> dict[str, object]:
    rate = RATES[name]
    above, below = catalogue.indicator(rate.dividend), catalogue.indicator(rate.divisor)
    exact = {above["qualifier"], below["qualifier"]} == {Qualifier.EXACT.value}
    return {
        "indicator": name,
        "value": rate.factor * float(above["value"]) / float(below["value"]),
        "unit": rate.unit,
        "dividend_value": float(above["value"]),
        "divisor_value": float(below["value"]),
        "note": rate.caveat,
        "qualifier": (Qualifier.EXACT if exact else Qualifier.ABOUT).value,
        "status": Status.CALCULATED.value,
    }
