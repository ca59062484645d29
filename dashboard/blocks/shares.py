"""The four shares that open the survey's page, as the report prints them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from dash import html

from dashboard.blocks.reading import Reading
from dashboard.components.layout import tiles_row
from dashboard.components.share_tile import ShareTile, share_tile
from dashboard.i18n import N_, NBSP
from dashboard.model.filters import Filters
from dashboard.queries import survey

MEAN = "average"
# question, option, what it says; the note is built beside it.
SHARES = (
    ("continue_directions", "yes", N_("want the directions continued")),
    ("effectiveness", "score_5_10", N_("gave the year 5 to 10 points")),
    ("front_offices", "yes_or_rather_yes", N_("are for the system of front offices")),
    ("awareness", MEAN, N_("know of the directions")),
)
RATHER = ("front_offices", "rather_yes")


def survey_shares(reading: Reading) -> html.Div:
    """Return one tile for each share, with the number of experts asked."""
    return tiles_row([_tile(reading, question, option, title) for question, option, title in SHARES])


def _tile(reading: Reading, question: str, option: str, title: str) -> html.Section:
    l, row = reading.view.l, _answer(reading, question, option)
    parts: Sequence[float] = [row["value"]]
    if question == RATHER[0]:
        rather = float(_answer(reading, *RATHER)["value"])
        parts = [row["value"] - rather, rather]
    said = [_note(reading, question, parts), f"n{NBSP}={NBSP}{l.num(row['n'])}"]
    return share_tile(ShareTile(l.num(row["value"]), l.t(title), ", ".join(filter(None, said)), parts))


def _note(reading: Reading, question: str, parts: Sequence[float]) -> str:
    l = reading.view.l
    if question == "effectiveness":
        return l.t("out of 10 points")
    if question == "awareness":
        mean = float(survey.awareness(reading.catalogue, Filters())["value"].mean())
        return l.t("on average; calculation gives {mean}", mean=l.num(mean, 1))
    if question == RATHER[0]:
        yes, rather = (l.num(part) for part in parts)
        return l.t("{yes} “yes” and {rather} “rather yes”", yes=yes, rather=rather)
    return ""


def _answer(reading: Reading, question: str, option: str) -> pd.Series:
    answers = reading.catalogue.published["survey"]
    return answers.loc[answers["question"].eq(question) & answers["option"].eq(option)].iloc[0]
