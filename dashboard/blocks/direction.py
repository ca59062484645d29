"""The heading of one direction's profile: small map, name, goal and three highlights."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import sign_of, value_of
from dashboard.blocks.reading import Reading
from dashboard.components.direction_links import direction_colour, swatch
from dashboard.components.mini_map import mini_map
from dashboard.components.region_head import profile_head
from dashboard.components.tile import Info, Tile, info_button
from dashboard.i18n import N_, NBSP
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.model.filters import Filters
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS
from dashboard.queries import direction

HIGHLIGHTS = 3
# What the report calls the sentence: a goal, an aim, or only what was done.
KINDS = {"goal": N_("Goal"), "aim": N_("Aim"), "description": N_("What was done")}
NOTES = {True: N_("Priority direction of the Year of the Volunteer"), False: N_("Additional direction of the year")}
Highlight = tuple[str, str]


def is_priority(reading: Reading) -> bool:
    """Return whether the profile is that of one of the seven priority directions."""
    return reading.place.direction in PRIORITY_SLUGS


def regions_of(reading: Reading) -> list[str]:
    """Return the regions that the report ties to the direction: centres, else Table 2, else those it mentions."""
    published, slug = reading.catalogue.published, reading.place.direction
    centres, mentions = published["centres"], published["mentions"]
    named = centres.loc[centres["direction"] == slug, "region_code"]
    if slug == direction.APART:
        named = published["bilim"]["region_code"]
    if named.empty:
        named = mentions.loc[mentions["direction"] == slug, "region_code"]
    return list(dict.fromkeys(map(str, named)))


def head(reading: Reading) -> Component:
    """Return the heading: small map, name, goal, highlights."""
    slug, view = reading.place.direction, reading.view
    drawing = mini_map(reading.site.geometry_url, regions_of(reading), direction_colour(slug))
    marks = _planned(reading) if is_priority(reading) else _told(reading)
    title: list[Component | str] = [swatch(slug), view.direction(slug)]
    words = profile_head(view.l, title, view.l.t(NOTES[is_priority(reading)]), drawing, marks[:HIGHLIGHTS])
    return html.Div([words, goal(reading)], className="direction-head", style={"--direction": direction_colour(slug)})


def goal(reading: Reading) -> Component:
    """Return what the report says the direction is for, with the verbatim phrase behind its «i»."""
    l, frame = reading.view.l, reading.catalogue.published["goals"]
    row = frame[frame["direction"] == reading.place.direction].iloc[0]
    label = l.t(KINDS[str(row["kind"])])
    info = Info(
        definition=label,
        quote=f"«{row['quote']}»",
        section=l.t("Report, section {section}", section=reading.view.named("section", str(row["section"]))),
        precision=l.t(QUALIFIER_WORDS[str(row["qualifier"])]),
    )
    text = html.P([html.Strong(label), html.Span(str(row[f"goal_{l.lang}"]))])
    return html.Div([text, *info_button(l, "goal", Tile(label=label, value="", info=info))], className="direction-goal")


def _planned(reading: Reading) -> list[Highlight]:
    only = Filters(directions=(reading.place.direction,))
    rows = {str(row["measure"]): row for _, row in direction.plans(reading.catalogue, only).iterrows()}
    return [_trained(rows[direction.TRAINED], reading), _grants(rows[direction.GRANTS], reading),
            _centres(rows[direction.CENTRES], reading)]  # fmt: skip


def _signed(text: str, qualifier: str) -> str:
    sign = SIGNS.get(qualifier, "")
    return f"{sign}{NBSP}{text}" if sign else text


def _plan(row: pd.Series, reading: Reading) -> str:
    number = reading.view.l.num(row["target"])
    return reading.view.l.t("plan {value}", value=_signed(number, str(row["target_qualifier"])))


def _trained(row: pd.Series, reading: Reading) -> Highlight:
    l = reading.view.l
    share = _signed(l.pct(row["plan_pct"], 0), "about")
    text = l.t("volunteers trained, {plan}, {share}", plan=_plan(row, reading), share=share)
    return _signed(l.num(row["value"]), str(row["qualifier"])), text


def _grants(row: pd.Series, reading: Reading) -> Highlight:
    l = reading.view.l
    count = l.n("{count} small grant", "{count} small grants", row["value"])
    if pd.isna(row["target"]):
        return count, l.t(str(row["note"]))
    reached = l.t("reached") if row["value"] >= row["target"] else l.t("not reached")
    return count, f"{_plan(row, reading)}, {reached}"


def _centres(row: pd.Series, reading: Reading) -> Highlight:
    view = reading.view
    if pd.isna(row["value"]):
        return view.l.t("Centres in {count} regions", count=view.l.num(row["target"])), view.l.t("planned, not named")
    names = [view.region(code, "short") for code in regions_of(reading)]
    return view.l.n("{count} support centre", "{count} support centres", row["value"]), ", ".join(names)


def _told(reading: Reading) -> list[Highlight]:
    view, slug = reading.view, reading.place.direction
    asked = direction.awareness(reading.catalogue, Filters(directions=(slug,))).dropna(subset=["value"])
    known = asked.loc[asked["direction"] == slug, "value"]
    survey = [(view.l.pct(value), view.l.t("of 100 experts know of it")) for value in known]
    rows = [row for _, row in figures_of(reading).iterrows()]
    return [*survey, *[_figure(row, reading) for row in rows]]


def figures_of(reading: Reading) -> pd.DataFrame:
    """Return the published indicators about the direction, in the order of the report."""
    frame = reading.catalogue.published["indicators"]
    return frame[frame["direction"] == reading.place.direction]


def _figure(row: pd.Series, reading: Reading) -> Highlight:
    number, unit = value_of(row, reading)
    sign = sign_of(row)
    value = f"{sign}{NBSP}{number}" if sign else number
    return f"{value}{NBSP}{unit}".rstrip(), reading.view.named("indicator", str(row["indicator"]))
