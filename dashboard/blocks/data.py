"""The words and key figures of the page «data»."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.blocks.versions import sizes
from dashboard.components.attributes import aria
from dashboard.components.layout import tiles_row
from dashboard.components.tile import Caption, Tile, fixed_tile
from dashboard.datasets.descriptions import PUBLISHED, REFERENCE
from dashboard.i18n import N_
from dashboard.model.registers import REGISTERS
from dashboard.queries import tables

PARTS = (
    ("sources", N_("Sources")),
    ("tables-published", N_("Tables")),
    ("templates", N_("Templates")),
    ("rows", N_("Rows")),
    ("package", N_("All at once")),
    ("changes", N_("What changed")),
    ("glossary", N_("Glossary")),
)


def headline(reading: Reading) -> str:
    """Return the page's sentence: how much of the report is held as data."""
    l, catalogue = reading.view.l, reading.catalogue
    facts = l.n("{count} fact of the report", "{count} facts of the report", tables.facts(catalogue))
    held = l.n("in {count} table", "in {count} tables", len(catalogue.published))
    return l.t("{facts} {held}, each with its quote", facts=facts, held=held)


def sizes_row(reading: Reading) -> Component:
    """Return the tiles: published tables, facts, reference lists, rows of registers."""
    l, catalogue = reading.view.l, reading.catalogue
    facts, held = sizes(reading)
    count = {basis: sum(one.basis == basis for one in catalogue.datasets.values()) for basis in (PUBLISHED, REFERENCE)}
    damaged = sum(tables.damaged(frame) for frame in catalogue.published.values())
    demo = Caption(l.t("demonstration set"), "warning") if catalogue.demo else _sent(reading)
    tiles = [
        _tile(N_("Published tables"), count[PUBLISHED], Caption(l.t("of the 2020 report")), reading),
        _tile(N_("Facts with a quote"), facts, _damaged(damaged, reading), reading),
        _tile(N_("Reference lists"), count[REFERENCE], Caption(l.t("regions, codes, spellings, terms")), reading),
        _tile(N_("Records of registers"), held, demo, reading),
    ]
    return tiles_row(tiles)


def contents(reading: Reading) -> Component:
    """Return the links to the parts of the page."""
    links = [html.A(reading.view.l.t(name), href=f"#card-{slot}", className="chip-link") for slot, name in PARTS]
    marks = aria(label=reading.view.l.t("Parts of the page"))
    return html.Nav(links, className="chip-links", **marks)


def _sent(reading: Reading) -> Caption:
    l, absent = reading.view.l, reading.catalogue.missing(REGISTERS)
    if not absent:
        return Caption(l.t("sent by front offices"))
    names = l.join([reading.view.named("registers", name) for name in absent])
    return Caption(l.t("not loaded: {names}", names=names), "warning")


def _damaged(count: int, reading: Reading) -> Caption:
    l = reading.view.l
    return Caption(l.n("{count} figure damaged, kept as text", "{count} figures damaged, kept as text", count))


def _tile(name: str, count: int, caption: Caption, reading: Reading) -> Component:
    l = reading.view.l
    return fixed_tile(l, name, Tile(label=l.t(name), value=l.num(count), captions=[caption]))
