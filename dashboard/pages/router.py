"""Which page stands at a path, and the whole of it: shell and content."""

from __future__ import annotations

from urllib.parse import parse_qs

from dash.development.base_component import Component

from dashboard.blocks.frame import framed, not_found
from dashboard.blocks.reading import Place, Reading, Site, reading_of
from dashboard.catalogue.current import DataUnreadable
from dashboard.components.notices import unreadable_page
from dashboard.i18n import LANGS, L, N_
from dashboard.pages import directions, events, funding, grants, overview, quality, region, regions, survey
from dashboard.pages.page import Page

PAGES = (
    Page("", N_("Overview"), "grid", overview.layout),
    Page("regions", N_("Regions"), "map", regions.layout),
    Page("directions", N_("Directions"), "layers", directions.layout),
    Page("grants", N_("Grants"), "table", grants.layout),
    Page("funding", N_("Funding"), "cash", funding.layout),
    Page("events", N_("Events (page)"), "calendar", events.layout),
    Page("survey", N_("Survey"), "chat", survey.layout),
    Page("quality", N_("Quality"), "shield", quality.layout),
)
BY_SLUG = {page.slug: page for page in PAGES}


def is_page(path: str) -> bool:
    """Return whether a path below the prefix, such as ru/regions/55, is a page."""
    lang, *rest = path.split("/")
    if lang not in LANGS or not rest:
        return False
    place = Place.parse(path, "/")
    slug = "/".join(rest).rstrip("/")
    return slug in BY_SLUG or bool(place.region and slug == f"regions/{place.region}")


def render_page(site: Site, pathname: str, search: str) -> Component:
    """Return the page at a path, its controls set from the query; unknown paths get the shell and a way back."""
    try:
        reading = reading_of(site, pathname, dict(parse_qs(search.lstrip("?"), max_num_fields=50)))
    except DataUnreadable as error:
        return unreadable_page(L(Place.parse(pathname, site.base, site.lang).lang), str(error))
    known = is_page(pathname.removeprefix(site.base.rstrip("/")).lstrip("/"))
    return framed(reading, PAGES_NAV, _content(reading) if known else not_found(reading))


def _content(reading: Reading) -> list[Component]:
    layout = region.layout if reading.place.region else BY_SLUG[reading.place.page].layout
    return layout(reading)


PAGES_NAV = tuple((page.slug, page.label, page.icon) for page in PAGES)
