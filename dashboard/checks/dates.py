"""Dates of one event in two places of the report, and dates that cannot follow one another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd

from dashboard.checks.facts import Check, Published, quote, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

# The general debate of the UN General Assembly opens in the third week of September.
GENERAL_DEBATE_MONTH = 9
ACTS = ("указ", "постановление")


@dataclass(frozen=True)
class OneEvent:
    """Two entries of the timeline that date one event."""

    id: str
    title: str
    first: str
    second: str
    weight: int = 25


EVENTS = (
    OneEvent("date-decree", N_("Date of the decree on the Year"), "decree", "decree_footnote", weight=59),
    OneEvent("date-plan", N_("Date of the plan of the Year"), "plan_approved", "plan_footnote"),
    OneEvent("date-medal", N_("Date of the medal"), "medal", "medal_footnote"),
    OneEvent("date-opening", N_("Opening of the Year: two places"), "opening", "opening_section_iii"),
    OneEvent("date-speech", N_("Opening of the Year and the speech"), "opening", "president_speech"),
    OneEvent("date-office", N_("Front office: opening and speech"), "front_office_opened", "minister_speech"),
    OneEvent("month-office", N_("Front office: day and month"), "front_office_opened", "front_office_section_iii"),
    OneEvent("date-closing", N_("Closing of the Year: two places"), "closing", "closing_section_iii"),
    OneEvent("month-award", N_("Closing of the Year and the award ceremony"), "closing", "award_ceremony"),
)


@dataclass(frozen=True)
class Entry:
    """A dated entry: its first and last day."""

    first: date
    last: date
    text: str
    row: pd.Series

    def holds(self, other: Entry) -> bool:
        """Return whether the other entry's days all lie within these."""
        return self.first <= other.first and other.last <= self.last


def entry(published: Published, event: str) -> Entry:
    """Return an entry of the timeline. Raises Missing when it is not there."""
    row = table(published, "timeline", event=event).iloc[0]
    return Entry(date.fromisoformat(row["date_from"]), date.fromisoformat(row["date_to"]), row["date_text"], row)


def one_event(spec: OneEvent, published: Published) -> Iterator[Finding]:
    """Yield whether both entries can mean the same days."""
    first, second = entry(published, spec.first), entry(published, spec.second)
    agree = first.holds(second) or second.holds(first)
    yield Finding(
        id=spec.id,
        kind=Kind.CONTRADICTION,
        status=settle(agree, Outcome.WARNING),
        title=spec.title,
        detail=N_("In one place “{first}”, in another “{second}”."),
        values={"first": first.text, "second": second.text},
        quotes=(quote(first.row), quote(second.row)),
        computed={"first": first.first.isoformat(), "second": second.first.isoformat()},
        weight=spec.weight,
    )


def declared(published: Published) -> Iterator[Finding]:
    """Yield whether section I has the Year declared before it opened, as the decree does."""
    told, decree, opening = (entry(published, name) for name in ("declared_section_i", "decree_footnote", "opening"))
    yield Finding(
        id="date-declared",
        kind=Kind.CONTRADICTION,
        status=settle(told.last <= opening.first, Outcome.WARNING),
        title=N_("The Year is declared after it opened"),
        detail=N_("The text says “{told}”; the decree is of {decree}, and the Year opened on {opening}."),
        values={"told": told.text, "decree": decree.first, "opening": opening.first},
        quotes=(quote(told.row), quote(decree.row), quote(opening.row)),
        computed={"declared": told.first.isoformat(), "decree": decree.first.isoformat()},
        weight=63,
    )


def forum(published: Published) -> Iterator[Finding]:
    """Yield whether the timeline has a Kazakh-Russian forum in the month in which section I puts the announcement."""
    told = entry(published, "declared_section_i")
    forums = tuple(entry(published, name) for name in ("youth_forum", "omsk_forum"))
    yield Finding(
        id="date-forum",
        kind=Kind.CONTRADICTION,
        status=settle(any(told.holds(forum) for forum in forums), Outcome.WARNING),
        title=N_("The forum of the announcement is not in the timeline"),
        detail=N_("The text dates it “{told}”; the timeline has such forums on {first} and {second}."),
        values={"told": told.text, "first": forums[0].first, "second": forums[1].first},
        quotes=(quote(told.row), *(quote(forum.row) for forum in forums)),
        computed={"told": told.first.isoformat(), **{str(f.row["event"]): f.first.isoformat() for f in forums}},
        weight=42,
    )


def general_debate(published: Published) -> Iterator[Finding]:
    """Yield whether the UN general debate stands before the closing and in the month in which it is held."""
    debate, closing = entry(published, "un_debates"), entry(published, "closing")
    yield Finding(
        id="date-debate",
        kind=Kind.IMPOSSIBLE,
        status=settle(debate.first < closing.first and debate.first.month == GENERAL_DEBATE_MONTH, Outcome.WARNING),
        title=N_("UN general debate: dated after the closing of the Year"),
        detail=N_("The timeline says “{debate}”, the closing is of “{closing}”; the debate is held in September."),
        values={"debate": debate.text, "closing": closing.text},
        quotes=(quote(debate.row), quote(closing.row)),
        computed={"debate": debate.first.isoformat(), "closing": closing.first.isoformat()},
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
        title=N_("The act that declared the Year: decree or resolution"),
        detail=N_("In one place “{first}”, in another “{second}”."),
        values={"first": words[0], "second": words[1]},
        quotes=tuple(quote(row) for row in rows),
        computed={"first": words[0], "second": words[1]},
        weight=23,
    )


CHECKS: tuple[Check, ...] = (*(partial(one_event, spec) for spec in EVENTS), declared, forum, general_debate, act)
