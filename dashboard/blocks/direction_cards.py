"""The cards of words on one direction's profile: places and ambassador, figures, mentions, what is not published."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.attention import notices, open_findings
from dashboard.blocks.direction import figures_of, regions_of
from dashboard.blocks.indicators import indicator_card
from dashboard.blocks.reading import Reading
from dashboard.checks.log import attention
from dashboard.components import attention as look
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.direction_links import direction_colour
from dashboard.components.mini_map import mini_map
from dashboard.components.text_card import Item, item_list, list_card, text_card
from dashboard.i18n import N_
from dashboard.queries import direction

FINDINGS = 4
UNNAMED = "remaining_14_regions_unnamed"
ABSENT = (
    ("grid-3x3", N_("No small grants"), N_("Table 1 lists the seven priority directions only")),
    ("flag", N_("No plan"), N_("Figures were planned for the seven priority directions only")),
    ("mortarboard", N_("No trained volunteers, no centres"), N_("The report states none for this direction")),
    ("megaphone", N_("No ambassador"), N_("Ambassadors were named for the seven priority directions")),
)


def places_card(reading: Reading) -> Component:
    """Return the card of a priority direction's centres on a small map, with its ambassador."""
    l, slug = reading.view.l, reading.place.direction
    drawing = html.Div(
        mini_map(reading.site.geometry_url, regions_of(reading), direction_colour(slug)), className="places-map"
    )
    items = [*_centres(reading), _ambassador(reading)]
    title = l.t("Centres and ambassador")
    hint = (
        l.t("Filled are the 14 regions of Table 2")
        if slug == direction.APART
        else l.t("Filled are the regions with a centre")
    )
    return text_card(
        l, "places", Words(title, hint, _source(reading), _by_text(reading)), [drawing, item_list(items)], "places-card"
    )


def _centres(reading: Reading) -> list[Item]:
    l, slug = reading.view.l, reading.place.direction
    frame = reading.catalogue.published["centres"]
    rows = frame[frame["direction"] == slug]
    if rows.empty:
        text = l.t("The report plans them there and names none")
        return [Item("house-heart", l.t("Centres in {count} regions", count=l.num(14)), text)]
    names = [l.opening(reading.view.region(str(code), "name")) for code in rows["region_code"]]
    found = [
        Item("house-heart", l.n("{count} support centre", "{count} support centres", len(names)), "; ".join(names))
    ]
    if rows["note"].eq(UNNAMED).any():
        text = l.t("The text says so of further centres, without naming or counting them")
        found.append(Item("exclamation-triangle", l.t("«And in the other 14 regions»"), text, "warning"))
    return found


def _ambassador(reading: Reading) -> Item:
    l, frame = reading.view.l, reading.catalogue.published["ambassadors"]
    row = frame[frame["direction"] == reading.place.direction].iloc[0]
    role = str(row["role" if l.lang == "ru" else f"role_{l.lang}"])
    return Item("megaphone", str(row["name"]), l.opening(role))


def absent_card(reading: Reading) -> Component:
    """Return the card that says what the report does not publish of an additional direction."""
    l = reading.view.l
    items = [Item(sign, l.t(title), l.t(text)) for sign, title, text in ABSENT]
    words = Words(l.t("Not in the report"), l.t("What is published for the priority directions only"))
    return list_card(l, "not-published", words, items)


def figures_card(reading: Reading) -> Component | None:
    """Return the card of the report's figures about the direction, or nothing when it prints none."""
    l, rows = reading.view.l, figures_of(reading)
    if rows.empty:
        return None
    title = l.n("The report prints {count} figure", "The report prints {count} figures", len(rows))
    note = l.t("About this direction, each with its quote")
    return indicator_card(reading, "direction-figures", title, list(rows["indicator"]), note)


def mentions_card(reading: Reading) -> Component | None:
    """Return what the report says of regions within the direction, each with its verbatim quote, or nothing."""
    view, frame = reading.view, reading.catalogue.published["mentions"]
    l = view.l
    rows = frame[frame["direction"] == reading.place.direction]
    if view.filters.regions:
        rows = rows[rows["region_code"].isin(view.filters.regions)]
    if rows.empty:
        return None
    body = [[Cell(view.region(str(row["region_code"]))), *_said(row, reading)] for _, row in rows.iterrows()]
    title = l.n("{count} mention of regions", "{count} mentions of regions", len(rows))
    columns = [Column(l.t("Region")), Column(l.t("What the report says")), Column(l.t("Kind"))]
    words = Words(
        title, l.t("Projects, events and figures, with the quote in Russian"), _source(reading), _by_text(reading)
    )
    table = html.Div(datatable(title, columns, body, quiet=True), className="quotes mentions")
    return text_card(l, "direction-mentions", words, [table], "screen-only")


def _said(row: pd.Series, reading: Reading) -> list[Cell]:
    summary = str(row[f"summary_{reading.view.l.lang}"])
    return [Cell(summary, note=f"«{row['quote']}»"), Cell(reading.view.named("mention_kind", str(row["kind"])))]


def findings_card(reading: Reading) -> Component | None:
    """Return the remarks of the quality log that touch the direction, or nothing."""
    l, found = reading.view.l, open_findings(reading, direction=reading.place.direction)
    if not found:
        return None
    card = look.Attention(
        title=l.t("Remarks on the data"),
        subtitle=l.t("Only about this direction"),
        notices=notices(reading, attention(found, FINDINGS)),
        count=len(found),
        link=l.t("Open the quality log"),
        href=reading.link("quality"),
    )
    return look.attention(l, "attention", card)


def _source(reading: Reading) -> str:
    return reading.view.l.t("Source: NVN report, 2020, sec. {section}", section="IV")


def _by_text(reading: Reading) -> str:
    return reading.view.l.t("Precision: {words}", words=reading.view.l.t("as the text states"))
