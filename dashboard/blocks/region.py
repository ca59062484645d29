"""The words of one region's profile: highlights, centres, what the report says of it."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.blocks.scope import period
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.mini_map import mini_map
from dashboard.components.region_head import profile_head
from dashboard.components.text_card import Item, list_card, text_card
from dashboard.i18n import N_
from dashboard.queries import grants

HIGHLIGHTS = 3
RANKS = {
    "volunteers": N_("by volunteers engaged, as the report states"),
    "funding_state": N_("by state money, as the report lists it"),
    "funding_non_state": N_("by non-state money, as the report lists it"),
    "grants": N_("by small grants, as the report states"),
    "bilim_pupils": N_("by BILIM pupils, as the report states"),
}
ICONS = {
    "centre": "house-heart", "organisation": "people", "project": "collection", "event": "calendar-event",
    "figure": "search-heart", "other": "info-circle",
}  # fmt: skip


def head(reading: Reading) -> Component:
    """Return the heading: small map, name, highlights."""
    view, code = reading.view, reading.place.region
    note = view.l.t("Profile of the region, {period}", period=period(reading))
    return profile_head(
        view.l,
        view.l.opening(view.region(code, "name")),
        note,
        mini_map(reading.site.geometry_url, code),
        _highlights(reading),
    )


def _highlights(reading: Reading) -> list[tuple[str, str]]:
    l, code = reading.view.l, reading.place.region
    ranks = reading.catalogue.published["ranks"]
    own = ranks[(ranks["region_code"] == code) & ranks["direction"].eq("") & ranks["end"].eq("top")]
    stated = [
        (_place(row, reading), l.t(RANKS[str(row["measure"])])) for _, row in own.iterrows() if row["measure"] in RANKS
    ]
    people = l.num(reading.catalogue.reference.regions[code].population)
    return [*stated, (people, l.t("people on 1 January 2020"))][:HIGHLIGHTS]


def _place(row: pd.Series, reading: Reading) -> str:
    if row["basis"] == "listed":
        return reading.view.l.t("Among the leaders")
    return reading.view.l.t("Place {place}", place=row["rank"])


def _mentions(reading: Reading) -> pd.DataFrame:
    frame = reading.catalogue.published["mentions"]
    return frame[frame["region_code"] == reading.place.region]


def centres_card(reading: Reading) -> Component:
    """Return the card of support centres and organisations that the report names in the region."""
    view, frame = reading.view, _mentions(reading)
    l = view.l
    centres = frame[frame["kind"] == "centre"]
    named = [l.t("Support centre {direction}", direction=view.direction(slug)) for slug in centres["direction"]]
    items = [Item(ICONS["centre"], name, l.t("One of the centres opened in the year")) for name in named]
    items.append(Item("building", l.t("Regional front office"), l.t("Coordination and advice, one of 17")))
    organisations = frame[frame["kind"].eq("organisation") & frame["name"].ne("")].drop_duplicates("name")
    items += [
        Item(ICONS["organisation"], str(row["name"]), _summary(row, reading)) for _, row in organisations.iterrows()
    ]
    title = (
        l.n("A support centre is open here", "{count} support centres are open here", len(named))
        if named
        else l.t("The report names no support centre here")
    )
    words = Words(title, l.t("Centres and organisations from the report"), _source(reading), _by_text(reading))
    return list_card(l, "centres-here", words, items)


def projects_card(reading: Reading) -> Component:
    """Return the card of projects that the report names in the region, with their directions."""
    view, frame = reading.view, _mentions(reading)
    l = view.l
    named = frame[frame["kind"].eq("project") & frame["name"].ne("")].drop_duplicates("name")
    rows = [[Cell(str(row["name"])), Cell(_direction(row, reading))] for _, row in named.iterrows()]
    rows.append([Cell(l.t("Other projects")), Cell(l.t("not named"))])
    title = l.n("{count} project of the region is named", "{count} projects of the region are named", len(named))
    total = grants.total(reading.catalogue, view.filters)
    given = l.t("Small grants awarded here: {count}", count=l.num(total))
    words = Words(title, given, _source(reading), _by_text(reading))
    return text_card(
        l, "projects", words, [datatable(title, _columns(l.t("Project"), l.t("Direction")), rows, quiet=True)]
    )


def report_card(reading: Reading) -> Component:
    """Return everything that the report says of the region, each with its verbatim quote."""
    view, frame = reading.view, _mentions(reading)
    l = view.l
    rows = [
        [Cell(_summary(row, reading), note=f"«{row['quote']}»"), Cell(_direction(row, reading))]
        for _, row in frame.iterrows()
    ]
    title = l.n("The report names the region {count} time", "The report names the region {count} times", len(frame))
    hint = l.t("Projects, events and figures, with the quote in Russian")
    words = Words(title, hint, _source(reading), _by_text(reading))
    table = datatable(title, _columns(l.t("What the report says"), l.t("Direction")), rows, quiet=True)
    return text_card(l, "report-says", words, [html.Div(table, className="quotes")], "screen-only")


def _columns(*labels: str) -> list[Column]:
    return [Column(label) for label in labels]


def _summary(row: pd.Series, reading: Reading) -> str:
    return str(row[f"summary_{reading.view.l.lang}"])


def _direction(row: pd.Series, reading: Reading) -> str:
    slug = str(row["direction"])
    return reading.view.direction(slug) if slug in reading.catalogue.reference.directions else ""


def _source(reading: Reading) -> str:
    return reading.view.l.t("Source: NVN report, 2020")


def _by_text(reading: Reading) -> str:
    return reading.view.l.t("Precision: {words}", words=reading.view.l.t("as the text states"))
