"""The events that look wrong, as a table: copies, outliers, more hours than a day has."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.catalogue.suspects import DUPLICATE, OUTLIER, OVERLONG
from dashboard.charts.absence import absent_words
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.text_card import text_card
from dashboard.i18n import N_
from dashboard.model.registers import EVENTS

SHOWN = 20
REASONS = {
    DUPLICATE: N_("the same as {other}, copies: {value}"),
    OUTLIER: N_("{measure}: {value}, the fence of its direction is {limit}"),
    OVERLONG: N_("{value} hours, at most {limit} in a day"),
}
MEASURES = {"volunteers": N_("Volunteers"), "beneficiaries": N_("People helped")}
SEARCHED = (
    N_("Copies: alike in region, date, direction, activity, volunteers and people helped."),
    N_("Outliers: volunteers or people helped beyond the far fence of the direction."),
    N_("Hours: more than 24 for each volunteer of an event."),
)


def suspects_card(reading: Reading) -> Component:
    """Return the suspicious events that the filters leave, or what was searched for when there are none."""
    l, catalogue = reading.view.l, reading.catalogue
    if absent := catalogue.missing((EVENTS,)):
        words = Words(l.t("Events that look wrong"), absent_words(l, absent))
        return text_card(l, "suspects", words, [_searched(reading)])
    rows = _within(catalogue.suspects().rows, reading)
    total = l.num(sum(catalogue.suspects().counts.values()))
    words = Words(
        l.n("{count} event looks wrong", "{count} events look wrong", len(rows))
        if len(rows)
        else l.t("No event looks wrong"),
        l.t("Events register, held events; found in the whole country: {count}", count=total),
        demo=catalogue.demo,
    )
    body = _table(words.title, rows.head(SHOWN), reading) if len(rows) else _searched(reading)
    return text_card(l, "suspects", words, [body])


def _searched(reading: Reading) -> Component:
    return html.Ul([html.Li(reading.view.l.t(text)) for text in SEARCHED], className="searched")


def _within(rows: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    filters = reading.view.filters
    months = filters.months(reading.catalogue.months)
    kept = rows["date"].str[:7].isin(months) if len(rows) else rows["date"].notna()
    for column, chosen in (("region_code", filters.regions), ("direction", filters.directions)):
        kept &= rows[column].isin(chosen) if chosen else True
    return rows[kept]


def _table(title: str, rows: pd.DataFrame, reading: Reading) -> Component:
    l = reading.view.l
    heads = (l.t("Event"), l.t("Date"), l.t("Region"), l.t("Direction"), l.t("Why it looks wrong"))
    body = [_row(row, reading) for row in rows.to_dict("records")]
    return datatable(title, [Column(head) for head in heads], body, quiet=True)


def _row(row: Mapping[Hashable, Any], reading: Reading) -> list[Cell]:
    view, l = reading.view, reading.view.l
    reason = l.t(
        REASONS[str(row["kind"])],
        other=row["other_id"],
        measure=l.t(MEASURES.get(str(row["measure"]), "")),
        value=l.num(row["value"]),
        limit=l.num(row["limit"], 0),
    )
    places = (view.region(str(row["region_code"])), view.direction(str(row["direction"])))
    return [Cell(str(row["event_id"])), Cell(str(row["date"])), *map(Cell, places), Cell(reason)]
