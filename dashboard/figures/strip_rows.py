"""One measure of a region's profile: its value, the average, the difference, the place and everybody else's values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.figures.labels import clean, message_in, signed
from dashboard.figures.scale import number
from dashboard.figures.view import View
from dashboard.i18n import DASH
from dashboard.model.provenance import Status

_LONG = 1e7
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Strip:
    """The rows of one measure, by region; `focus` is the row of the region in question, None when it is missing."""

    name: str
    unit: str
    rows: Sequence[Row]
    focus: Row | None
    view: View

    @property
    def demo(self) -> bool:
        """Return whether the measure rests on demonstration data."""
        return any(row["status"] == Status.DEMO.value for row in self.rows)

    @property
    def value(self) -> float | None:
        """Return the region's value."""
        return number(self.focus["value"]) if self.focus else None

    @cached_property
    def values(self) -> list[float]:
        """Return all known values, from high to low."""
        return sorted((value for row in self.rows if (value := number(row["value"])) is not None), reverse=True)

    @cached_property
    def mean(self) -> float | None:
        """Return the average over the regions with a value, or the one that the rows carry in `mean`."""
        given = number(self.rows[0].get("mean"))
        return given if given is not None else sum(self.values) / len(self.values) if self.values else None

    @property
    def difference(self) -> int | None:
        """Return the region's difference from the average in whole percent."""
        return round((self.value / self.mean - 1) * 100) if self.value is not None and self.mean else None

    def written(self, value: float | None) -> str:
        """Return a number as the table writes it; sums of ten millions and more in words."""
        if value is not None and abs(value) >= _LONG:
            return self.view.l.compact(value)
        return self.view.l.num(value, 0 if value is not None and abs(value) >= 100 else None)

    def value_text(self) -> str:
        """Return the region's value with its sign, or a dash."""
        return signed(self.focus, self.written(self.value)) if self.focus and self.value is not None else DASH

    def place_text(self) -> str:
        """Return the region's place among those with a value, a span of places on a tie; empty without a value."""
        if self.value is None:
            return ""
        first, same = self.values.index(self.value) + 1, self.values.count(self.value)
        place = str(first) if same == 1 else f"{first}–{first + same - 1}"
        return self.view.l.t("{place} of {count}", place=place, count=len(self.values))

    def place_note(self) -> str:
        """Return what must be said of the place: the row's `place_note`, or how many regions share it."""
        given = message_in(self.focus, "place_note", self.view) if self.focus else ""
        if given:
            return given
        same = self.values.count(self.value) if self.value is not None else 1
        return self.view.l.n("shared by {count} region", "shared by {count} regions", same) if same > 1 else ""

    def share(self, value: float) -> float:
        """Return where a value lies between the lowest and the highest, 0 to 1; the middle when all are equal."""
        low, high = self.values[-1], self.values[0]
        return (value - low) / (high - low) if high > low else 0.5


def strips_of(rows: pd.DataFrame, view: View) -> list[Strip]:
    """Return the measures in the order of the rows."""
    groups = rows.groupby("measure", sort=False)
    return [_strip(group.to_dict("records"), view) for _, group in groups]


def _strip(records: Sequence[Row], view: View) -> Strip:
    focus = next((row for row in records if str(row["region_code"]) == view.focus), None)
    first = records[0]
    return Strip(clean(first["measure_name"]), clean(first["unit_name"]), records, focus, view)
