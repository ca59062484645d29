"""The quality log as one list, grouped by gravity."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.findings import findings_of
from dashboard.blocks.reading import Reading
from dashboard.checks.finding import Finding, Outcome
from dashboard.checks.text import speaker
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.text_card import text_card
from dashboard.i18n import N_

QUOTES = 3
GROUPS = (
    (Outcome.ERROR, N_("Errors: figures that cannot both be true")),
    (Outcome.WARNING, N_("Warnings: figures to read with care")),
    (Outcome.INFO, N_("Notes: what the report leaves open")),
    (Outcome.PASSED, N_("Checks passed")),
)


def log_cards(reading: Reading) -> list[Component]:
    """Return one card for each gravity: every check with its words, quotes and what is shown instead."""
    found = findings_of(reading.catalogue)
    return [
        _card(reading, outcome, title, [one for one in found if one.status is outcome]) for outcome, title in GROUPS
    ]


def _card(reading: Reading, outcome: Outcome, title: str, found: list[Finding]) -> Component:
    l = reading.view.l
    words = Words(l.t(title), l.n("{count} check", "{count} checks", len(found)))
    columns = [Column(l.t("Finding")), Column(l.t("Quotes from the report"))]
    rows = [_row(reading, one) for one in found]
    table: Component = datatable(words.title, columns, rows, quiet=True)
    if outcome is Outcome.PASSED:
        table = html.Details([html.Summary(l.t("Show the list")), table])
    return text_card(l, f"log-{outcome.value}", words, [table], f"log log-{outcome.value}")


def _row(reading: Reading, finding: Finding) -> list[Cell]:
    title, detail, shown = speaker(reading.view.l, reading.catalogue.reference).say(finding)
    quotes = [f"«{quote.text.replace('**', '')}»" for quote in finding.quotes[:QUOTES]]
    rest = len(finding.quotes) - len(quotes)
    quotes += [reading.view.l.t("and {count} more", count=rest)] if rest else []
    return [Cell(title, note=detail if shown.rstrip(".") in detail else f"{detail} {shown}"), Cell(" · ".join(quotes))]
