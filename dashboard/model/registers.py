"""The four registers: their names, columns and allowed values, and the frames that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.refusals import Note, Refusal
from dashboard.model.regions import REGION_CODES

EVENTS, VOLUNTEERS, FUNDING, SUBMISSIONS = "events", "volunteers", "funding", "submissions"
REGISTERS = (EVENTS, VOLUNTEERS, FUNDING, SUBMISSIONS)

# The monitored period: the Year of the Volunteer.
MONTHS = tuple(f"2020-{month:02}" for month in range(1, 13))
FIRST_DAY, LAST_DAY = "2020-01-01", "2020-12-31"
# A month is reported late when its submission comes after this day of the next month.
DUE_DAY = 10
LAST_SUBMISSION_DAY = "2021-12-31"

FORMATS = ("online", "offline", "mixed")
STATES = ("planned", "held", "cancelled")
AGE_GROUPS = ("11-17", "18-28", "29-49", "50+")
STATE_SOURCES = ("state_grant", "state_order", "local_budget")
OTHER_SOURCES = ("own_funds", "business", "private", "international")
SOURCES = STATE_SOURCES + OTHER_SOURCES

# Headers in files; inside, `region` is `region_code` and an event also carries the `month` of its date.
FILE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    EVENTS: (
        "event_id", "date", "region", "direction", "activity", "format",
        "volunteers", "beneficiaries", "hours", "state",
    ),
    VOLUNTEERS: ("region", "month", "age_group", "registered", "active", "hours"),
    FUNDING: ("region", "month", "direction", "source", "amount_kzt"),
    SUBMISSIONS: ("region", "month", "submitted_on", "reported_by"),
}  # fmt: skip
COLUMNS: Mapping[str, tuple[str, ...]] = {
    EVENTS: (
        "event_id", "date", "month", "region_code", "direction", "activity", "format",
        "volunteers", "beneficiaries", "hours", "state",
    ),
    VOLUNTEERS: ("region_code", "month", "age_group", "registered", "active", "hours"),
    FUNDING: ("region_code", "month", "direction", "source", "amount_kzt"),
    SUBMISSIONS: ("region_code", "month", "submitted_on", "reported_by"),
}  # fmt: skip
KEYS: Mapping[str, tuple[str, ...]] = {
    EVENTS: ("event_id",),
    VOLUNTEERS: ("region_code", "month", "age_group"),
    FUNDING: ("region_code", "month", "direction", "source"),
    SUBMISSIONS: ("region_code", "month"),
}
# Columns with a closed list of values, in house order: they are pandas categories in every frame.
LABELS: Mapping[str, tuple[str, ...]] = {
    "region_code": REGION_CODES,
    "direction": DIRECTION_SLUGS,
    "month": MONTHS,
    "format": FORMATS,
    "state": STATES,
    "age_group": AGE_GROUPS,
    "source": SOURCES,
}
# What a register is summed over, and what is summed; `events` counts the rows of the events register.
AXES: Mapping[str, tuple[str, ...]] = {
    EVENTS: ("region_code", "direction", "month", "format", "state"),
    VOLUNTEERS: ("region_code", "month", "age_group"),
    FUNDING: ("region_code", "direction", "month", "source"),
}
# Held events are summed over these too: by day, and by activity, where rare activities are taken together as "other".
HELD, OTHER = "held", "other"
DAY_AXES = ("date", "region_code", "direction", "format")
ACTIVITY_AXES = ("activity", "region_code", "direction", "month", "format")
MEASURES: Mapping[str, tuple[str, ...]] = {
    EVENTS: ("events", "volunteers", "beneficiaries", "hours"),
    VOLUNTEERS: ("registered", "active", "hours"),
    FUNDING: ("amount_kzt",),
}
COUNTS = ("volunteers", "beneficiaries", "hours", "registered", "active")
DATES = ("date", "submitted_on")
# The most that one row can plausibly hold; the country has 18.6 million people.
PLAUSIBLE: Mapping[str, int] = {
    "volunteers": 100_000,
    "beneficiaries": 2_000_000,
    "registered": 1_000_000,
    "active": 1_000_000,
    "hours": 10_000_000,
    "amount_kzt": 100_000_000_000,
}
TEXT_LENGTH: Mapping[str, int] = {"event_id": 64, "activity": 200, "reported_by": 200}


def typed(frame: pd.DataFrame, register: str) -> pd.DataFrame:
    """Return the register's columns in order: closed lists as categories, dates as datetime64[s], counts as int64."""
    columns = {name: _column(frame[name], name) for name in COLUMNS[register]}
    return pd.DataFrame(columns).reset_index(drop=True)


def empty(register: str) -> pd.DataFrame:
    """Return the register without rows."""
    return typed(pd.DataFrame({name: [] for name in COLUMNS[register]}, dtype="str"), register)


def _column(values: pd.Series, name: str) -> pd.Series:
    if name in LABELS:
        return values.astype(pd.CategoricalDtype(list(LABELS[name])))
    if name in DATES:
        return values.astype("datetime64[s]")
    if name in COUNTS:
        return values.astype("int64")
    return values.astype("float64" if name == "amount_kzt" else "str")


@dataclass(frozen=True)
class Registers:
    """The four registers as `typed` frames, with what was refused on the way and what the reader did to the rest."""

    events: pd.DataFrame = field(default_factory=lambda: empty(EVENTS))
    volunteers: pd.DataFrame = field(default_factory=lambda: empty(VOLUNTEERS))
    funding: pd.DataFrame = field(default_factory=lambda: empty(FUNDING))
    submissions: pd.DataFrame = field(default_factory=lambda: empty(SUBMISSIONS))
    refusals: tuple[Refusal, ...] = ()
    notes: tuple[Note, ...] = ()

    def frames(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Yield the name and the frame of each register."""
        for name in REGISTERS:
            yield name, getattr(self, name)
