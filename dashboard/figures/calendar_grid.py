"""A calendar: which week and weekday each day stands at, where months begin, and the line between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = 7


@dataclass(frozen=True)
class Calendar:
    """Days from `first` to `last`; weeks begin on Monday and are counted from the one that holds `first`."""

    first: date
    last: date

    @classmethod
    def of(cls, days: Sequence[str]) -> Calendar:
        """Return the calendar from the first to the last of the days (YYYY-MM-DD)."""
        return cls(date.fromisoformat(min(days)), date.fromisoformat(max(days)))

    @property
    def monday(self) -> date:
        """Return the first day of the first week."""
        return self.first - timedelta(days=self.first.weekday())

    @property
    def weeks(self) -> int:
        """Return how many weeks the calendar touches."""
        return (self.last - self.monday).days // WEEK + 1

    def place(self, day: str) -> tuple[int, int]:
        """Return the week and the weekday of a day, both from 0, Monday first."""
        passed = (date.fromisoformat(day) - self.monday).days
        return passed // WEEK, passed % WEEK

    def months(self) -> dict[str, tuple[date, date]]:
        """Return month (YYYY-MM) → its first and last day in the calendar."""
        found: dict[str, tuple[date, date]] = {}
        for passed in range((self.last - self.first).days + 1):
            day = self.first + timedelta(days=passed)
            start, _ = found.get(f"{day:%Y-%m}", (day, day))
            found[f"{day:%Y-%m}"] = start, day
        return found

    def outline(self, start: date, end: date) -> list[tuple[float, float]]:
        """Return the corners of the figure that the days from `start` to `end` fill: (week, weekday), in turn."""
        (left, top), (right, bottom) = self.place(start.isoformat()), self.place(end.isoformat())
        corners = [(left, top), (left + 1, top), (left + 1, 0), (right + 1, 0), (right + 1, bottom + 1)]
        corners += [(right, bottom + 1), (right, WEEK), (left, WEEK)]
        if left == right:
            corners = [(left, top), (left + 1, top), (left + 1, bottom + 1), (left, bottom + 1)]
        return [(float(week), float(day)) for week, day in corners]
