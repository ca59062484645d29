"""The blocks of pages that follow the filters, by id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.blocks.comparison import comparison_card
from dashboard.blocks.direction import head as direction_head
from dashboard.blocks.events import register_tiles
from dashboard.blocks.facts import grant_facts
from dashboard.blocks.headlines import HEADLINES
from dashboard.blocks.reading import Reading
from dashboard.blocks.region import head as region_head
from dashboard.blocks.scope import scope

Block = Callable[[Reading], Component | str]


def _headline(slug: str, reading: Reading) -> str:
    return HEADLINES[slug](reading)


def _period(reading: Reading) -> str:
    return reading.view.l.t("Year of the Volunteer, {scope}", scope=scope(reading))


BLOCKS: Mapping[str, Block] = {
    **{f"headline-{slug}": partial(_headline, slug) for slug in HEADLINES},
    "scope": _period,
    "facts": grant_facts,
    "comparison": comparison_card,
    "register-tiles": register_tiles,
    "region-head": region_head,
    "direction-head": direction_head,
}


def block(name: str, reading: Reading) -> html.Div:
    """Return a block that the filters refresh."""
    return html.Div(BLOCKS[name](reading), id=ids.block(name), className="block")


def words(name: str, reading: Reading) -> html.Span:
    """Return a block of words that the filters refresh."""
    return html.Span(BLOCKS[name](reading), id=ids.block(name))
