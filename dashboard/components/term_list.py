"""Terms and what they mean, in groups that fold, narrowed by words. assets/69_data.js does the search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data
from dashboard.components.icon import icon
from dashboard.i18n import N_, L


@dataclass(frozen=True)
class Term:
    """A term. `sign` is what charts show for it; `found_by` are further words that find it."""

    id: str
    name: str
    definition: str
    sign: str = ""
    found_by: str = ""


@dataclass(frozen=True)
class Group:
    """Terms under one heading."""

    name: str
    terms: Sequence[Term]


def term_list(l: L, groups: Sequence[Group]) -> html.Div:
    """Return the search and the groups."""
    words = l.t(N_("Find a term"))
    field = dbc.Input(type="search", placeholder=words, autocomplete="off")
    search = html.Label([html.Span(words, className="visually-hidden"), icon("search"), field], className="search")
    none = html.P(l.t(N_("No term holds these words.")), className="terms-none", role="status", hidden=True)
    return html.Div([search, *[_group(one) for one in groups], none], className="terms")


def _group(group: Group) -> html.Details:
    head = html.Summary([icon("chevron-right"), html.H3(group.name), html.Small(str(len(group.terms)))])
    return html.Details([head, html.Dl([_term(one) for one in group.terms], className="term-grid")])


def _term(one: Term) -> Component:
    sign: list[Any] = [" ", html.Span(one.sign, className="sign")] if one.sign else []
    marks = data(words=one.found_by.casefold())
    return html.Div([html.Dt([one.name, *sign]), html.Dd(one.definition)], id=f"term-{one.id}", **marks)
