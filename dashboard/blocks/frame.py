"""The whole of a page: shell, filters that the page offers, content; and the page for an unknown address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dash.development.base_component import Component

from dashboard.blocks.findings import counts
from dashboard.blocks.links import QUALITY
from dashboard.blocks.offers import Offer, choices
from dashboard.blocks.purposes import purpose
from dashboard.blocks.quality import attention_words
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.blocks.versions import failure_words
from dashboard.charts.absence import origin
from dashboard.components import navigation
from dashboard.components.assets import asset
from dashboard.components.filters import filter_bar
from dashboard.components.navigation import NavItem
from dashboard.components.notices import lost_page
from dashboard.components.paper import paper_head
from dashboard.components.shell import Page, Remarks, shell

NOTHING = Offer(frozenset())


def framed(reading: Reading, items: Sequence[NavItem], offer: Offer, content: Sequence[Component]) -> Component:
    """Return a page in its shell; a page that offers no filters has no filter bar."""
    l = reading.view.l
    offered = choices(reading, offer)
    defaults = offered.defaults() | ({"measure": offer.measure} if offer.measure else {})
    bar = filter_bar(l, offered, reading.view.filters, l.t(offer.note)) if offer.keys else None
    remarks = _remarks(reading)
    counted = [replace(item, remarks=remarks.count) if item.path == QUALITY else item for item in items]
    footer, paper, catalogue = _footer(reading), _paper(reading, items), reading.catalogue
    about = (paper, catalogue.version, catalogue.demo, purpose(reading))
    page = Page(content, bar, defaults, footer, reading.place.fixed, remarks, *about)
    place = navigation.Place(l, reading.place.path, reading.site.base, reading.site.sign_out)
    return shell(place, counted, page)


def _remarks(reading: Reading) -> Remarks:
    counted = counts(reading.catalogue)
    return Remarks(reading.view.l.num(counted.attention), attention_words(reading, counted), QUALITY)


def _paper(reading: Reading, items: Sequence[NavItem]) -> Component:
    name = next((item.label for item in items if item.path == reading.place.page), "")
    label = reading.view.l.t(name) if name else ""
    return paper_head(f"{reading.site.base}assets/{asset('mark.svg')}", label, words("paper-filters", reading))


def _footer(reading: Reading) -> str:
    l, catalogue = reading.view.l, reading.catalogue
    kind = origin(l, catalogue) if catalogue.held else l.t("no register is loaded")
    report = l.t("Report of the National Volunteer Network, 2020")
    version = l.t("data version {version}", version=catalogue.version[:8])
    return " · ".join(filter(None, (report, kind, version, failure_words(reading))))


def not_found(reading: Reading) -> list[Component]:
    """Return the content for an address without a page: what happened and the way back."""
    return [lost_page(reading.view.l, reading.link())]
