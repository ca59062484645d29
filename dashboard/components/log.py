"""The quality log: one entry for each finding, grouped by gravity; assets/68_quality.js searches in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components import names
from dashboard.components.attention import ICONS, SPOKEN, marked
from dashboard.components.attributes import data
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.components.static import static
from dashboard.i18n import N_, L

PASSED = "passed"
SIGNS = ICONS | {PASSED: "check2-circle"}
WORDS = SPOKEN | {PASSED: N_("Passed")}
# Further quotes fold away: an entry stays about as high as what it says.
QUOTES = 2


@dataclass(frozen=True)
class Link:
    """A link to a chart that a finding touches."""

    text: str
    href: str


@dataclass(frozen=True)
class Entry:
    """One finding in words. `quotes` are pairs of section and phrase, `mark` is the damaged part of `text`."""

    id: str
    severity: str
    kind: str
    title: str
    text: str
    mark: str = ""
    shown: str = ""
    reckoning: Sequence[str] = ()
    quotes: Sequence[tuple[str, str]] = ()
    places: Sequence[str] = ()
    links: Sequence[Link] = ()


@dataclass(frozen=True)
class Group:
    """The entries of one gravity; a folded group opens at a click or when an address names one of its entries."""

    severity: str
    title: str
    entries: Sequence[Entry]
    folded: bool = False


def search_field(l: L) -> html.Label:
    """Return the field that narrows the log by words, in the browser alone."""
    words = l.t(N_("Find in the log"))
    field = dbc.Input(type="search", placeholder=words, autocomplete="off", className="search-field")
    parts = [html.Span(words, className="visually-hidden"), icon("search"), field]
    return html.Label(parts, className="search", **data(find=names.LOG))


def log_groups(l: L, groups: Sequence[Group]) -> html.Div:
    """Return the log: groups with their entries, and what stands there when a search finds nothing."""
    nothing = html.P(l.t(N_("No remark has these words")), className="log-nothing", hidden=True, role="status")
    return html.Div([nothing, *[_group(l, group) for group in groups if group.entries]], id=names.LOG, className="log")


def empty_log(l: L, text: str) -> html.Div:
    """Return what stands in place of the log when the filters leave nothing, with the way back."""
    reset = action("reset", l.t(N_("Reset filters")), "quiet-button")
    return html.Div([icon("check2-circle"), html.P(text), reset], className="card-box log-empty", role="status")


def _group(l: L, group: Group) -> html.Details:
    count = html.Span(l.num(len(group.entries)), className="log-count")
    sign = icon(SIGNS[group.severity], f"is-{group.severity}")
    unprinted = html.Span(l.t(N_("folded, not printed")), className="paper-note only-paper")
    title = html.H2([group.title, " ", count])
    head = html.Summary([sign, title, unprinted, icon("chevron-down", "fold-mark")])
    listed = static(html.Ol([_entry(l, one) for one in group.entries], className="log-entries"))
    return html.Details(
        [head, listed],
        open=not group.folded,
        id=f"log-{group.severity}",
        className=f"card-box log-group is-{group.severity}",
    )


def _entry(l: L, one: Entry) -> html.Li:
    sign = icon(SIGNS[one.severity], f"is-{one.severity}")
    body = [html.Div(_said(l, one), className="log-said"), html.Div(_quotes(l, one), className="log-quotes")]
    return html.Li(
        [sign, html.Div(body, className="log-body")], id=names.finding(one.id), className="log-entry", tabIndex=-1
    )


def _said(l: L, one: Entry) -> list[Component]:
    severity = html.Span(l.t(WORDS[one.severity]), className=f"log-severity is-{one.severity}")
    chips = [html.Span(text, className="log-chip") for text in (one.kind, *one.places)]
    parts: list[Component] = [
        html.P([severity, *chips], className="log-chips"),
        html.H3(html.A(one.title, href=f"#{names.finding(one.id)}", className="log-title", disable_n_clicks=True)),
        html.P(marked(one.text, one.mark)),
    ]
    return [*parts, _facts(l, one)] if one.reckoning or one.shown or one.links else parts


def _facts(l: L, one: Entry) -> html.Dl:
    links: list[Component | str] = []
    for link in one.links:
        links += [html.A(link.text, href=link.href, disable_n_clicks=True, **data(soft="true")), " · "]
    rows: list[tuple[str, list[Component | str]]] = [
        (l.t(N_("Computed (label)")), [html.Span(text, className="log-reckoned") for text in one.reckoning]),
        (l.t(N_("Shown instead")), [one.shown] if one.shown else []),
        (l.t(N_("Charts it touches")), links[:-1]),
    ]
    told = [[html.Dt(label), html.Dd(value)] for label, value in rows if value]
    return html.Dl([part for row in told for part in row], className="log-facts")


def _quotes(l: L, one: Entry) -> list[Component]:
    quotes: list[Component] = [_quote(section, text) for section, text in one.quotes]
    rest = quotes[QUOTES:]
    if not rest:
        return quotes
    more = html.Summary(l.n("{count} more quote", "{count} more quotes", len(rest)))
    return [*quotes[:QUOTES], html.Details([more, *rest], className="log-more")]


def _quote(section: str, text: str) -> html.Figure:
    return html.Figure(
        [html.Blockquote(f"«{text}»", lang="ru"), html.Figcaption(section)],
        className="log-quote",
    )
