"""The tables that readers may take: what each holds, its files in the reader's state, its columns."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.blocks.scope import scope
from dashboard.components.card import Words
from dashboard.components.dataset_list import Entry, dataset_list
from dashboard.components.icon import icon
from dashboard.components.rows_table import Mark
from dashboard.components.text_card import text_card
from dashboard.datasets.descriptions import REGISTER, Dataset, Described
from dashboard.datasets.fields import Field
from dashboard.i18n import N_, L
from dashboard.model.filters import Filters
from dashboard.queries import tables
from dashboard.queries.tables import MOST

FORMATS = ("csv", "parquet")
# The values of longer lists stand in the list of codes.
LISTED = 12
NARROWING = {
    "region": N_("regions (filter)"),
    "direction": N_("directions (filter)"),
    "period": N_("months (filter)"),
    "format": N_("formats (filter)"),
}


def datasets_card(basis: str, reading: Reading) -> Component:
    """Return the card of the tables of one kind: published, reference or registers."""
    l, found = reading.view.l, [one for one in reading.catalogue.datasets.values() if one.basis == basis]
    demo = basis == REGISTER and reading.catalogue.demo
    title = reading.view.named("basis", basis)
    words = Words(title, l.n("{count} table", "{count} tables", len(found)), demo=demo)
    listed = dataset_list(l, [_entry(one, reading) for one in found])
    return text_card(l, f"tables-{basis}", words, [listed, *(_about_registers(reading) if basis == REGISTER else [])])


def _about_registers(reading: Reading) -> list[Component]:
    l = reading.view.l
    limit = l.t(
        "A file of a register holds at most {count} rows: choose regions or months for more.", count=l.num(MOST)
    )
    own = l.t("Registers of your own replace the demonstration set:") if reading.catalogue.demo else ""
    command = [" ", html.Code("python -m dashboard load")] if own else []
    words: list[Any] = [limit, " ", own, *command]
    return [html.P([icon("info-circle"), html.Span(words)], className="registers-note")]


def files_note(reading: Reading) -> str:
    """Return what the files of the page hold in the reader's state."""
    l = reading.view.l
    if not reading.view.filters.active():
        return l.t("Files hold all rows; filters narrow them")
    return l.t("Files and rows follow the filters: {scope}", scope=scope(reading))


def address(name: str, kind: str, reading: Reading) -> str:
    """Return the address of a table's file in the reader's state."""
    query = "&".join(filter(None, (reading.view.filters.query(), f"lang={reading.view.l.lang}")))
    return f"{reading.site.base}api/datasets/{name}.{kind}?{query}"


def _entry(dataset: Dataset, reading: Reading) -> Entry:
    l, lang = reading.view.l, reading.view.l.lang
    return Entry(
        name=dataset.name,
        title=dataset.title[lang],
        row=l.t("One row: {row}", row=dataset.row[lang]),
        rows=_size(dataset, reading),
        files={kind: address(dataset.name, kind, reading) for kind in FORMATS},
        view=dataset.name.replace("_", "-"),
        facts=_facts(dataset, reading),
        columns=[_column(column, reading) for column in dataset.columns],
        demo=dataset.basis == REGISTER and reading.catalogue.demo,
    )


def _size(dataset: Dataset, reading: Reading) -> str:
    l = reading.view.l
    rows = l.n("{count} row", "{count} rows", tables.rows(reading.catalogue, dataset.name, Filters()))
    return f"{rows} · {l.n('{count} column', '{count} columns', len(dataset.columns))}"


def _facts(dataset: Dataset, reading: Reading) -> list[tuple[str, str]]:
    l, source = reading.view.l, reading.catalogue.source_of(dataset)
    narrowing = [l.t(NARROWING[name]) for name in NARROWING if name in tables.narrowed_by(dataset)]
    facts = [
        (l.t("Name in the API"), dataset.name),
        (l.t("Source"), f"{source[f'title_{l.lang}']}, {source['date']}"),
        (l.t("Licence"), str(source[f"terms_{l.lang}"])),
        (l.t("Key"), ", ".join(dataset.key)),
        (l.t("Narrowed by"), ", ".join(narrowing)),
    ]
    return [(name, text) for name, text in facts if text]


def _column(column: Described, reading: Reading) -> list[str | Mark]:
    l = reading.view.l
    rules = " · ".join(filter(None, (_unit(column, reading), *_rules(column.field, l))))
    return [
        Mark(column.title[l.lang], note=column.name),
        reading.view.named("field_type", column.field.type),
        Mark(column.description[l.lang], note=rules),
    ]


def _unit(column: Described, reading: Reading) -> str:
    if not column.unit:
        return ""
    own = column.unit == "unit"
    unit = reading.view.l.t("in the column unit") if own else reading.view.named("unit", column.unit)
    return reading.view.l.t("unit: {unit}", unit=unit)


def _rules(field: Field, l: L) -> list[str]:
    rules = [l.t("required") if field.required else l.t("may be empty")]
    if field.values and len(field.values) <= LISTED:
        rules.append(", ".join(field.values))
    if field.minimum is not None:
        rules.append(f"≥ {l.num(field.minimum)}")
    if field.maximum is not None:
        rules.append(f"≤ {l.num(field.maximum)}")
    if field.longest:
        rules.append(l.n("at most {count} character", "at most {count} characters", field.longest))
    return rules
