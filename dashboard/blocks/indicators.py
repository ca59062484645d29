"""Published figures in words: as tiles and as lists, each with the quote that stands behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.figure_list import Figure, figure_list
from dashboard.components.layout import tiles_row
from dashboard.components.text_card import text_card
from dashboard.components.tile import Caption, Info, Tile, fixed_tile
from dashboard.i18n import N_
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS
from dashboard.model.provenance import Qualifier

NO_LABELS: Mapping[str, str] = MappingProxyType({})
AS_OF = N_("as of {date}")


def sign_of(row: pd.Series) -> str:
    """Return the sign that the precision of an indicator puts before its value."""
    return SIGNS.get(str(row["qualifier"]), "")


def value_of(row: pd.Series, reading: Reading) -> tuple[str, str]:
    """Return an indicator as number and unit apart; a damaged one as the text that the report prints."""
    l, value = reading.view.l, row["value"]
    unit = reading.view.named("unit", str(row["unit"]))
    if row["qualifier"] == Qualifier.AMBIGUOUS:
        return str(row["text"]), unit
    if row["unit"] == "tenge":
        return l.money_parts(float(value)) if value >= 1e6 else (l.money(float(value)), "")
    if row["unit"] == "usd" and value >= 1e6:
        return l.dollar_parts(float(value))
    if row["unit"] == "percent":
        return l.pct(value), ""
    if row["qualifier"] == Qualifier.RANGE:
        return f"{l.num(value)}–{l.num(row['value_high'])}", unit
    return l.num(value), unit


def info_of(row: pd.Series, reading: Reading, definition: str = "", excludes: str = "") -> Info:
    """Return what the «i» of an indicator opens: definition, quote, section, precision."""
    l = reading.view.l
    return Info(
        definition=definition or reading.view.named("indicator", str(row["indicator"])),
        quote=f"«{str(row['quote']).replace('**', '')}»",
        section=l.t("Report, section {section}", section=reading.view.named("section", str(row["section"]))),
        precision=l.t(QUALIFIER_WORDS[str(row["qualifier"])]),
        excludes=excludes,
    )


def indicator_tile(reading: Reading, name: str, label: str = "", note: str = "") -> Component:
    """Return the tile of a published indicator; `label` and `note` are written as given, else its name and its date.

    An indicator without a date names the section that states it.
    """
    row = reading.catalogue.indicator(name)
    number, unit = value_of(row, reading)
    named = label or reading.view.named("indicator", name)
    captions = [Caption(text) for text in (note or as_of(row, reading) or _section(row, reading),) if text]
    tile = Tile(label=named, value=number, sign=sign_of(row), unit=unit, captions=captions, info=info_of(row, reading))
    return fixed_tile(reading.view.l, name, tile)


def indicator_tiles(reading: Reading, *names: str, labels: Mapping[str, str] = NO_LABELS) -> html.Div:
    """Return a row of tiles of published indicators; `labels` are messages that stand for long names."""
    l = reading.view.l
    return tiles_row([indicator_tile(reading, name, l.t(labels.get(name, ""))) for name in names])


def indicator_list(reading: Reading, names: Sequence[str], slot: str = "") -> Component:
    """Return published indicators as a list: name, value with sign and unit, and the «i» with its quote.

    `slot` keeps the ids of lists with one figure apart.
    """
    return figure_list(reading.view.l, indicator_figures(reading, names, slot))


def indicator_figures(reading: Reading, names: Sequence[str], slot: str = "") -> list[Figure]:
    """Return published indicators as the lines of a list."""
    return [_figure(name, reading, slot) for name in names]


def indicator_card(reading: Reading, slot: str, title: str, names: Sequence[str], note: str = "") -> Component:
    """Return a card that lists published indicators; `title` and `note` are written as given."""
    l = reading.view.l
    rows = [reading.catalogue.indicator(name) for name in names]
    sections = sorted({_roman(row, reading) for row in rows})
    exact = {str(row["qualifier"]) for row in rows} == {Qualifier.EXACT.value}
    words = Words(
        title,
        note,
        l.t("Source: NVN report, 2020, sec. {section}", section=", ".join(sections)),
        l.t("Precision: {words}", words=l.t("exact value") if exact else l.t("by the signs before the values")),
    )
    return text_card(l, slot, words, [indicator_list(reading, names, slot)], "figures-card")


def _figure(name: str, reading: Reading, slot: str) -> Figure:
    row = reading.catalogue.indicator(name)
    number, unit = value_of(row, reading)
    damaged = row["qualifier"] == Qualifier.AMBIGUOUS
    label = reading.view.named("indicator", name)
    return Figure(f"{slot}-{name}", label, number, sign_of(row), unit, damaged, info_of(row, reading))


def _section(row: pd.Series, reading: Reading) -> str:
    return reading.view.l.t("report, sec. {section}", section=_roman(row, reading))


def _roman(row: pd.Series, reading: Reading) -> str:
    return reading.view.named("section", str(row["section"])).partition(".")[0]


def as_of(row: pd.Series, reading: Reading) -> str:
    """Return the day that an indicator speaks of, in words; nothing where the report names none."""
    if not row["as_of"]:
        return ""
    return reading.view.l.t(AS_OF, date=reading.view.l.date(date.fromisoformat(str(row["as_of"]))))
