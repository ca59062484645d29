"""The words of the page «contribution»: headline, tiles, and what the report says of the method."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import indicator_tile
from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.icon import icon
from dashboard.components.layout import tiles_row
from dashboard.components.text_card import text_card
from dashboard.i18n import N_

ICONS = {
    "method": "book",
    "activity": "person-raised-hand",
    "limit": "exclamation-circle-fill",
    "source": "journal-text",
}
TILES = (
    ("contribution_2019", N_("Contribution in 2019"), N_("estimate of the TALAP foundation")),
    ("emergency_contribution_volunteers", N_("Volunteers in the emergency"), N_("economic contribution, 2020")),
    ("emergency_contribution_partners", N_("Partners in the emergency"), N_("economic contribution, 2020")),
    ("un_volunteering_world_economy", N_("Volunteering in the world"), N_("a year, by UN data")),
)


def headline(reading: Reading) -> str:
    """Return the page's sentence."""
    row = reading.catalogue.indicator("contribution_2019")
    amount = reading.view.l.money_short(float(row["value"]))
    return reading.view.l.t("The work of volunteers in 2019 is valued at {amount}", amount=amount)


def tiles(reading: Reading) -> html.Div:
    """Return the row of published figures, each with its quote."""
    l = reading.view.l
    return tiles_row([indicator_tile(reading, name, l.t(label), l.t(note)) for name, label, note in TILES])


def method_card(reading: Reading) -> Component:
    """Return what the report says of its method, of the two leading activities and of the limits, with quotes."""
    l, said = reading.view.l, reading.catalogue.published["contribution_statements"]
    activities = int(said["kind"].eq("activity").sum())
    words = Words(
        l.n("{count} activity brings the largest contribution", "{count} activities bring the largest contribution",
            activities),
        l.t("How the report estimates the contribution of 2017–2019"),
        l.t("Source: NVN report, 2020, sec. {section}", section="I"),
        l.t("The quotes are verbatim"),
    )  # fmt: skip
    order = said.sort_values("kind", key=lambda kind: kind.ne("activity"), kind="stable")
    rows = [_statement(row, reading) for _, row in order.iterrows()]
    return text_card(l, "method", words, [html.Ul(rows, className="notices statements")])


def _statement(row: pd.Series, reading: Reading) -> html.Li:
    lang = reading.view.l.lang
    said = str(row["quote"])
    quote = html.P(said if said.startswith("«") else f"«{said}»", className="quote", lang="ru")
    words = [html.H3(row[f"title_{lang}"]), html.P(row[f"text_{lang}"]), quote]
    return html.Li([icon(ICONS[str(row["kind"])], "is-accent"), html.Div(words)])
