"""Which data is served now, and what changed in the tables."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.text_card import text_card
from dashboard.i18n import N_
from dashboard.model.registers import REGISTERS
from dashboard.queries import tables


def version_card(reading: Reading) -> Component:
    """Return the card of the data's version: digest, tables, registers, engine, months, time of reading."""
    l, catalogue = reading.view.l, reading.catalogue
    newest = catalogue.lists["changes"].iloc[0]
    registers = _registers(reading)
    facts = [
        (N_("Version of all data"), catalogue.version),
        (N_("Tables of the report"), f"{newest['version']}, {l.date(date.fromisoformat(newest['date']))}"),
        (N_("Digest of the tables"), str(newest["digest"])),
        (N_("Registers (fact)"), l.opening(registers)),
        (N_("Months held"), l.period(*catalogue.period) if catalogue.held else ""),
        (N_("Engine"), catalogue.engine),
        (N_("Read at"), _moment(reading)),
    ]
    failed = [html.P(failure_words(reading), className="version-failed")] if reading.site.failure() else []
    rows = [html.Div([html.Dt(l.t(name)), html.Dd(text)]) for name, text in facts if text]
    link = html.A("/healthz", href=f"{reading.site.base}healthz", className="more-link")
    words = Words(l.t(N_("Version of the data")), l.t(N_("Every Parquet file carries it")))
    body = [*failed, html.Dl(rows, className="fact-list facts-wide"), link]
    return text_card(l, "version", words, body, "version-card")


def failure_words(reading: Reading) -> str:
    """Return the sentence for readers when newer registers could not be read, nothing when there are none."""
    failure, l = reading.site.failure(), reading.view.l
    if failure is None:
        return ""
    moment = f"{l.date(failure.at.date())}, {failure.at:%H:%M} UTC"
    return l.t("Newer registers could not be read on {moment}; the data read before is shown.", moment=moment)


def _registers(reading: Reading) -> str:
    l, catalogue = reading.view.l, reading.catalogue
    if catalogue.demo:
        return l.t("demonstration set")
    if not catalogue.missing(REGISTERS):
        return l.t("registers of the front offices")
    names = l.join([reading.view.named("registers", name) for name in catalogue.held])
    return l.t("only {names}", names=names) if names else l.t("no register is loaded")


def changes_card(reading: Reading) -> Component:
    """Return the card of what changed in the published tables, the newest first."""
    l, frame = reading.view.l, reading.catalogue.lists["changes"]
    words = Words(l.t(N_("What changed")), l.t(N_("Tables of the report, the newest first")))
    return text_card(l, "changes", words, [html.Ol([_change(row, reading) for _, row in frame.iterrows()])], "changes")


def _change(row: pd.Series, reading: Reading) -> html.Li:
    l = reading.view.l
    named = [_title(name, reading) for name in str(row["tables"]).split()] if row["tables"] != "all" else []
    head: list[Any] = [html.Strong(row["version"]), " ", html.Span(l.date(date.fromisoformat(row["date"])))]
    said = [html.P(str(row[f"what_{l.lang}"])), *([html.Small(", ".join(named))] if named else [])]
    return html.Li([html.Div(head, className="change-head"), *said, html.Div(html.Code(row["digest"]))])


def _title(name: str, reading: Reading) -> str:
    return reading.catalogue.datasets[name].title[reading.view.l.lang]


def _moment(reading: Reading) -> str:
    moment = reading.catalogue.read_at
    return f"{reading.view.l.date(moment.date())}, {moment:%H:%M} UTC" if moment else ""


def sizes(reading: Reading) -> tuple[int, int]:
    """Return how many published facts there are and how many rows the registers hold."""
    catalogue, whole = reading.catalogue, reading.view.filters.without("region", "direction", "period", "format")
    held = sum(
        tables.rows(catalogue, one.name, whole) for one in catalogue.datasets.values() if one.basis == "registers"
    )
    return tables.facts(catalogue), held
