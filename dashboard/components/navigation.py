"""Links between pages and languages; every link carries the filters along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard import ids
from dashboard.components import names
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.popover import opener
from dashboard.i18n import LANGS, N_, L

LANGUAGE_NAMES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}
LANGUAGE_TITLES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


@dataclass(frozen=True)
class NavItem:
    """A page in the navigation: `path` without language («» is the overview), `tab` puts it on the phone's bar too.

    `group` is the heading under which the menus list it, «» puts it on the bar of pages; `note` says what it holds.
    `remarks` is how many findings need attention, for the page that lists them.
    """

    path: str
    label: str
    icon: str
    tab: bool = False
    counts: bool = False
    group: str = ""
    note: str = ""
    remarks: str = ""


@dataclass(frozen=True)
class Place:
    """Where the reader is: the language, the page's path without language, and the prefix of all addresses.

    `sign_out` is the address that ends a sign-in, nothing where there is none.
    """

    l: L
    path: str = ""
    base: str = "/"
    sign_out: str = ""

    def href(self, path: str, lang: str = "") -> str:
        """Return the address of a page in a language (this one when left out)."""
        return f"{self.base}{lang or self.l.lang}/{path}"

    def is_at(self, item: NavItem) -> bool:
        """Return whether the item's page, or a page below it, is shown."""
        return self.path == item.path or bool(item.path and self.path.startswith(item.path + "/"))


def page_link(place: Place, item: NavItem, family: str = "") -> html.A:
    """Return the link to a page, marked when it is the current one; `family` tells copies of one link apart."""
    marks = data(soft="true") | (aria(current="page") if place.is_at(item) else {})
    count = [html.Span(id=f"{names.BRIEFING_COUNT}{family}", className="nav-count")] if item.counts else []
    count += [html.Span(item.remarks, className="nav-remarks")] if item.remarks else []
    label = html.Span(place.l.t(item.label), className="nav-label")
    note = [html.Span(place.l.t(item.note), className="nav-note")] if family and item.note else []
    return html.A(
        [icon(item.icon, "nav-icon"), label, *count, *note],
        href=place.href(item.path),
        id=ids.nav(family + item.path),
        className="nav-page",
        disable_n_clicks=True,
        **marks,
    )


def page_bar(place: Place, items: Sequence[NavItem]) -> html.Nav:
    """Return the bar of pages; grouped ones, and those that do not fit, stand in the menu «More»."""
    first = [item for item in items if not item.group]
    entries = [html.Li(page_link(place, item), **data(page=item.path)) for item in first]
    label = [html.Span(place.l.t(N_("More"))), icon("chevron-down")]
    menu = html.Div(_menu(place, items, "more:"), id=names.MORE, className="panel panel-menu menu-pages", **_AS_MENU)
    inside = " is-current" if any(place.is_at(item) for item in items if item.group) else ""
    more = html.Li(
        [opener(names.MORE, label, "nav-page nav-more"), menu], className=f"nav-rest{inside}", **data(more="true")
    )
    return html.Nav(
        html.Ul([*entries, more], className="nav-bar"), className="site-nav", **aria(label=place.l.t(N_("Pages")))
    )


def tab_bar(place: Place, items: Sequence[NavItem]) -> html.Nav:
    """Return the phone's bottom bar: four pages and «More»."""
    tabs = [item for item in items if item.tab][:4]
    rest = [item for item in items if item not in tabs]
    label = [icon("three-dots", "nav-icon"), html.Span(place.l.t(N_("More")), className="nav-label")]
    inside = " is-current" if any(place.is_at(item) for item in rest) else ""
    menu = html.Div(_menu(place, rest, "rest:"), id=names.TABS_MORE, className="panel panel-menu", **_AS_MENU)
    more = html.Li([opener(names.TABS_MORE, label, "nav-page"), menu], className=f"tab-more{inside}")
    entries = [html.Li(page_link(place, item, "tab:")) for item in tabs]
    return html.Nav(html.Ul([*entries, more]), className="tab-bar", **aria(label=place.l.t(N_("Pages"))))


_AS_MENU = data(menu="true")


def _menu(place: Place, items: Sequence[NavItem], family: str) -> list[html.Div]:
    groups = dict.fromkeys(item.group for item in items)
    return [_group(place, [item for item in items if item.group == group], group, family) for group in groups]


def _group(place: Place, items: Sequence[NavItem], group: str, family: str) -> html.Div:
    heading = [html.P(place.l.t(group), className="menu-heading")] if group else []
    entries = [html.Li(page_link(place, item, family), **({} if group else data(page=item.path))) for item in items]
    return html.Div([*heading, html.Ul(entries)], className="menu-group")


def language_switch(place: Place) -> html.Nav:
    """Return the links to this page in the other languages; phones fold them under a button."""
    lang = place.l.lang
    links = [html.Li(_language_link(place, code)) for code in sorted(LANGS, key=list(LANGUAGE_NAMES).index)]
    label = html.Span(f"{place.l.t(N_('Language'))}: ", className="visually-hidden")
    button = opener(names.LANGUAGES, [label, LANGUAGE_NAMES[lang], icon("chevron-down")], "language-button")
    return html.Nav(
        [button, html.Ul(links, id=names.LANGUAGES, className="languages", **data(menu="true"))],
        className="language-switch",
        **aria(label=place.l.t(N_("Language"))),
    )


def _language_link(place: Place, code: str) -> html.A:
    marks = data(soft="true", lang=code) | (aria(current="true") if code == place.l.lang else {})
    return html.A(
        LANGUAGE_NAMES[code],
        href=place.href(place.path, code),
        id=ids.nav(f"lang:{code}"),
        lang=code,
        hrefLang=code,
        title=LANGUAGE_TITLES[code],
        disable_n_clicks=True,
        **marks,
    )
