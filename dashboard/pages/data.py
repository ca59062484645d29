"""Sources, tables, downloads, terms."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.data import contents, sizes_row
from dashboard.blocks.datasets import datasets_card
from dashboard.blocks.glossary import glossary_card
from dashboard.blocks.load_history import loads_card
from dashboard.blocks.package import package_card
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import words
from dashboard.blocks.sources import sources_card
from dashboard.blocks.table_card import table_card
from dashboard.blocks.templates import templates_card
from dashboard.blocks.versions import changes_card, version_card
from dashboard.components.layout import columns, stack, with_rail
from dashboard.components.page_head import page_head
from dashboard.datasets.descriptions import PUBLISHED, REFERENCE, REGISTER
from dashboard.i18n import N_

UNPRINTED = N_(
    "Paper leaves out the columns of each table and shows one page of rows; the files on this page hold all."
)


def layout(reading: Reading) -> list[Component]:
    """Return the page: sources, loads, tables, templates, the rows of one, all at once, what changed, terms."""
    lists = stack(datasets_card(REFERENCE, reading), datasets_card(REGISTER, reading))
    return [
        page_head(words("headline-data", reading), words("files-note", reading)),
        sizes_row(reading),
        contents(reading),
        html.P(reading.view.l.t(UNPRINTED), className="paper-note only-paper"),
        with_rail([sources_card(reading)], [version_card(reading), changes_card(reading)]),
        *loads_card(reading),
        columns((7, datasets_card(PUBLISHED, reading)), (5, lists)),
        templates_card(reading),
        table_card(reading),
        package_card(reading),
        glossary_card(reading),
    ]
