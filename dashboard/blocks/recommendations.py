"""The eight blocks of recommendations, each measure with the survey's evidence that it rests on."""

from __future__ import annotations

from itertools import groupby

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import sign_of, value_of
from dashboard.blocks.reading import Reading
from dashboard.charts.evidence import EVIDENCE, FOOTNOTES, WORKS, Answer, Evidence, Place
from dashboard.components import names
from dashboard.components.layout import columns, stack
from dashboard.components.recommendation import Block, Ground, Proposal, recommendation_card, section_head
from dashboard.components.tile import Info
from dashboard.i18n import NBSP
from dashboard.model.provenance import Qualifier
from dashboard.queries.survey_answers import TOP_THREE

LISTED, SECTION = "listed", "recommendations"


def recommendations(reading: Reading) -> list[Component]:
    """Return the part of the page: its heading, and the blocks in two columns."""
    l, rows = reading.view.l, reading.catalogue.published["recommendations"]
    blocks = [_block(int(part["block"].iloc[0]), part, reading) for _, part in rows.groupby("block")]
    cards = [recommendation_card(l, block) for block in blocks]
    title = l.t("Recommendations: {blocks} blocks, {measures} measures", blocks=len(blocks), measures=len(rows))
    head = section_head(SECTION, title, l.t("Under each measure stand the answers of the survey that it rests on"))
    half = (len(cards) + 1) // 2
    return [head, columns((6, stack(*cards[:half])), (6, stack(*cards[half:])))]


def link_to_recommendations(reading: Reading) -> Component:
    """Return the link from the top of the page to its last part."""
    address = f"#{names.card(SECTION)}"
    return html.A(reading.view.l.t("Recommendations"), href=address, className="jump", disable_n_clicks=True)


def _block(number: int, rows: pd.DataFrame, reading: Reading) -> Block:
    l = reading.view.l
    return Block(
        number=number,
        title=reading.view.named("block", str(number)),
        proposals=[_proposal((number, int(row["measure"])), row, reading) for _, row in rows.iterrows()],
        grounds=_grounds((number, 0), reading),
        cited=_cited(number, reading),
        source=l.t("Source: NVN report, 2020, sec. {section}", section="VI"),
    )


def _proposal(place: Place, row: pd.Series, reading: Reading) -> Proposal:
    l, grounds = reading.view.l, _grounds(place, reading)
    info = Info(
        definition=l.t("The report’s own words"),
        quote=f"«{str(row['quote']).replace('**', '')}»",
        section=l.t("Report, section {section}", section=reading.view.named("section", str(row["section"]))),
    )
    missing = "" if grounds else l.t("No question of the survey covers it")
    title = str(row[f"title_{l.lang}"])
    return Proposal(f"measure-{place[0]}-{place[1]}", title, info, grounds, missing)


def _cited(number: int, reading: Reading) -> str:
    works = [reading.view.l.t(WORKS[note]) for note in FOOTNOTES[number]]
    return reading.view.l.t("The report cites: {works}", works="; ".join(works)) if works else ""


def _grounds(place: Place, reading: Reading) -> list[Ground]:
    return [_ground(one, reading) for one in EVIDENCE.get(place, ())]


def _ground(one: Evidence, reading: Reading) -> Ground:
    named = reading.view.named
    if isinstance(one, Answer):
        text = f"{named('question', one.question)}: {named('option', one.option)}"
        return Ground(text, answer_words(one, reading), f"#{names.card(one.chart)}")
    row = reading.catalogue.indicator(one.indicator)
    number, unit = value_of(row, reading)
    value = NBSP.join(filter(None, (sign_of(row), number, unit)))
    return Ground(named("indicator", one.indicator), value, reading.link(one.page), soft=True)


def answer_words(one: Answer, reading: Reading) -> str:
    """Return what the survey prints of an answer: its share, its range, or the places that groups give it."""
    frame = reading.catalogue.published["survey"]
    asked = frame["question"].eq(one.question) & frame["option"].eq(one.option)
    rows = [frame[asked & frame["group"].eq(group)].iloc[0] for group in one.groups]
    first = rows[0]
    if pd.notna(first["value"]):
        return f"{_share(first, reading)}, n{NBSP}={NBSP}{reading.view.l.num(float(first['n']))}"
    if one.question == "measures_needed":
        return reading.view.l.t(TOP_THREE)
    runs = groupby(rows, key=lambda row: _place(row, reading))
    return "; ".join(_by_groups([str(row["group"]) for row in run], place, reading) for place, run in runs)


def _share(row: pd.Series, reading: Reading) -> str:
    l = reading.view.l
    if row["qualifier"] == Qualifier.RANGE.value:
        return f"{l.num(row['value'])}–{l.pct(row['value_high'])}"
    return l.pct(row["value"])


def _place(row: pd.Series, reading: Reading) -> str:
    l = reading.view.l
    if pd.isna(row["rank"]):
        return l.t("named without a place")
    place = l.num(float(row["rank"]))
    if row["rank_basis"] == LISTED:
        return l.t("place {place} in the list", place=place)
    return l.t("place {place}, as the report states", place=place)


def _by_groups(groups: list[str], place: str, reading: Reading) -> str:
    named = ", ".join(reading.view.named("group", group) for group in groups)
    return f"{named}: {place}"
