"""Sources side by side: what each is, who made it, under which terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.icon import icon
from dashboard.i18n import N_, L


@dataclass(frozen=True)
class Link:
    """A link below a source: a file of ours, or a page elsewhere, which only a click opens."""

    text: str
    address: str
    file: bool = False


@dataclass(frozen=True)
class Source:
    """A source. `quote` is its own sentence about its use, in Russian."""

    icon: str
    title: str
    who: str
    what: str
    terms: str
    date: str
    quote: str = ""
    demo: bool = False
    links: Sequence[Link] = ()


def source_list(l: L, sources: Sequence[Source]) -> html.Ul:
    """Return the sources."""
    return html.Ul([html.Li(_source(l, one)) for one in sources], className="source-list")


def _source(l: L, one: Source) -> list[Component]:
    badge: list[Any] = [" ", html.Span(l.t(N_("demo")), className="badge-demo")] if one.demo else []
    quote = [html.Blockquote(f"«{one.quote}»", lang="ru")] if one.quote else []
    facts = [
        html.Div([html.Dt(l.t(N_("Licence"))), html.Dd(one.terms)]),
        html.Div([html.Dt(l.t(N_("Date"))), html.Dd(one.date)]),
    ]
    body = [
        html.H3([one.title, *badge]),
        html.P(one.who, className="source-who"),
        html.P(one.what),
        *quote,
        html.Dl(facts),
        html.Div([_link(link) for link in one.links], className="source-links"),
    ]
    return [icon(one.icon, "is-accent"), html.Div(body)]


def _link(link: Link) -> html.A:
    if link.file:
        return html.A([icon("download"), link.text], href=link.address, download="", className="more-link")
    return html.A([icon("box-arrow-up-right"), link.text], href=link.address, rel="noreferrer", className="more-link")
