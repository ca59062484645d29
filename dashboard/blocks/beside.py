"""What the report prints beside what the registers hold: both figures, and the difference between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from dash.development.base_component import Component

from dashboard.blocks.indicators import sign_of, value_of
from dashboard.blocks.reading import Reading
from dashboard.charts.absence import origin
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.text_card import text_card
from dashboard.i18n import DASH, NBSP
from dashboard.model.measures import Measure
from dashboard.model.provenance import Status

PERCENT = 100


@dataclass(frozen=True)
class Pair:
    """A published indicator and the sum of a register that it should agree with; not a number when it is unknown."""

    indicator: str
    measure: Measure
    registers: float
    register: str


def beside_card(reading: Reading, slot: str, pairs: Sequence[Pair]) -> Component:
    """Return the card that sets the printed totals of the whole country beside those of the registers."""
    l, catalogue = reading.view.l, reading.catalogue
    title = l.t("Printed totals and the registers")
    kind = origin(l, catalogue, *{pair.register for pair in pairs})
    columns = [Column(l.t("Measure"))]
    columns += [
        Column(text, numeric=True) for text in (l.t("In the report"), l.t("In the registers"), l.t("Difference"))
    ]
    table = datatable(title, columns, [_row(pair, reading) for pair in pairs], quiet=True)
    words = Words(
        title,
        l.t("Whole country, all months"),
        f"{l.t('Source: NVN report, 2020, sec. {section}', section='IV')}; {kind}",
        l.t("Precision: {words}", words=l.t("by the signs before the values")),
        demo=catalogue.demo,
    )
    return text_card(l, slot, words, [table], "beside-card")


def _row(pair: Pair, reading: Reading) -> list[Cell]:
    row = reading.catalogue.indicator(pair.indicator)
    number, unit = value_of(row, reading)
    sign = sign_of(row)
    printed = f"{sign}{NBSP}{number}" if sign else number
    money = pair.measure.money
    known = not pd.isna(pair.registers)
    found = reading.view.l.money(round(pair.registers)) if money and known else reading.view.l.num(pair.registers)
    status = reading.catalogue.register_status if known else Status.NOT_STATED
    return [
        Cell(reading.view.l.t(pair.measure.name)),
        Cell(f"{printed}{NBSP}{unit}" if money and unit else printed, "" if pd.notna(row["value"]) else "damaged"),
        Cell(found, status.value),
        Cell(_difference(row["value"], pair.registers, reading)),
    ]


def _difference(printed: float, found: float, reading: Reading) -> str:
    l = reading.view.l
    if pd.isna(printed) or pd.isna(found) or not printed:
        return DASH
    share = (found / printed - 1) * PERCENT
    return (
        l.t("none (difference)") if abs(share) < 0.005 else l.signed(share, 1 if abs(share) < 10 else 0) + l.pct(0)[1:]
    )
