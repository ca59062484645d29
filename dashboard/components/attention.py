"""What the reader should know about the data: findings with their severity, in full or as one line on phones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data
from dashboard.components.card import frame, text_ids
from dashboard.components.icon import icon
from dashboard.i18n import N_, L

ICONS = {"error": "exclamation-octagon-fill", "warning": "exclamation-triangle-fill", "info": "info-circle-fill"}
SPOKEN = {"error": N_("Error"), "warning": N_("Warning"), "info": N_("Note")}


@dataclass(frozen=True)
class Notice:
    """One finding: `severity` is error, warning or info; `mark` is the damaged part of `text`, shown as such.

    `href` leads to its entry in the quality log.
    """

    severity: str
    title: str
    text: str
    mark: str = ""
    href: str = ""


@dataclass(frozen=True)
class Attention:
    """A card of findings: `count` of those that need attention, 0 prints none; `link` leads to all of them."""

    title: str
    subtitle: str
    notices: Sequence[Notice]
    count: int
    link: str
    href: str


def attention(l: L, slot: str, card: Attention) -> html.Section:
    """Return the card of findings."""
    name = text_ids(slot)
    badge = [html.Span(l.num(card.count), className="badge-count")] if card.count else []
    title = html.H2([card.title, *badge], id=name("title"), className="card-title")
    head = html.Div([title, html.P(card.subtitle, className="card-subtitle")], className="card-words")
    listed = html.Ul([html.Li(_notice(l, one)) for one in card.notices], className="notices")
    foot = html.Div(more_link(card.link, card.href), className="card-foot")
    return frame(name("title"), [html.Div(head, className="card-head"), listed, foot], "attention")


def attention_band(title: str, text: str, href: str) -> html.A:
    """Return the one line that stands for the findings on phones."""
    words = html.Span([html.Strong(title), html.Span(text)], className="band-words")
    parts = [icon("exclamation-triangle-fill", "is-warning"), words, icon("chevron-right")]
    return html.A(parts, href=href, className="attention-band", disable_n_clicks=True, **data(soft="true"))


def more_link(text: str, href: str) -> html.A:
    """Return a link to another page of the product with its arrow."""
    return html.A(
        [text, icon("arrow-right")], href=href, className="more-link", disable_n_clicks=True, **data(soft="true")
    )


def _notice(l: L, one: Notice) -> list[Component]:
    sign = icon(ICONS[one.severity], f"is-{one.severity}")
    spoken = html.Span(l.t(SPOKEN[one.severity]) + ": ", className="visually-hidden")
    title = html.A(one.title, href=one.href, disable_n_clicks=True, **data(soft="true")) if one.href else one.title
    return [sign, html.Div([html.H3([spoken, title]), html.P(marked(one.text, one.mark))])]


def marked(text: str, mark: str) -> list[Component | str]:
    """Return the text with its damaged part marked as such."""
    if not mark or mark not in text:
        return [text]
    before, _, after = text.partition(mark)
    return [before, html.Mark(mark), after]
