"""What a reader entered into the calculator, as one short text of the address: care:1200:950,wage:1400,rate:20."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields

from dashboard.model.work import WORKS

LONGEST = 600
MOST_HOURS, MOST_WAGE, MOST_SALARY = 1e9, 1e6, 1e8
# Every hour of the longest month.
MOST_MONTH_HOURS = 744
WHOLE = 100
# 21 working days of 8 hours.
MONTH_HOURS = 168.0
# The registers' hours are taken as reported; what was not reported is not guessed.
HOURS_PCT = 0.0
# How far the implied rate moves when «more than 21 million» and «more than 16 thousand» end at 22 and 17.
WAGE_PCT = 6.0
_NUMBER = re.compile(r"\d{1,10}(\.\d{1,2})?")


@dataclass(frozen=True)
class Number:
    """What a field accepts, both ends included, and what it stands for when it is empty."""

    most: float
    least: float = 0.0
    default: float | None = None

    def parse(self, text: str) -> float | None:
        """Return the number of an address's part; None for anything that the field does not accept."""
        if not _NUMBER.fullmatch(text):
            return None
        value = float(text)
        return value if self.least <= value <= self.most else None


HOURS, WAGE = Number(MOST_HOURS), Number(MOST_WAGE)
COMMON: Mapping[str, Number] = {
    "wage": WAGE,
    "salary": Number(MOST_SALARY),
    "norm": Number(MOST_MONTH_HOURS, 1, MONTH_HOURS),
    "hours": Number(WHOLE, default=HOURS_PCT),
    "rate": Number(WHOLE, default=WAGE_PCT),
}


@dataclass(frozen=True)
class Inputs:
    """Entered values; what is missing takes its default. `hours` and `rate` are ± percent of hours and of wages.

    `wage` is the hourly wage common to all kinds of work; else it follows from `salary` over `norm` hours a month.
    `work_hours` and `work_wages` are those of single kinds of work [hours, tenge per hour].
    """

    work_hours: Mapping[str, float] = field(default_factory=dict)
    work_wages: Mapping[str, float] = field(default_factory=dict)
    wage: float | None = None
    salary: float | None = None
    norm: float = MONTH_HOURS
    hours: float = HOURS_PCT
    rate: float = WAGE_PCT

    @classmethod
    def parse(cls, text: str) -> Inputs:
        """Return the inputs of a text; unknown and invalid parts are ignored, of repeated ones the last wins."""
        if len(text) > LONGEST:
            return cls()
        parts = [part.strip().split(":") for part in text.split(",")]
        common = {name: value for name, value in _common(parts) if value is not None}
        return cls(_work(parts, 1, HOURS), _work(parts, 2, WAGE), **common)

    def text(self) -> str:
        """Return the inputs as the address carries them, kinds of work first; defaults are left out."""
        kinds = [f"{work}:{_written(hours)}:{_written(wage)}" for work, hours, wage in self._works()]
        names = [one.name for one in fields(self) if one.name in COMMON]
        values = {name: getattr(self, name) for name in names}
        return ",".join(
            [*kinds, *(f"{name}:{_written(value)}" for name, value in values.items() if value != COMMON[name].default)]
        )

    def of(self, name: str) -> str:
        """Return what stands in a field, as the address writes it: wage, rate …, care:hours, care:wage."""
        work, _, part = name.partition(":")
        if part:
            return _written((self.work_hours if part == "hours" else self.work_wages).get(work))
        value = getattr(self, name)
        return "" if value == COMMON[name].default else _written(value)

    def _works(self) -> Iterator[tuple[str, float | None, float | None]]:
        for work in WORKS:
            hours, wage = self.work_hours.get(work), self.work_wages.get(work)
            if hours is not None or wage is not None:
                yield work, hours, wage


def _common(parts: list[list[str]]) -> Iterator[tuple[str, float | None]]:
    for name, *rest in parts:
        if name in COMMON and len(rest) == 1:
            yield name, COMMON[name].parse(rest[0])


def _work(parts: list[list[str]], place: int, number: Number) -> dict[str, float]:
    found = {part[0]: number.parse(part[place]) for part in parts if part[0] in WORKS and len(part) == 3}
    return {work: value for work, value in found.items() if value is not None}


def _written(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
