"""Which page stands at a path, and the whole of it: shell and content."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from functools import partial
from urllib.parse import parse_qs

from dash.development.base_component import Component

from dashboard.blocks.frame import NOTHING, framed, not_found
from dashboard.blocks.offers import offer_of
from dashboard.blocks.reading import EMBED, Place, Reading, Site, reading_of
from dashboard.catalogue.current import DataUnreadable
from dashboard.catalogue.pages import RowsUnreadable
from dashboard.charts.registry import CHARTS
from dashboard.components.navigation import NavItem
from dashboard.components.notices import failed_page, unanswered, unreadable_page
from dashboard.i18n import LANGS, N_, L
from dashboard.logs import REQUEST
from dashboard.pages import (
    briefing,
    contribution,
    data,
    direction,
    directions,
    embed,
    events,
    funding,
    grants,
    overview,
    quality,
    region,
    regions,
    survey,
    volunteers,
    year,
)
from dashboard.pages.page import Layout, Page

TOPICS, ABOUT_DATA = N_("Topics"), N_("About the data")


def _grouped(group: str, path: str, label: str, sign: str, note: str, layout: Layout) -> Page:  # noqa: PLR0913 - a row
    return Page(NavItem(path, label, sign, group=group, note=note), layout)


_topic, _about = partial(_grouped, TOPICS), partial(_grouped, ABOUT_DATA)
PAGES = (
    Page(NavItem("", N_("Overview"), "columns-gap", tab=True), overview.layout),
    Page(NavItem("regions", N_("Regions"), "map", tab=True), regions.layout),
    Page(NavItem("directions", N_("Directions"), "layers"), directions.layout),
    Page(NavItem("grants", N_("Grants"), "grid-3x3", tab=True), grants.layout),
    Page(NavItem("survey", N_("Survey"), "chat-square-text", tab=True), survey.layout),
    Page(NavItem("briefing", N_("Briefing"), "easel", counts=True), briefing.layout),
    _topic("events", N_("Events"), "calendar-event", N_("Register, calendar, formats"), events.layout),
    _topic("volunteers", N_("Volunteers"), "people", N_("Who they are, training, emergency"), volunteers.layout),
    _topic("funding", N_("Funding"), "cash-coin", N_("State and other money, sources"), funding.layout),
    _topic("contribution", N_("Contribution"), "graph-up-arrow", N_("What the work is worth"), contribution.layout),
    _topic("year", N_("The year"), "calendar2-week", N_("Timeline, front office, awards"), year.layout),
    _about("quality", N_("Quality"), "clipboard-check", N_("Contradictions, missing reports"), quality.layout),
    _about("data", N_("Data"), "database", N_("Sources, downloads, terms"), data.layout),
)
PROFILES = {"regions/": region.layout, "directions/": direction.layout}
# Pages whose files are others than those that draw charts.
FILES = {
    "": ("plotly.js", "regions.json"),
    "regions": ("plotly.js", "regions.json"),
    "briefing": ("briefing.js", "plotly.js"),
    "events": ("plotly.js", "grids.js"),
    "data": (),
}
# No state needs a longer query; what lies beyond is not read.
LONGEST = 2_000
Complete = Callable[[Component, Reading], Component]
NOTHING_KNOWN: Mapping[str, object] = {}
log = logging.getLogger("dashboard")
BY_SLUG = {page.slug: page for page in PAGES}


def is_page(path: str) -> bool:
    """Return whether a path below the prefix, such as ru/regions/55, is a page."""
    lang, *rest = path.split("/")
    slug, place = "/".join(rest).rstrip("/"), Place.parse(path, "/")
    known = slug in BY_SLUG or (slug == place.path and (place.kind in PROFILES or _is_chart(place)))
    return lang in LANGS and bool(rest) and known


def _is_chart(place: Place) -> bool:
    return place.page == EMBED and place.subject in CHARTS


def files_of(path: str) -> tuple[str, ...]:
    """Return the built files that the page at a path below the prefix will ask for, beyond those of every page."""
    if not is_page(path):
        return ()
    page = Place.parse(path, "/").page
    return FILES.get(page, ("plotly.js",))


def as_built(page: Component, _: Reading) -> Component:
    """Return the page as it is: its charts are asked for when it is shown."""
    return page


def render_page(
    site: Site,
    pathname: str,
    search: str,
    seen: Mapping[str, object] = NOTHING_KNOWN,
    complete: Complete = as_built,
) -> Component:
    """Return the page at a path, its controls set from the query; unknown paths get the shell and a way back.

    `seen` is the theme and the width (`compact`) in which the reader sees it, where they are known; `complete` adds to
    a page what is made from the same reading. A page that fails is one sentence with the number of its request, under
    which the log has the trace.
    """
    try:
        return _page(site, pathname, search, seen, complete)
    except Exception:
        log.exception("page %s failed", Place.parse(pathname, site.base, site.lang).kind)
        return failed_page(L(Place.parse(pathname, site.base, site.lang).lang), REQUEST.get())


def _page(site: Site, pathname: str, search: str, seen: Mapping[str, object], complete: Complete) -> Component:
    try:
        reading = reading_of(site, pathname, {**parse_qs(search.lstrip("?")[:LONGEST]), **seen})
    except DataUnreadable as error:
        return unreadable_page(L(Place.parse(pathname, site.base, site.lang).lang), str(error))
    if reading.place.page == EMBED:
        return complete(embed.page(reading), reading)
    items = [page.item for page in PAGES]
    if not is_page(pathname.removeprefix(site.base.rstrip("/")).lstrip("/")):
        return framed(reading, items, NOTHING, not_found(reading))
    try:
        content = _layout(reading.place)(reading)
    except RowsUnreadable:
        return framed(reading, items, NOTHING, [unanswered(reading.view.l)])
    return complete(framed(reading, items, offer_of(reading.place), content), reading)


def _layout(place: Place) -> Layout:
    return PROFILES[place.kind] if place.kind in PROFILES else BY_SLUG[place.page].layout
