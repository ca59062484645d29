"""Which filters each page offers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.blocks.reading import Place, Reading
from dashboard.components.choices import Choices
from dashboard.i18n import N_
from dashboard.model.directions import ADDITIONAL_SLUGS, DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.filters import FORMATS, SCALES

USUAL = frozenset({"period", "region", "direction"})


@dataclass(frozen=True)
class Offer:
    """The filters of a page by key, the directions to choose from, and the default of the page's own measure."""

    keys: frozenset[str] = USUAL
    directions: tuple[str, ...] = PRIORITY_SLUGS
    measure: str = ""
    note: str = N_("From the report on 2020")


OFFERS: Mapping[str, Offer] = {
    "": Offer(measure="grants"),
    "regions": Offer(USUAL | {"per"}, measure="grants"),
    "regions/": Offer(frozenset({"period", "direction"})),
    "directions": Offer(USUAL | {"format"}, DIRECTION_SLUGS, measure="grants"),
    "directions/": Offer(frozenset({"period", "region", "per"}), measure="volunteers"),
    "grants": Offer(measure="count"),
    "funding": Offer(USUAL | {"per"}, DIRECTION_SLUGS, measure="non_state"),
    "events": Offer(USUAL | {"format"}, DIRECTION_SLUGS, measure="events"),
    "contribution": Offer(USUAL | {"format"}, DIRECTION_SLUGS),
    "volunteers": Offer(measure="active"),
    "year": Offer(frozenset()),
    "briefing": Offer(frozenset()),
    "quality": Offer(USUAL, DIRECTION_SLUGS, measure="all", note=N_("Report and registers")),
    "data": Offer(USUAL, DIRECTION_SLUGS, measure="indicators", note=N_("For files and rows")),
    "survey": Offer(frozenset({"direction"}), PRIORITY_SLUGS + ADDITIONAL_SLUGS[:3], note=N_("Expert survey")),
}


def offer_of(place: Place) -> Offer:
    """Return what the page at a place offers."""
    return OFFERS.get(place.kind, Offer())


def choices(reading: Reading, offer: Offer) -> Choices:
    """Return what the filters of a page offer, named in the reader's language; nobody may change it."""
    key = (choices, reading.view.l.lang, offer)
    return reading.catalogue.memory.get(key, lambda: _choices(reading, offer))


def _choices(reading: Reading, offer: Offer) -> Choices:
    view, keys = reading.view, offer.keys
    regions = {code: view.region(code) for code in view.reference.regions} if "region" in keys else {}
    directions = {slug: view.direction(slug) for slug in offer.directions} if "direction" in keys else {}
    return Choices(
        regions=dict(sorted(regions.items(), key=lambda item: view.l.order(item[1].removeprefix("г. ")))),
        directions=directions,
        months=reading.catalogue.months if "period" in keys else (),
        formats=FORMATS if "format" in keys else (),
        scales=SCALES if "per" in keys else (),
    )
