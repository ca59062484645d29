"""What the filters offer and what is chosen, and the words that sum it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.i18n import N_, L
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.filters import Filters

SHEET_COPY = "sheet:"
FORMATS = {"online": N_("online"), "offline": N_("offline"), "mixed": N_("mixed format")}
SCALES = {"total": N_("total"), "10k": N_("per 10,000 people"), "share": N_("share")}


@dataclass(frozen=True)
class Choices:
    """Values and their names, in the order shown; months are YYYY-MM. What is empty gets no control."""

    regions: Mapping[str, str] = field(default_factory=dict)
    directions: Mapping[str, str] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()

    def defaults(self) -> dict[str, str]:
        """Return the values of the single-choice controls that the address leaves out."""
        period = {"from": self.months[0], "to": self.months[-1]} if self.months else {}
        return period | ({"per": self.scales[0]} if self.scales else {})


def summary(l: L, choices: Choices, chosen: Filters, key: str) -> str:
    """Return the words on the button of one filter; `key` may carry the prefix of the sheet's copy."""
    name = key.removeprefix(SHEET_COPY)
    if name == "period":
        return l.period(chosen.first or choices.months[0], chosen.last or choices.months[-1])
    if name == "per":
        return l.t(SCALES[chosen.per])
    known, values = _many(l, choices, chosen, name)
    return _some(l, known, values)


def _many(l: L, choices: Choices, chosen: Filters, name: str) -> tuple[Mapping[str, str], tuple[str, ...]]:
    if name == "region":
        return choices.regions, chosen.regions
    if name == "direction":
        return choices.directions, chosen.directions
    return {key: l.t(FORMATS[key]) for key in choices.formats}, chosen.formats


def _some(l: L, known: Mapping[str, str], values: tuple[str, ...]) -> str:
    shown = [known[value] for value in values if value in known]
    if not shown or len(shown) == len(known):
        return l.t(N_("all {count}"), count=len(known))
    if len(shown) == 1:
        return shown[0]
    return l.t(N_("{some} of {count}"), some=len(shown), count=len(known))


def has_own_colour(slug: str) -> bool:
    """Return whether a direction has a fixed colour of its own; additional directions share one."""
    return slug in PRIORITY_SLUGS
