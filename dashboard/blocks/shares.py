"""The four shares that open the survey's page, as the report prints them."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html

from dashboard.blocks.reading import Reading
from dashboard.components.layout import tiles_row
from dashboard.components.share_tile import ShareTile, share_tile
from dashboard.i18n import N_

ASKED = 100
MEAN = "average"
# question, option, what it says; the note is built beside it.
SHARES = (
    ("continue_directions", "yes", N_("want the directions continued")),
    ("effectiveness", "score_5_10", N_("gave the year 5 to 10 points")),
    ("front_offices", "yes_or_rather_yes", N_("are for the system of front offices")),
    ("awareness", MEAN, N_("know of the directions")),
)
PART = ("front_offices", "rather_yes")


def survey_shares(reading: Reading) -> html.Div:
    """Return one tile for each share, with the number of experts asked."""
    return tiles_row([_tile(reading, question, option, title) for question, option, title in SHARES])


def _tile(reading: Reading, question: str, option: str, title: str) -> html.Section:
    l, value = reading.view.l, _value(reading, question, option)
    asked = f"n = {l.num(ASKED)}".replace(" ", chr(160))
    parts: Sequence[float] = [value]
    if question == PART[0]:
        rather = _value(reading, *PART)
        parts = [value - rather, rather]
        said = l.t("{share} of them «rather yes than no»", share=l.pct(rather))
        asked = f"{said}, {asked}"
    if option == MEAN:
        said = l.t("on average")
        asked = f"{said}, {asked}"
    return share_tile(ShareTile(l.num(value), l.t(title), asked, parts))


def _value(reading: Reading, question: str, option: str) -> float:
    answers = reading.catalogue.published["survey"]
    return float(answers.loc[answers["question"].eq(question) & answers["option"].eq(option), "value"].iloc[0])
