"""The ways between directions: tiles to all profiles, neighbours, and the same direction on other pages."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.attributes import aria, data
from dashboard.components.card import Words
from dashboard.components.direction_links import DirectionLink, chip_links, tile_links
from dashboard.components.icon import icon
from dashboard.components.text_card import text_card
from dashboard.i18n import N_
from dashboard.model.directions import ADDITIONAL_SLUGS, DIRECTION_SLUGS, PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.queries import direction

FILTERED = {
    "grants": ("grid-3x3", N_("Small grants of the direction")),
    "events": ("calendar-event", N_("Events of the direction")),
    "funding": ("cash-coin", N_("Money of the direction")),
    "survey": ("chat-square-text", N_("Survey")),
}


def profile_tiles(reading: Reading) -> html.Div:
    """Return the links to all profiles, the priority ones with what was trained and awarded."""
    l = reading.view.l
    plans = direction.plans(reading.catalogue, Filters())
    known = {(str(row["direction"]), str(row["measure"])): float(row["value"]) for _, row in plans.iterrows()}
    links = [
        _link(
            slug,
            reading,
            l.n("{count} person trained", "{count} people trained", known[slug, direction.TRAINED]),
            l.n("{count} small grant", "{count} small grants", known[slug, direction.GRANTS]),
        )
        for slug in PRIORITY_SLUGS
    ]
    more = [_link(slug, reading) for slug in ADDITIONAL_SLUGS]
    tiles = tile_links(l.t("Profiles of the priority directions"), links)
    return html.Div([tiles, chip_links(l.t("Additional directions"), more)], className="direction-links")


def _link(slug: str, reading: Reading, *facts: str) -> DirectionLink:
    name, href = reading.view.direction(slug), reading.link(f"directions/{slug}")
    return DirectionLink(slug, name, _without_direction(href, reading), facts, slug == reading.place.direction)


def _without_direction(href: str, reading: Reading) -> str:
    # A profile sets its direction itself; a choice from the filter would only be carried along.
    path = href.partition("?")[0]
    query = replace(reading.view.filters, measure="", directions=()).query()
    return f"{path}?{query}" if query else path


def ways_on(reading: Reading) -> Component:
    """Return the card of links: the neighbouring profiles, all profiles, and pages filtered by this direction."""
    l, slug = reading.view.l, reading.place.direction
    every = chip_links(l.t("Profiles"), [_link(one, reading) for one in DIRECTION_SLUGS])
    place = DIRECTION_SLUGS.index(slug)
    around = [
        (sign, DIRECTION_SLUGS[other])
        for sign, other in (("chevron-left", place - 1), ("chevron-right", place + 1))
        if 0 <= other < len(DIRECTION_SLUGS)
    ]
    steps = [_step(sign, _link(other, reading)) for sign, other in around]
    pages = [_page(page, sign, l.t(text), reading) for page, (sign, text) in FILTERED.items() if _speaks(page, slug)]
    words = Words(l.t("Further from here"))
    body = html.Div([html.Nav([*steps, *pages], className="chip-links", **aria(label=words.title)), every])
    return text_card(l, "ways-on", words, [body], "ways-on screen-only")


def _speaks(page: str, slug: str) -> bool:
    return page != "grants" or slug in PRIORITY_SLUGS


def _step(sign: str, link: DirectionLink) -> html.A:
    parts: list[Component | str] = [icon(sign), link.name]
    parts = parts if sign == "chevron-left" else parts[::-1]
    return html.A(parts, href=link.href, className="chip-link is-step", disable_n_clicks=True, **data(soft="true"))


def _page(page: str, sign: str, text: str, reading: Reading) -> html.A:
    filters = replace(reading.view.filters, measure="", directions=(reading.place.direction,))
    href = f"{reading.site.base}{reading.view.l.lang}/{page}?{filters.query()}"
    return html.A([icon(sign), text], href=href, className="chip-link", disable_n_clicks=True, **data(soft="true"))
