"""Dates that cannot follow one another: an announcement after the opening, a debate after the closing."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.dates import entry
from dashboard.checks.facts import Check, Published, quote
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

# The general debate of the UN General Assembly opens in the third week of September.
GENERAL_DEBATE_MONTH = 9
ACTS = ("указ", "постановление")


def declared(published: Published) -> Iterator[Finding]:
    """Yield whether section I has the Year declared before it opened, as the decree does."""
    told, decree, opening = (entry(published, name) for name in ("declared_section_i", "decree_footnote", "opening"))
    yield Finding(
        id="date-declared",
        kind=Kind.CONTRADICTION,
        status=settle(told.last <= opening.first, Outcome.WARNING),
        title=N_("When the Year was declared")
        if told.last <= opening.first
        else N_("The Year is declared after it opened"),
        detail=N_("The text says “{told}”; the decree is of {decree}, and the Year opened on {opening}."),
        values={"told": told.text, "decree": decree.first, "opening": opening.first},
        quotes=(quote(told.row), quote(decree.row), quote(opening.row)),
        computed={"declared": told.told, "decree": decree.told},
        charts=("year-timeline",),
        weight=63,
    )


def forum(published: Published) -> Iterator[Finding]:
    """Yield whether the timeline has a Kazakh-Russian forum in the month in which section I puts the announcement."""
    told = entry(published, "declared_section_i")
    forums = tuple(entry(published, name) for name in ("youth_forum", "omsk_forum"))
    there = any(told.holds(forum) for forum in forums)
    yield Finding(
        id="date-forum",
        kind=Kind.CONTRADICTION,
        status=settle(there, Outcome.WARNING),
        title=N_("The forum of the announcement in the timeline")
        if there
        else N_("The forum of the announcement is not in the timeline"),
        detail=N_("The text dates it “{told}”; the timeline has such forums on {first} and {second}."),
        values={"told": told.text, "first": forums[0].first, "second": forums[1].first},
        quotes=(quote(told.row), *(quote(forum.row) for forum in forums)),
        computed={"told": told.told, **{str(forum.row["event"]): forum.told for forum in forums}},
        charts=("year-timeline",),
        weight=42,
    )


def general_debate(published: Published) -> Iterator[Finding]:
    """Yield whether the UN general debate stands before the closing and in the month in which it is held."""
    debate, closing = entry(published, "un_debates"), entry(published, "closing")
    fits = debate.first < closing.first and debate.first.month == GENERAL_DEBATE_MONTH
    yield Finding(
        id="date-debate",
        kind=Kind.IMPOSSIBLE,
        status=settle(fits, Outcome.WARNING),
        title=N_("UN general debate in the timeline") if fits else N_("UN general debate: dated after the closing"),
        detail=N_("The timeline says “{debate}”, the closing is of “{closing}”; the debate is held in September."),
        values={"debate": debate.text, "closing": closing.text},
        quotes=(quote(debate.row), quote(closing.row)),
        computed={"debate": debate.told, "closing": closing.told},
        charts=("year-timeline",),
        weight=61,
    )


def act(published: Published) -> Iterator[Finding]:
    """Yield whether both places name the act that declared the Year by the same word."""
    rows = [entry(published, name).row for name in ("decree", "decree_footnote")]
    words = tuple(next((act for act in ACTS if act in str(row["quote"]).lower()), "") for row in rows)
    yield Finding(
        id="decree-kind",
        kind=Kind.CONTRADICTION,
        status=settle(words[0] == words[1], Outcome.INFO),
        title=N_("The act that declared the Year"),
        detail=N_("In one place “{first}”, in another “{second}”."),
        values={"first": words[0], "second": words[1]},
        quotes=tuple(quote(row) for row in rows),
        computed={"first": words[0], "second": words[1]},
        charts=("year-timeline",),
        weight=23,
    )


CHECKS: tuple[Check, ...] = (declared, forum, general_debate, act)
