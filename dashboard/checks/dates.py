"""Dates of one event in two places of the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import pandas as pd

from dashboard.checks.facts import Check, Published, quote, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

# Entries that span more days than any event of the Year are dated by month only.
DAYS = timedelta(days=14)


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

    @property
    def told(self) -> str:
        """Return the first day, YYYY-MM-DD, or the month, YYYY-MM, where the source gives no day."""
        return self.first.isoformat() if self.last - self.first < DAYS else f"{self.first:%Y-%m}"

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
        computed={"first": first.told, "second": second.told},
        charts=("year-timeline",),
        weight=spec.weight,
    )


CHECKS: tuple[Check, ...] = tuple(partial(one_event, spec) for spec in EVENTS)
