"""The history of loads on the data page: which file came when, from whom, and what became of it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks import loads as words
from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, Link, datatable
from dashboard.components.text_card import text_card
from dashboard.i18n import DASH, N_
from dashboard.model.loads import Load, Outcome

SHOWN = 25
HEADS = (N_("Loaded"), N_("File"), N_("Sent by"), N_("Months"), N_("Rows"), N_("Outcome"))
NOTHING = N_("No load is on record: the registers were filled by other means.")


def loads_card(reading: Reading) -> list[Component]:
    """Return the card of the latest loads; none while the demonstration set is shown."""
    l, found = reading.view.l, reading.catalogue.loads
    if reading.catalogue.demo:
        return []
    title = Words(l.t(N_("History of loads")), _summary(reading))
    body = _table(title.title, reading) if found else html.P(l.t(NOTHING))
    return [text_card(l, "loads", title, [body], "loads-card")]


def _summary(reading: Reading) -> str:
    l, found = reading.view.l, reading.catalogue.loads
    refused = sum(load.outcome is Outcome.REFUSED for load in found)
    parts = [l.n("{count} file", "{count} files", len(found))]
    parts += [l.n("{count} refused", "{count} refused (files)", refused)] if refused else []
    parts += [l.t("the latest {count} are shown", count=l.num(SHOWN))] if len(found) > SHOWN else []
    return ", ".join(parts)


def _table(caption: str, reading: Reading) -> html.Div:
    columns = [Column(reading.view.l.t(head)) for head in HEADS]
    rows = [_row(load, reading) for load in reading.catalogue.loads[:SHOWN]]
    return html.Div(datatable(caption, columns, rows, quiet=True), className="quotes")


def _row(load: Load, reading: Reading) -> list[Cell]:
    l, reference = reading.view.l, reading.catalogue.reference
    places, office = words.regions(l, load, reference), words.office(l, load)
    return [
        Cell(f"{l.date(load.loaded_at.date(), 'medium')}, {load.loaded_at:%H:%M} UTC"),
        Cell(load.file, note=load.digest[:12]),
        Cell(office or places or DASH, note=places if office else ""),
        Cell(words.months(l, load) or DASH),
        Cell(words.rows(l, load) or DASH),
        Cell(words.outcome(l, load), load.outcome.value, words.result(l, load), _report(load, reading)),
    ]


def _report(load: Load, reading: Reading) -> Link | None:
    l = reading.view.l
    if not load.faults:
        return None
    address = f"{reading.site.base}api/loads/{load.load_id}.csv?lang={l.lang}"
    return Link(
        l.t(N_("All reasons (CSV)")), address, l.t(N_("All reasons for refusing {file} as CSV"), file=load.file)
    )
