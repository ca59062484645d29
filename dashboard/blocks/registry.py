"""The blocks of pages that follow the filters, by id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.blocks import quality
from dashboard.blocks.comparison import comparison_card
from dashboard.blocks.completeness import missing_card
from dashboard.blocks.datasets import files_note
from dashboard.blocks.direction import head as direction_head
from dashboard.blocks.embed import foot as embed_foot
from dashboard.blocks.events import register_tiles
from dashboard.blocks.facts import grant_facts
from dashboard.blocks.funding import tiles as funding_tiles
from dashboard.blocks.headlines import HEADLINES
from dashboard.blocks.log_choice import KINDS, kind_count
from dashboard.blocks.method_check import method_check
from dashboard.blocks.paper import filters_line
from dashboard.blocks.reading import Reading
from dashboard.blocks.region import head as region_head
from dashboard.blocks.replacement import rate_words, result, work_outcome
from dashboard.blocks.scope import page_scope
from dashboard.blocks.suspects import suspects_card
from dashboard.blocks.table_rows import table_rows
from dashboard.model.work import WORKS

Block = Callable[[Reading], Component | str]


def _headline(slug: str, reading: Reading) -> str:
    return HEADLINES[slug](reading)


def _period(reading: Reading) -> str:
    return reading.view.l.t("Year of the Volunteer, {scope}", scope=page_scope(reading))


BLOCKS: Mapping[str, Block] = {
    **{f"headline-{slug}": partial(_headline, slug) for slug in HEADLINES},
    "scope": _period,
    "paper-filters": filters_line,
    "facts": grant_facts,
    "funding-tiles": funding_tiles,
    "comparison": comparison_card,
    "register-tiles": register_tiles,
    "region-head": region_head,
    "direction-head": direction_head,
    "embed-foot": embed_foot,
    "quality-summary": quality.summary,
    "quality-log": quality.log,
    "missing-reports": missing_card,
    "suspects": suspects_card,
    **{f"kind-{key}": partial(kind_count, key) for key in KINDS},
    "files-note": files_note,
    "table-rows": table_rows,
    "result": result,
    "rate": rate_words,
    "method-check": method_check,
    **{f"work-{work}": partial(work_outcome, work) for work in WORKS},
}


def block(name: str, reading: Reading) -> html.Div:
    """Return a block that the filters refresh."""
    return html.Div(BLOCKS[name](reading), id=ids.block(name), className="block")


def words(name: str, reading: Reading) -> html.Span:
    """Return a block of words that the filters refresh."""
    return html.Span(BLOCKS[name](reading), id=ids.block(name))
