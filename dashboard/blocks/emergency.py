"""The words around the emergency figures: caveats from the quality log, and the report's own phrases."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import sign_of, value_of
from dashboard.blocks.reading import Reading
from dashboard.blocks.remarks import remarks_card
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.text_card import text_card
from dashboard.i18n import N_, NBSP
from dashboard.queries.emergency import RESPONSE

# finding → what the page shows instead
REMARKS = {
    "emergency-hours": N_("Shown: both printed figures; the rate is marked as calculated."),
    "masks-baskets": N_("Shown: the masks as printed; the baskets are calculated."),
    "emergency-baskets": N_("Shown: both as printed, not subtracted."),
    "people-helped": N_("Shown here: only the second."),
    "emergency-money": N_("Shown: the printed sum; no wage is assumed."),
}


def remarks(reading: Reading) -> Component:
    """Return what in the emergency figures does not fit together."""
    l = reading.view.l
    return remarks_card(reading, "emergency-remarks", l.t("Read with care"), l.t("What does not fit together"), REMARKS)


def quotes_card(reading: Reading) -> Component:
    """Return every figure of the emergency with the phrase that states it."""
    l = reading.view.l
    columns = [Column(l.t("Figure and quote")), Column(l.t("Value"), numeric=True)]
    title = l.t("The report’s own words")
    table = datatable(title, columns, [_row(name, reading) for name in RESPONSE], quiet=True)
    words = Words(
        title,
        l.t("Each figure of the emergency with its quote in Russian"),
        l.t("Source: NVN report, 2020, sec. {section}", section="I, IV"),
        l.t("Precision: {words}", words=l.t("by the signs before the values")),
    )
    return text_card(l, "emergency-quotes", words, [html.Div(table, className="quotes")])


def _row(name: str, reading: Reading) -> list[Cell]:
    row = reading.catalogue.indicator(name)
    number, unit = value_of(row, reading)
    value = NBSP.join(part for part in (sign_of(row), number, unit) if part)
    section = reading.view.l.t("sec. {section}", section=str(row["section"]).partition(".")[0])
    quote = f"«{str(row['quote']).strip('()')}», {section}"
    return [Cell(reading.view.named("indicator", name), note=quote), Cell(value)]
