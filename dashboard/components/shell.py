"""The frame of every page: header, filters, main part, footer, the phone's bottom bar, and the stores of the state."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import names
from dashboard.components.assets import asset
from dashboard.components.attributes import aria, data
from dashboard.components.help import Help, help_button
from dashboard.components.icon import icon
from dashboard.components.navigation import NavItem, Place, language_switch, page_bar, tab_bar
from dashboard.components.notices import news
from dashboard.components.paper import paper_foot, print_icon
from dashboard.components.popover import action
from dashboard.i18n import N_


@dataclass(frozen=True)
class Remarks:
    """How many findings need attention: the number, the same in words, the path of the page that lists them."""

    count: str
    words: str
    path: str


@dataclass(frozen=True)
class Page:
    """What one page puts into the shell. `defaults` are the controls' default values: from, to, per, measure.

    `fixed` are the filters that the page itself sets, by address key: a profile is about one region or direction.
    `paper` stands above the content where the page is printed, `version` is that of the data it was drawn with; `demo`
    tells whether demonstration data is served, `purpose` what the page is for.
    """

    main: Sequence[Component]
    filters: Component | None = None
    defaults: Mapping[str, str] | None = None
    footer: str = ""
    fixed: Mapping[str, str] | None = None
    remarks: Remarks | None = None
    paper: Component | None = None
    version: str = ""
    demo: bool = True
    purpose: str = ""


def shell(place: Place, items: Sequence[NavItem], page: Page) -> html.Div:
    """Return the whole document body for one page in one language."""
    skip = html.A(place.l.t(N_("Skip to content")), href=f"#{ids.MAIN}", className="skip-link", disable_n_clicks=True)
    fixed = data(fixed=json.dumps(dict(page.fixed or {})))
    main = html.Main(list(page.main), id=ids.MAIN, tabIndex=-1, className="page", **fixed)
    header, footer = _header(place, items, page), _footer(place, page.footer)
    frame = [skip, header, page.filters, page.paper, main, footer, tab_bar(place, items)]
    return html.Div([*[part for part in frame if part is not None], *stores(place, page)], className="shell")


def _header(place: Place, items: Sequence[NavItem], page: Page) -> html.Header:
    remarks = [_remarks_link(place, page.remarks)] if page.remarks else []
    about = help_button(place.l, Help(page.purpose, f"{place.href('data')}#glossary", page.demo))
    tools = [language_switch(place), *remarks, _theme_button(place), print_icon(place.l), about, *_sign_out(place)]
    inner = [_brand(place), page_bar(place, items), html.Div(tools, className="site-tools")]
    return html.Header(html.Div(inner, className="site-header-inner"), className="site-header")


def _brand(place: Place) -> html.A:
    words = [
        html.Span("Birgemiz", className="brand-name", lang="kk"),
        html.Span(place.l.t(N_("Monitoring of the Year of the Volunteer")), className="brand-note"),
    ]
    mark = html.Img(src=f"{place.base}assets/{asset('mark.svg')}", alt="", width=32, height=32)
    return html.A(
        [mark, html.Span(words, className="brand-words")],
        href=place.href(""),
        id=ids.nav("brand:"),
        className="brand",
        disable_n_clicks=True,
        **data(soft="true"),
    )


def _remarks_link(place: Place, remarks: Remarks) -> html.A:
    return html.A(
        [icon("exclamation-triangle"), html.Span(remarks.count, className="remarks-count", **aria(hidden="true"))],
        href=place.href(remarks.path),
        id=ids.nav(f"remarks:{remarks.path}"),
        title=remarks.words,
        className="icon-button remarks",
        disable_n_clicks=True,
        **aria(label=remarks.words),
        **data(soft="true"),
    )


def _theme_button(place: Place) -> html.Button:
    label = place.l.t(N_("Switch between light and dark"))
    signs = [icon("moon-stars", "on-light"), icon("sun", "on-dark")]
    return action("theme", signs, "icon-button", title=label, **aria(label=label))


def _sign_out(place: Place) -> list[Component]:
    if not place.sign_out:
        return []
    label = place.l.t(N_("Sign out"))
    link = html.A(
        icon("box-arrow-right"), href=place.sign_out, className="icon-button sign-out", title=label, **aria(label=label)
    )
    return [link]


def _footer(place: Place, text: str) -> html.Footer:
    return html.Footer([html.Span(text, id=ids.NOTICE), paper_foot(place.l)], className="site-footer")


def stores(place: Place, page: Page) -> list[Component]:
    """Return what keeps the state of a page in the browser: its address, its state, its defaults."""
    defaults = dict(page.defaults or {}) | {"path": place.href(place.path)}
    return [
        dcc.Location(id=ids.URL, refresh=False),
        dcc.Store(id=ids.STATE),
        dcc.Store(id=ids.HELD),
        *[dcc.Store(id=name) for name in (ids.RETRY, ids.WORN, ids.FOLDED, ids.ASKED)],
        dcc.Store(id=names.DEFAULTS, data=defaults),
        dcc.Store(id=names.COMPACT),
        html.Div(id=names.LIVE, role="status", className="visually-hidden"),
        news(place.l, page.version),
    ]
