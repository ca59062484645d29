"""The register itself: its rows in the reader's words, a page at a time, and how many there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.links import loading_link
from dashboard.blocks.reading import Reading
from dashboard.blocks.register_columns import alphabet, columns_of
from dashboard.charts.absence import absent_words, origin
from dashboard.components.card import Words
from dashboard.components.plot import empty_notice
from dashboard.components.register_card import RegisterCard, register_card
from dashboard.components.text_card import text_card
from dashboard.model.conditions import Condition, Contains, PageQuestion
from dashboard.model.filters import Filters
from dashboard.model.registers import COUNTS, EVENTS
from dashboard.model.row_filters import COLUMNS_SHOWN, RowFilters
from dashboard.queries.register import conditions, counted

NEWEST_FIRST = ("-date",)
# What a spreadsheet still opens at ease.
MOST_IN_FILE = 100_000


@dataclass(frozen=True)
class Rows:
    """A page of the register: typed rows, how many match all filters, how many the page's filters leave."""

    frame: pd.DataFrame
    matching: int
    whole: int


def question_of(reading: Reading, asked: RowFilters, offset: int, limit: int) -> PageQuestion:
    """Return the question for a page: the page's filters and the reader's own, names searched and sorted as written."""
    narrowed = (*conditions(reading.view.filters), *(_with_codes(one, reading) for one in asked.conditions))
    order = asked.order or NEWEST_FIRST
    spelling = {name: keys for name in _plain(order) if (keys := _spelling(name, reading))}
    total = counted(reading.catalogue, narrowed)
    return PageQuestion(EVENTS, narrowed, order, offset, limit, total, spelling)


def rows_of(reading: Reading, asked: RowFilters, offset: int, limit: int) -> Rows:
    """Return a page of rows; raise DataReplaced when the registers were loaded anew meanwhile."""
    frame, matching = reading.catalogue.page(question_of(reading, asked, offset, limit))
    whole = counted(reading.catalogue, conditions(reading.view.filters))
    return Rows(frame, matching, matching if whole is None else whole)


def _plain(order: tuple[str, ...]) -> list[str]:
    return [name.removeprefix("-") for name in order]


def _with_codes(one: Condition, reading: Reading) -> Condition:
    # Readers search for what they see: names of activities, not their codes.
    if not isinstance(one, Contains) or one.column != "activity":
        return one
    named = reading.view.names.get("activity", {})
    wanted = one.text.casefold()
    codes = tuple(code for code, name in named.items() if wanted in name[reading.view.l.lang].casefold())
    return Contains(one.column, one.text, codes)


def _spelling(column: str, reading: Reading) -> Mapping[str, str]:
    if column == "activity":
        lang = reading.view.l.lang
        return {code: name[lang] for code, name in reading.view.names.get("activity", {}).items()}
    return {code: f"{place:03}" for place, code in enumerate(alphabet(column, reading))}


def cells(rows: pd.DataFrame, reading: Reading) -> list[dict[str, str]]:
    """Return rows as the grid shows them: names of codes, numbers and dates as written in the language."""
    columns = {name: [_written(name, value, reading) for value in rows[name]] for name in COLUMNS_SHOWN}
    return [dict(zip(columns, line, strict=True)) for line in zip(*columns.values(), strict=True)]


def _written(column: str, value: object, reading: Reading) -> str:
    l = reading.view.l
    if isinstance(value, date):
        return l.date(value, "medium")
    if column in COUNTS:
        return l.num(float(str(value)))
    return reading.view.named(column, str(value))


def summary(rows: Rows, reading: Reading) -> str:
    """Return how many rows match and of how many: «4 500 events», «120 of 4 500 events match»."""
    l = reading.view.l
    text = l.n("{count} event in the register", "{count} events in the register", rows.whole)
    if rows.matching != rows.whole:
        text = l.t("Matching: {count} of {whole}", count=l.num(rows.matching), whole=l.num(rows.whole))
    if rows.matching <= MOST_IN_FILE:
        return text
    return text + " · " + l.t("a file holds the first {count}", count=l.num(MOST_IN_FILE))


def file_of(reading: Reading, asked: RowFilters) -> str:
    """Return the address of the rows as CSV, in the reader's state and with the filters of the grid."""
    parts = (reading.view.filters.query(), asked.query(), f"lang={reading.view.l.lang}")
    return f"{reading.site.base}api/registers/events.csv?{'&'.join(filter(None, parts))}"


def card(reading: Reading) -> Component:
    """Return the card of the register, its rows to be asked for by the grid."""
    l, catalogue, filters = reading.view.l, reading.catalogue, reading.view.filters
    kind = origin(l, catalogue, EVENTS)
    if absent := absent_words(l, catalogue.missing((EVENTS,))):
        notice = html.Div(empty_notice(l, absent, loading_link(reading)), className="plot-notice")
        return text_card(l, "register", Words(l.t("Register of events")), [notice])
    words = Words(
        l.t("Register of events"),
        l.t("One row for each event: planned, held and cancelled"),
        l.t("Source: {kind}, version {version}", kind=kind, version=catalogue.version[:8]),
        l.t("Precision: {words}", words=l.t("demo") if catalogue.demo else l.t("as reported")),
        demo=catalogue.demo,
    )
    whole = counted(catalogue, conditions(filters)) or 0
    start = {"path": f"{reading.site.base}{l.lang}/{reading.place.path}", **_raw(filters)}
    count = summary(Rows(pd.DataFrame(), whole, whole), reading)
    return register_card(l, RegisterCard(words, count, columns_of(reading), file_of(reading, RowFilters()), start))


def _raw(filters: Filters) -> dict[str, str]:
    return dict(parse_qsl(filters.query()))
