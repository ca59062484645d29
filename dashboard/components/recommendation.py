"""The card of a block of recommendations: its measures, and under each the evidence that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import names
from dashboard.components.attributes import aria, data
from dashboard.components.card import Words, card_foot, frame, text_ids
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.components.tile import Info, Tile, info_button
from dashboard.i18n import N_, L


@dataclass(frozen=True)
class Ground:
    """One piece of evidence: what it says, its figure or place, and where it is shown; `soft` links change the page."""

    text: str
    detail: str
    href: str
    soft: bool = False


@dataclass(frozen=True)
class Proposal:
    """A measure: `slot` names its «i», which holds the report's words; `missing` stands where it has no evidence."""

    slot: str
    title: str
    info: Info
    grounds: Sequence[Ground] = ()
    missing: str = ""


@dataclass(frozen=True)
class Block:
    """A block of recommendations by its number; `grounds` bear the block as a whole, `cited` names other works."""

    number: int
    title: str
    proposals: Sequence[Proposal]
    grounds: Sequence[Ground] = ()
    cited: str = ""
    source: str = ""


def section_head(slot: str, title: str, note: str) -> html.Div:
    """Return the heading of a part of a page, as wide as the page; links within the product reach it by its slot."""
    words = [html.H2(title), html.P(note, className="page-note")]
    return html.Div(words, id=names.card(slot), className="section-head")


def recommendation_card(l: L, block: Block) -> html.Section:
    """Return the card of one block."""
    slot = f"recommendation-{block.number}"
    name = text_ids(slot)
    heading = html.H3(block.title, id=name("title"), className="card-title")
    head = html.Div([html.Span(l.num(block.number), className="block-number"), heading], className="block-head")
    cited = [html.P(block.cited, className="cited")] if block.cited else []
    foot = card_foot(name, Words("", source=block.source))
    content = [head, *_grounds(block.grounds), *_proposals(l, block, f"{slot}-measures"), *cited, foot]
    return frame(str(name("title")), content, "recommendation", slot)


def _proposals(l: L, block: Block, name: str) -> list[Component]:
    # A phone shows the blocks first; their measures open one block at a time.
    words = [l.t(N_("Measures: {count}"), count=l.num(len(block.proposals))), icon("chevron-down")]
    button = action("expand", words, "link-button show-all", **aria(expanded="false", controls=name))
    measures = [html.Li(_proposal(l, one)) for one in block.proposals]
    return [html.Ol(measures, className="proposals", id=name), button]


def _proposal(l: L, one: Proposal) -> list[Component]:
    tile = Tile(label=one.title, value="", info=one.info)
    head = html.Div([html.Span(one.title), *info_button(l, one.slot, tile)], className="proposal-head")
    missing = [html.P(one.missing, className="no-ground")] if one.missing else []
    return [head, *_grounds(one.grounds), *missing]


def _grounds(grounds: Sequence[Ground]) -> list[Component]:
    return [html.Ul([html.Li(_ground(one)) for one in grounds], className="grounds")] if grounds else []


def _ground(one: Ground) -> list[Any]:
    marks = data(soft="true") if one.soft else {}
    link = html.A(
        [icon("bar-chart"), html.Span(one.text)], href=one.href, className="ground-link", disable_n_clicks=True, **marks
    )
    return [link, html.Span(one.detail, className="ground-detail")]
