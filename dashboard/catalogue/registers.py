"""What the catalogue keeps of the registers: a cube for each that is summed, a frame for the submissions."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.cube import Cube, compact, from_groups
from dashboard.model.registers import (
    ACTIVITY_AXES,
    AXES,
    DAY_AXES,
    EVENTS,
    FIRST_DAY,
    KEYS,
    LABELS,
    LAST_DAY,
    MEASURES,
    OTHER,
    SUBMISSIONS,
    typed,
)
from dashboard.storage import Storage

DAYS, ACTIVITIES = "days", "activities"
YEAR = tuple(pd.date_range(FIRST_DAY, LAST_DAY).strftime("%Y-%m-%d"))
# Free text may hold thousands of activities; with these the cube stays under 15 MB.
ACTIVITIES_KEPT = 100


def build_cubes(storage: Storage) -> dict[str, Cube]:
    """Return the cubes `events`, `volunteers` and `funding`, and those of held events: `days` and `activities`.

    Each comes from one GROUP BY.
    """
    cubes = {register: _cube(storage, register) for register in AXES}
    return cubes | {DAYS: _days(storage), ACTIVITIES: _activities(storage)}


def read_submissions(storage: Storage) -> pd.DataFrame:
    """Return one row per region and month that has reported: region_code, month, submitted_on, reported_by, in order.

    Engines group in any order.
    """
    return typed(storage.group(SUBMISSIONS), SUBMISSIONS).sort_values([*KEYS[SUBMISSIONS]], ignore_index=True)


def _days(storage: Storage) -> Cube:
    axes = {name: LABELS[name] for name in DAY_AXES[1:]}
    return compact(from_groups(storage.days(), {DAY_AXES[0]: YEAR, **axes}, MEASURES[EVENTS]))


def _activities(storage: Storage) -> Cube:
    frame = storage.activities(ACTIVITIES_KEPT)
    found = frame.groupby("activity")["events"].sum().drop(OTHER, errors="ignore")
    named = tuple(map(str, found.sort_values(ascending=False, kind="stable").index))
    axes = {name: LABELS[name] for name in ACTIVITY_AXES[1:]}
    return compact(from_groups(frame, {ACTIVITY_AXES[0]: (*named, OTHER), **axes}, MEASURES[EVENTS]))


def _cube(storage: Storage, register: str) -> Cube:
    axes = {name: LABELS[name] for name in AXES[register]}
    return from_groups(storage.group(register), axes, MEASURES[register])
