"""Cards of words: a list with icons, key facts, a small table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.card import Words, card_foot, card_head, frame, text_ids
from dashboard.components.icon import icon
from dashboard.i18n import L


@dataclass(frozen=True)
class Item:
    """A row of a list card: `tone` warning colours its icon."""

    icon: str
    title: str
    text: str
    tone: str = ""


@dataclass(frozen=True)
class Fact:
    """A figure in words: «33 %», «Every third grant went to three regions», the reckoning."""

    value: str
    title: str
    text: str


def text_card(l: L, slot: str, words: Words, children: Sequence[Component], class_name: str = "") -> html.Section:
    """Return a card without a plot; source and precision are left out when both are empty."""
    name = text_ids(slot)
    foot = [card_foot(name, words)] if words.source or words.precision else []
    body = html.Div(list(children), className="card-body")
    return frame(name("title"), [card_head(l, name, words), body, *foot], class_name, slot)


def list_card(l: L, slot: str, words: Words, items: Sequence[Item]) -> html.Section:
    """Return a card that lists things, each with its icon."""
    return text_card(l, slot, words, [item_list(items)], "list-card")


def item_list(items: Sequence[Item]) -> html.Ul:
    """Return things one under the other, each with its icon."""
    rows = [
        html.Li([icon(one.icon, f"is-{one.tone or 'accent'}"), html.Div([html.H3(one.title), html.P(one.text)])])
        for one in items
    ]
    return html.Ul(rows, className="notices")


def facts_card(l: L, slot: str, words: Words, facts: Sequence[Fact]) -> html.Section:
    """Return a card of computed facts, each led by its figure."""
    rows = [
        html.Li([html.P(one.value, className="fact-value"), html.Div([html.H3(one.title), html.P(one.text)])])
        for one in facts
    ]
    return text_card(l, slot, words, [html.Ul(rows, className="notices facts")])
