"""Figures that were damaged on the way: digits out of their groups of three, numbers without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.checks.facts import Check, Published, fact, figures, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

GROUPED = re.compile(r"\d{1,3}([ \u00a0]\d{3})*|\d+")
DIGITS = re.compile(r"\d[\d \u00a0]*\d|\d")
KNOWN = ("funding_state", "talap_damaged_shares")
INFOGRAPHIC = ("front_office_infographic_1", "front_office_infographic_2")


def well_grouped(text: str) -> bool:
    """Return whether every number in the text has its digits in threes."""
    return all(GROUPED.fullmatch(number) for number in DIGITS.findall(text))


def state_funding(published: Published) -> Iterator[Finding]:
    """Yield whether the sum of state money can be read."""
    stated = fact(published, "funding_state")
    whole = well_grouped(stated.text)
    yield Finding(
        id="damaged-funding-state",
        kind=Kind.DAMAGED,
        status=settle(whole, Outcome.ERROR),
        title=N_("State money: the printed sum") if whole else N_("State money: the printed sum is damaged"),
        detail=N_("The source prints {text}.")
        if whole
        else N_("The source prints {text} tenge. The sum is not restored and enters no calculation."),
        values={"text": stated.text},
        quotes=stated_in(stated),
        computed={"text": stated.text},
        shown="" if whole else N_("“{text}” as text, without a number"),
        charts=("state-funding-by-region", "funding-by-region", "funding-by-source", "funding-by-month"),
        weight=100,
    )


def talap(published: Published) -> Iterator[Finding]:
    """Yield whether the shares of the TALAP survey can be told apart."""
    stated = fact(published, "talap_damaged_shares")
    whole = well_grouped(stated.text)
    yield Finding(
        id="damaged-talap",
        kind=Kind.DAMAGED,
        status=settle(whole, Outcome.WARNING),
        title=N_("TALAP survey: the printed shares") if whole else N_("TALAP survey: shares run into one another"),
        detail=N_("The source prints {text}.")
        if whole
        else N_("The source prints {text}: the shares cannot be told apart."),
        values={"text": stated.text},
        quotes=stated_in(stated),
        computed={"text": stated.text},
        shown="" if whole else N_("“{text}” as text, without a number"),
        weight=60,
    )


def infographic(published: Published) -> Iterator[Finding]:
    """Yield whether the numbers under «requests handled» are requests: they repeat the followers of two networks."""
    printed = tuple(fact(published, name) for name in INFOGRAPHIC)
    followers = figures(published, ("followers_instagram", "followers_facebook"))
    calls = figures(published, ("calls_total",))[0]
    same = tuple(number.text for number in printed) == tuple(number.text for number in followers)
    yield Finding(
        id="damaged-infographic",
        kind=Kind.DAMAGED,
        status=settle(not same, Outcome.WARNING),
        title=N_("“Requests handled”: the number is lost") if same else N_("“Requests handled” in the infographic"),
        detail=N_("Under the heading stand {texts}, the followers of two networks; the text counts {calls} requests.")
        if same
        else N_("The infographic prints {texts}, the text counts {calls} requests."),
        values={"texts": tuple(number.text for number in printed), "calls": calls.value},
        quotes=stated_in(*printed, *followers, calls),
        computed={name: number.text for name, number in zip(INFOGRAPHIC, printed, strict=True)},
        shown=N_("{calls}: the figure of the text"),
        weight=50,
    )


def digits(published: Published) -> Iterator[Finding]:
    """Yield whether all printed indicators but the known ones have their digits in threes."""
    rows = table(published, "indicators")
    rows = rows[~rows["indicator"].isin(KNOWN)]
    wrong = rows[~rows["text"].map(well_grouped)]
    yield Finding(
        id="digits",
        kind=Kind.DAMAGED,
        status=settle(wrong.empty, Outcome.ERROR),
        title=N_("Digits of all other printed figures"),
        detail=N_("Out of order: {texts}.") if len(wrong) else N_("In order: {count} of {count}."),
        values={"texts": tuple(wrong["text"]), "count": len(rows)},
        quotes=quotes(wrong),
        computed={"checked": len(rows), "wrong": len(wrong)},
        weight=30,
    )


CHECKS: tuple[Check, ...] = (state_funding, talap, infographic, digits)
