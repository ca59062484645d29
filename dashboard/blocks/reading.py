"""One reader's page: the catalogue, the view of it and where links lead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.current import Failure
from dashboard.charts.reader import view_of
from dashboard.figures.view import View
from dashboard.i18n import DEFAULT_LANG, LANGS
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.regions import REGION_CODES

REGIONS, DIRECTIONS, EMBED = "regions", "directions", "embed"


def no_failure() -> Failure | None:
    """Return no failure: what a site without reloads knows."""
    return None


def no_news() -> None:
    """Look for no newer data."""


@dataclass(frozen=True)
class Site:
    """What does not change between readers: the data being served, the path prefix, the address of the geometry.

    `failure` says why the last reload failed, `catch_up` looks for newer data and serves it from then on. `sign_out` is
    the address that ends a sign-in, nothing where readers do not sign in here.
    """

    current: Callable[[], Catalogue]
    base: str
    geometry_url: str
    lang: str = DEFAULT_LANG
    failure: Callable[[], Failure | None] = no_failure
    catch_up: Callable[[], None] = no_news
    sign_out: str = ""


@dataclass(frozen=True)
class Place:
    """An address taken apart: language, page and what the page is about (a region, a direction or nothing)."""

    lang: str
    page: str = ""
    subject: str = ""

    @classmethod
    def parse(cls, path: str, base: str, default: str = DEFAULT_LANG) -> Place:
        """Return the parts of a path; an unknown language is the default one."""
        parts = path.removeprefix(base.rstrip("/")).strip("/").split("/")
        lang, page, subject, *_ = [*parts, "", "", ""]
        return cls(lang if lang in LANGS else default, page, subject)

    @property
    def path(self) -> str:
        """Return the path below the language."""
        return "/".join(part for part in (self.page, self.subject) if part)

    @property
    def region(self) -> str:
        """Return the code of the region that the page is about, or nothing."""
        return self.subject if self.page == REGIONS and self.subject in REGION_CODES else ""

    @property
    def direction(self) -> str:
        """Return the slug of the direction that the page is about, or nothing."""
        return self.subject if self.page == DIRECTIONS and self.subject in DIRECTION_SLUGS else ""

    @property
    def fixed(self) -> dict[str, str]:
        """Return the filters that the page itself sets, as in an address."""
        subjects = {"region": self.region, "direction": self.direction}
        return {name: value for name, value in subjects.items() if value}

    @property
    def kind(self) -> str:
        """Return what decides the layout: the page, followed by a slash on the profile of a region or a direction."""
        return f"{self.page}/" if self.region or self.direction else self.page


@dataclass(frozen=True)
class Reading:
    """What every block of a page is built from."""

    catalogue: Catalogue
    view: View
    site: Site
    place: Place

    def link(self, page: str = "") -> str:
        """Return the address of a page in the reader's language, filters kept, the page's own choices dropped."""
        filters = replace(self.view.filters, measure="", inputs="").without(*self.place.fixed)
        query = filters.query()
        return f"{self.site.base}{self.view.l.lang}/{page}" + (f"?{query}" if query else "")

    def file(self, chart_id: str, kind: str) -> str:
        """Return the address of a chart's file in the reader's state."""
        query = "&".join(filter(None, (self.view.filters.query(), f"lang={self.view.l.lang}")))
        return f"{self.site.base}api/charts/{chart_id}.{kind}?{query}"


def reading_of(site: Site, path: str, raw: Mapping[str, object]) -> Reading:
    """Return the reading of the page at `path` in the state `raw` (a parsed query or the browser's store)."""
    catalogue = site.current()
    place = Place.parse(path, site.base, site.lang)
    view = view_of(catalogue, {**raw, **place.fixed}, place.lang, site.geometry_url)
    return Reading(catalogue, view, site, place)
