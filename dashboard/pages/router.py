"""Which page stands at a path, and the whole of it: shell and content."""

from __future__ import annotations

from urllib.parse import parse_qs

from dash.development.base_component import Component

from dashboard.blocks.frame import NOTHING, framed, not_found
from dashboard.blocks.offers import offer_of
from dashboard.blocks.reading import Place, Site, reading_of
from dashboard.catalogue.current import DataUnreadable
from dashboard.components.navigation import NavItem
from dashboard.components.notices import unreadable_page
from dashboard.i18n import LANGS, N_, L
from dashboard.pages import directions, events, funding, grants, overview, quality, region, regions, survey
from dashboard.pages.page import Layout, Page

PAGES = (
    Page(NavItem("", N_("Overview"), "columns-gap", tab=True), overview.layout),
    Page(NavItem("regions", N_("Regions"), "map", tab=True), regions.layout),
    Page(NavItem("directions", N_("Directions"), "layers"), directions.layout),
    Page(NavItem("grants", N_("Grants"), "grid-3x3", tab=True), grants.layout),
    Page(NavItem("funding", N_("Funding"), "cash-coin"), funding.layout),
    Page(NavItem("events", N_("Events"), "calendar-event"), events.layout),
    Page(NavItem("survey", N_("Survey"), "chat-square-text", tab=True), survey.layout),
    Page(NavItem("quality", N_("Quality"), "clipboard-check"), quality.layout),
)
# No state needs a longer query; what lies beyond is not read.
LONGEST = 2_000
BY_SLUG = {page.slug: page for page in PAGES}


def is_page(path: str) -> bool:
    """Return whether a path below the prefix, such as ru/regions/55, is a page."""
    lang, *rest = path.split("/")
    slug = "/".join(rest).rstrip("/")
    region = Place.parse(path, "/").region
    return lang in LANGS and bool(rest) and (slug in BY_SLUG or bool(region and slug == f"regions/{region}"))


def render_page(site: Site, pathname: str, search: str) -> Component:
    """Return the page at a path, its controls set from the query; unknown paths get the shell and a way back."""
    try:
        reading = reading_of(site, pathname, dict(parse_qs(search.lstrip("?")[:LONGEST])))
    except DataUnreadable as error:
        return unreadable_page(L(Place.parse(pathname, site.base, site.lang).lang), str(error))
    items = [page.item for page in PAGES]
    if not is_page(pathname.removeprefix(site.base.rstrip("/")).lstrip("/")):
        return framed(reading, items, NOTHING, not_found(reading))
    return framed(reading, items, offer_of(reading.place), _layout(reading.place)(reading))


def _layout(place: Place) -> Layout:
    return region.layout if place.region else BY_SLUG[place.page].layout
