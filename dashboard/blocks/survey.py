"""Cards of the survey's page that are more than one chart or no chart at all."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.cards import card
from dashboard.blocks.indicators import indicator_card
from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.layout import stack
from dashboard.components.text_card import Item, list_card
from dashboard.queries.survey import answers_to

KEPT = "keeps-height"
POLL = ("talap_share_29_54", "talap_willing_age", "talap_willing_56_plus", "talap_damaged_shares")


def headline(reading: Reading) -> str:
    """Return the share of experts who want the directions continued."""
    row = answers_to(reading.catalogue, "continue_directions").iloc[0]
    num = reading.view.l.num
    return reading.view.l.t(
        "{count} of {asked} experts want the directions continued", count=num(row["value"]), asked=num(row["n"])
    )


def respondents(reading: Reading) -> html.Div:
    """Return who answered: groups and, in the same frame, ages."""
    parts = [card("survey-respondents", reading), card("survey-age", reading, height=60, class_name=KEPT)]
    return stack(*parts, class_name="is-joined")


def kept(slot: str, reading: Reading) -> Component:
    """Return the card of a chart whose rows keep their height in a card that is higher than they need."""
    return card(slot, reading, class_name=KEPT)


def conclusions(reading: Reading) -> Component:
    """Return what the report concludes from the survey, each with its own sentence."""
    l, rows = reading.view.l, answers_to(reading.catalogue, "conclusions")
    named = reading.view.named
    items = [
        Item("check2-circle", named("option", str(row["option"])), str(row["quote"]))
        for _, row in rows.sort_values("rank").iterrows()
    ]
    words = Words(
        named("question", "conclusions"),
        l.t("The report’s own words"),
        l.t("Source: NVN report, 2020, sec. {section}", section="V"),
        "",
    )
    return list_card(l, "survey-conclusions", words, items)


def other_poll(reading: Reading) -> Component:
    """Return the figures of another survey that the report cites, so that nobody takes them for the experts'."""
    l = reading.view.l
    note = l.t("Not the 100 experts: figures of TALAP that section I of the report cites")
    return indicator_card(reading, "survey-poll", l.t("Another survey: the poll of TALAP"), POLL, note)
