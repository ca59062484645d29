"""Chosen regions side by side, and the list of all profiles."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.charts.region import MEASURES, PROFILE
from dashboard.charts.words import footer_source, precision
from dashboard.components.attributes import aria, data
from dashboard.components.card import Words
from dashboard.components.comparison import Compared, ComparedRow, comparison_table
from dashboard.components.text_card import text_card
from dashboard.model.provenance import Status
from dashboard.queries import grants, profile

MOST = 6
SUGGESTED = 3
PERCENT = 100


def compared_regions(reading: Reading) -> tuple[str, ...]:
    """Return the chosen regions, six at most; without a choice, the three with most small grants."""
    if reading.view.filters.regions:
        return reading.view.filters.regions[:MOST]
    rows = grants.by_region(reading.catalogue, replace(reading.view.filters, per="total"))
    return tuple(rows.sort_values("value", ascending=False, kind="stable")["region_code"].head(SUGGESTED))


def comparison_card(reading: Reading) -> Component:
    """Return the card that compares regions, with the mean of all regions as the last column."""
    view, chosen = reading.view, compared_regions(reading)
    rows = profile.against_all(reading.catalogue, view.filters)
    heads: list[str | Component] = [*(_profile_link(code, reading) for code in chosen), view.l.t("mean of regions")]
    title = view.l.t("Regions side by side")
    hint = (
        view.l.t("Chosen regions, up to six")
        if view.filters.regions
        else view.l.t("Choose regions in the filter; shown are the three with most grants")
    )
    table = comparison_table(
        title, view.l.t("Measure"), heads, [_row(name, rows, chosen, reading) for name in MEASURES]
    )
    words = Words(
        title, hint, footer_source(PROFILE, reading.catalogue, view), precision(rows, view), demo=reading.catalogue.demo
    )
    return text_card(view.l, "comparison", words, [table])


def _row(name: str, rows: pd.DataFrame, chosen: tuple[str, ...], reading: Reading) -> ComparedRow:
    measure, l = MEASURES[name], reading.view.l
    own = {str(row["region_code"]): row for _, row in rows[rows["measure"] == name].iterrows()}
    values = pd.Series([row["value"] for row in own.values()], dtype="float64")
    top = values.max()
    cells = [_cell(own[code], top, reading) if code in own else Compared(l.num(None)) for code in chosen]
    return ComparedRow(
        l.t(measure.name), reading.view.unit(measure), [*cells, Compared(_number(values.mean(), reading))]
    )


def _cell(row: pd.Series, top: float, reading: Reading) -> Compared:
    value = float(row["value"])
    if row["status"] == Status.NOT_APPLICABLE.value:
        return Compared(reading.view.l.t("not applicable"))
    share = value / top * PERCENT if top and value == value else None
    return Compared(_number(value, reading), share, demo=row["status"] == Status.DEMO.value)


def _profile_link(code: str, reading: Reading) -> html.A:
    return html.A(
        reading.view.region(code),
        href=reading.link(f"regions/{code}"),
        title=reading.view.l.t("Open the profile"),
        disable_n_clicks=True,
        **data(soft="true"),
    )


def _number(value: float, reading: Reading) -> str:
    if reading.view.filters.per == "share":
        return reading.view.l.pct(value)
    return reading.view.l.num(value, None if value < PERCENT else 0)


def profile_links(reading: Reading) -> Component:
    """Return the card of links to the profiles of all regions, which a keyboard reaches."""
    view = reading.view
    named = {view.region(code): code for code in view.reference.regions}
    names = sorted(named.items(), key=lambda item: view.l.order(item[0].removeprefix("г. ")))
    links = [
        html.A(
            name,
            href=reading.link(f"regions/{code}"),
            className="chip-link",
            disable_n_clicks=True,
            **data(soft="true"),
        )
        for name, code in names
    ]
    words = Words(
        view.l.t("Profiles of the regions"),
        view.l.t("Place among all regions, directions, months, centres, what the report says"),
    )
    body = [html.Nav(links, className="chip-links", **aria(label=words.title))]
    return text_card(view.l, "profiles", words, body, "screen-only")
