"""What opens the page «funding»: its sentence and its tiles."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import indicator_tile, info_of, value_of
from dashboard.blocks.reading import Reading
from dashboard.blocks.scope import scope
from dashboard.charts.absence import absent_words
from dashboard.charts.funding_kinds import KINDS, NON_STATE, STATE, Kind
from dashboard.components.layout import tiles_row
from dashboard.components.money import damaged_tile
from dashboard.components.tile import Caption, Tile, fixed_tile
from dashboard.i18n import N_
from dashboard.model.registers import FUNDING as REGISTER
from dashboard.queries import funding
from dashboard.queries.funding_spread import above_mean, concentration, leaders, leaders_share

PUBLISHED = {NON_STATE: "funding_non_state", STATE: "funding_state"}
SCOPED = {NON_STATE: N_("Non-state money: {scope}"), STATE: N_("State money: {scope}")}
IN_REGISTERS = {NON_STATE: N_("Non-state money in the registers"), STATE: N_("State money in the registers")}
OF_LEADERS = {
    NON_STATE: N_("Three regions' share of non-state money"),
    STATE: N_("Three regions' share of state money"),
}


def kind_of(reading: Reading) -> Kind:
    """Return the kind of money that the page's switch has chosen."""
    return KINDS.get(reading.view.filters.measure, KINDS[NON_STATE])


def headline(reading: Reading) -> str:
    """Return the published sum or the damaged print of the chosen kind; with filters, what they leave."""
    kind, t = kind_of(reading), reading.view.l.t
    if reading.view.filters.active():
        return t(SCOPED[kind.code], scope=scope(reading))
    row = reading.catalogue.indicator(PUBLISHED[kind.code])
    if kind.code == STATE:
        return t("The printed sum of state money is damaged: «{text}»", text=" ".join(value_of(row, reading)))
    amount = reading.view.l.money_short(float(row["value"]))
    return t("{amount} came from non-state sources, the state sum is damaged", amount=amount)


def tiles(reading: Reading) -> html.Div:
    """Return the row of tiles: both sums as printed, both as registered, the share of the leading regions."""
    registered = [_registered(kind, reading) for kind in KINDS.values()]
    return tiles_row([_published(reading), _damaged(reading), *registered, _concentrated(reading)])


def _published(reading: Reading) -> Component:
    amount = reading.view.l.money(float(reading.catalogue.indicator(PUBLISHED[NON_STATE])["value"]))
    note = reading.view.l.t("{amount}, as printed", amount=amount)
    return indicator_tile(reading, PUBLISHED[NON_STATE], reading.view.l.t("Non-state money"), note)


def _damaged(reading: Reading) -> Component:
    l, row = reading.view.l, reading.catalogue.indicator(PUBLISHED[STATE])
    text, unit = value_of(row, reading)
    tile = Tile(
        label=l.t("State money"),
        value=text,
        unit=unit,
        captions=[Caption(l.t("damaged in print, not summed"), "error")],
        info=info_of(row, reading),
    )
    return damaged_tile(l, PUBLISHED[STATE], tile, l.t("Open the quality log"), reading.link("quality"))


def _registered(kind: Kind, reading: Reading) -> Component:
    l, catalogue, filters = reading.view.l, reading.catalogue, reading.view.filters
    total = funding.total(catalogue, filters, kind.sources)
    number, unit = l.money_parts(total) if total > 0 else (l.num(total), "")
    captions = [Caption(absent_words(l, catalogue.missing((REGISTER,))) or l.opening(scope(reading)))]
    demo = [Caption(l.t("demo data"), "warning")] if catalogue.demo else []
    tile = Tile(label=l.t(IN_REGISTERS[kind.code]), value=number, unit=unit, captions=[*demo, *captions])
    return fixed_tile(l, f"registers-{kind.code}", tile)


def _concentrated(reading: Reading) -> Component:
    l, kind = reading.view.l, kind_of(reading)
    rows = concentration(kind.sources)(reading.catalogue, replace(reading.view.filters.without("region"), per="total"))
    demo = [Caption(l.t("demo data"), "warning")] if reading.catalogue.demo else []
    tile = Tile(
        label=l.t(OF_LEADERS[kind.code]),
        value=l.num(round(leaders_share(rows))) if len(rows) else l.num(None),
        unit="%" if len(rows) else "",
        captions=[*demo, *_about_regions(rows, reading)],
    )
    return fixed_tile(l, "leaders-share", tile)


def _about_regions(rows: pd.DataFrame, reading: Reading) -> list[Caption]:
    if rows.empty:
        absent = absent_words(reading.view.l, reading.catalogue.missing((REGISTER,)))
        return [Caption(absent)] if absent else []
    view, l = reading.view, reading.view.l
    names = l.join([view.region(str(code), "short") for code in leaders(rows)["region_code"]])
    above = l.t("above the mean: {count} of {all}", count=l.num(above_mean(rows)), all=l.num(len(rows)))
    return [Caption(names), Caption(above)]
